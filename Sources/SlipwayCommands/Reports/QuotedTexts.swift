import Workflows

/// The texts that findings point into, by path: those that a project would write, or files that were read.
struct QuotedTexts {
    private let bytes: [String: () -> [UInt8]]
    private var tables: [String: LineTable] = [:]

    /// The texts that a project would write.
    init(_ files: [GeneratedFile] = [], project: String = "", command: String = "") {
        let texts = files.map { file in (file.path, { file.bytes(project: project, command: command) }) }
        bytes = Dictionary(texts, uniquingKeysWith: { first, _ in first })
    }

    /// Files that were read.
    init(_ files: [String: [UInt8]]) { bytes = files.mapValues { bytes in { bytes } } }

    /// The lines of a text, its header included; `nil` where there is none of that path.
    mutating func lines(of path: String) -> LineTable? {
        if let table = tables[path] { return table }
        guard let bytes = bytes[path] else { return nil }
        let table = LineTable(bytes())
        tables[path] = table
        return table
    }
}
