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
        let files = Dictionary(
            project.workflows.map { ($0.declared.path, $0) }, uniquingKeysWith: { first, _ in first })
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
                finding.site = files[file]?.declared.site
                finding.position = finding.place.flatMap { positions[file]?[$0] }
            }
            for index in finding.related.indices {
                let related = finding.related[index]
                finding.related[index].position = related.place.flatMap { positions[related.file]?[$0] }
            }
            return finding
        }
    }

    private func positions(of places: [String], in file: RenderedFile?) -> [String: TextPosition] {
        guard let file else { return [:] }
        return file.rendered.positions(of: places).mapValues {
            TextPosition(line: $0.line + GeneratedHeader.height, column: $0.column)
        }
    }
}
