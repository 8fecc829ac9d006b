import WorkflowAnalysis
import Workflows

/// Finds out where findings stand in their files, and where the files are declared.
struct FindingLocator {
    private let project: RenderedProject

    init(_ project: RenderedProject) {
        self.project = project
    }

    /// The source maps of all files, by their paths.
    private var sources: [String: any SourceMap] {
        var sources = project.readSources
        for file in project.workflows where sources[file.declared.path] == nil {
            sources[file.declared.path] = DeclaredSource(file.rendered, of: file.declared)
        }
        for action in project.actions where sources[action.declared.metadataPath] == nil {
            sources[action.declared.metadataPath] = DeclaredSource(action.rendered, of: action.declared)
        }
        return sources
    }

    /// The findings with their positions; only files in which something was found are looked at.
    func located(_ findings: [Finding]) -> [Finding] {
        guard !findings.isEmpty else { return [] }
        let sources = self.sources
        var wanted: [String: Set<Place>] = [:]
        for finding in findings {
            if let file = finding.file, let place = finding.place { wanted[file, default: []].insert(place) }
            for related in finding.related {
                if let place = related.place { wanted[related.file, default: []].insert(place) }
            }
        }
        var positions: [String: [Place: TextPosition]] = [:]
        for (file, places) in wanted { positions[file] = sources[file]?.positions(of: places) }
        return findings.map { finding in
            var finding = finding
            if let file = finding.file {
                if finding.site == nil { finding.site = sources[file]?.site(of: finding.place) }
                if let place = finding.place {
                    finding.position = positions[file]?[place]
                    if let excerpt = finding.excerpt,
                        let position = sources[file]?.position(of: excerpt, at: place)
                    {
                        finding.keyLine = finding.position?.line
                        finding.position = position
                    }
                }
            }
            for index in finding.related.indices {
                let related = finding.related[index]
                finding.related[index].position = related.place.flatMap { positions[related.file]?[$0] }
            }
            return finding
        }
    }
}
