import WorkflowAnalysis
import Workflows

/// Finds out where findings stand in the generated texts, and where their files are declared.
struct FindingLocator {
    private let project: RenderedProject

    init(_ project: RenderedProject) {
        self.project = project
    }

    /// The findings with their places; only texts in which something was found are looked at.
    func located(_ findings: [Finding]) -> [Finding] {
        guard !findings.isEmpty else { return [] }
        let workflows = project.workflows.map { ($0.declared.path, Text($0.rendered, $0.declared.site)) }
        let actions = project.actions.map { ($0.declared.metadataPath, Text($0.rendered, $0.declared.site)) }
        let files = Dictionary(workflows + actions, uniquingKeysWith: { first, _ in first })
        var wanted: [String: Set<String>] = [:]
        for finding in findings {
            if let file = finding.file, let place = finding.place { wanted[file, default: []].insert(place) }
            for related in finding.related {
                if let place = related.place { wanted[related.file, default: []].insert(place) }
            }
        }
        let positions = Dictionary(
            uniqueKeysWithValues: wanted.map { path, places in
                (path, self.positions(of: places.sorted(), in: files[path]))
            })
        return findings.map { finding in
            var finding = finding
            if let file = finding.file {
                finding.site = files[file]?.site
                finding.position = finding.place.flatMap { positions[file]?[$0] }
            }
            for index in finding.related.indices {
                let related = finding.related[index]
                finding.related[index].position = related.place.flatMap { positions[related.file]?[$0] }
            }
            return finding
        }
    }

    /// A workflow or an action, and where it is declared.
    private struct Text {
        let rendered: RenderedDocument
        let site: DeclarationSite

        init(_ rendered: RenderedDocument, _ site: DeclarationSite) {
            self.rendered = rendered
            self.site = site
        }
    }

    private func positions(of places: [String], in file: Text?) -> [String: TextPosition] {
        guard let file else { return [:] }
        return file.rendered.positions(of: places).mapValues {
            TextPosition(line: $0.line + GeneratedHeader.height, column: $0.column)
        }
    }
}
