import Workflows

/// The texts that a project would write, by path, of which reports quote lines.
struct GeneratedTexts {
    private let project: String
    private let command: String
    private let files: [String: GeneratedFile]
    private var tables: [String: LineTable] = [:]

    init(_ files: [GeneratedFile] = [], project: String = "", command: String = "") {
        self.project = project
        self.command = command
        self.files = Dictionary(files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The lines of a file, its header included; `nil` where the project declares none of that path.
    mutating func lines(of path: String) -> LineTable? {
        if let table = tables[path] { return table }
        guard let file = files[path] else { return nil }
        let table = LineTable(file.bytes(project: project, command: command))
        tables[path] = table
        return table
    }
}
