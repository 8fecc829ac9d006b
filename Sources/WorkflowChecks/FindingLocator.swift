import WorkflowAnalysis
import Workflows

/// Finds out where findings stand in their files, and where the files are declared.
struct FindingLocator {
    private let sources: [String: any SourceMap]

    init(_ project: RenderedProject) {
        var sources = project.readSources
        for file in project.workflows where sources[file.declared.path] == nil {
            sources[file.declared.path] = DeclaredSource(file.rendered, declaredAt: file.declared.site)
        }
        for action in project.actions where sources[action.declared.metadataPath] == nil {
            sources[action.declared.metadataPath] = DeclaredSource(action.rendered, declaredAt: action.declared.site)
        }
        self.sources = sources
    }

    /// The findings with their positions; only files in which something was found are looked at.
    func located(_ findings: [Finding]) -> [Finding] {
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
                finding.site = sources[file]?.site(of: finding.place)
                if let place = finding.place { finding.position = positions[file]?[place] }
            }
            for index in finding.related.indices {
                let related = finding.related[index]
                finding.related[index].position = related.place.flatMap { positions[related.file]?[$0] }
            }
            return finding
        }
    }
}
