import Foundation
import TestSupport
import Testing

/// A page of the documentation, taken apart.
struct DocumentationPage: Sendable {
    /// The path below the top folder.
    let path: String
    let text: String
    /// The fenced blocks in their order.
    let blocks: [Block]

    /// A fenced block.
    struct Block: Sendable {
        /// The word behind the fence; empty where there is none.
        let language: String
        /// The comment in front of the fence, such as `in: steps`; `nil` where there is none.
        let marker: String?
        /// The lines between the fences.
        let lines: [String]
        /// The number of the first of these lines.
        let line: Int

        var text: String { lines.joined(separator: "\n") + "\n" }

        /// The rest of a marker that begins with a key, as in `in: steps`.
        func value(of key: String) -> String? {
            guard let marker, marker.hasPrefix("\(key): ") else { return nil }
            return String(marker.dropFirst(key.count + 2))
        }
    }

    static let catalogue = "Sources/Slipway/Slipway.docc"

    /// The articles of the catalogue.
    static let articles: [String] = ((try? Repository.names(in: catalogue)) ?? []).filter { $0.hasSuffix(".md") }
        .map { "\(catalogue)/\($0)" }

    /// Every page that is tested.
    static let paths: [String] = ["README.md", ".github/CONTRIBUTING.md", "Examples/README.md"] + articles

    init(_ path: String) throws {
        self.init(path: path, text: try Repository.text(of: path))
    }

    init(path: String, text: String) {
        self.path = path
        self.text = text
        var blocks: [Block] = []
        var marker: String?
        var open: (language: String, start: Int, lines: [String])?
        for (index, line) in text.components(separatedBy: "\n").enumerated() {
            if let block = open {
                if line == "```" {
                    blocks.append(
                        Block(language: block.language, marker: marker, lines: block.lines, line: block.start))
                    (open, marker) = (nil, nil)
                } else {
                    open?.lines.append(line)
                }
            } else if line.hasPrefix("```") {
                open = (String(line.dropFirst(3)), index + 2, [])
            } else if line.hasPrefix("<!-- "), line.hasSuffix(" -->") {
                marker = String(line.dropFirst(5).dropLast(4))
            } else if !line.isEmpty {
                marker = nil
            }
        }
        self.blocks = blocks
    }

    func blocks(in language: String) -> [Block] { blocks.filter { $0.language == language } }

    /// A row of a table whose last cell is code, in the call that the comment before the table states with `$0` for it.
    struct Row: Sendable {
        let code: String
        let line: Int
    }

    /// The rows of tables behind comments such as `rows: f($0)`.
    var rows: [Row] {
        var rows: [Row] = []
        var call: String?
        for (index, line) in text.components(separatedBy: "\n").enumerated() {
            if line.hasPrefix("<!-- rows: "), line.hasSuffix(" -->") {
                call = String(line.dropFirst(11).dropLast(4))
            } else if !line.hasPrefix("|") {
                call = nil
            } else if let call, line.hasSuffix("` |"), let start = line.range(of: "| `")?.upperBound {
                let code = String(line[start...].dropLast(3))
                rows.append(Row(code: call.replacingOccurrences(of: "$0", with: code), line: index + 1))
            }
        }
        return rows
    }

    /// The targets of its links, those of its code left out.
    var links: [String] {
        var prose: [Substring] = []
        var isCode = false
        for line in text.split(separator: "\n") {
            if line.hasPrefix("```") { isCode.toggle() } else if !isCode { prose.append(line) }
        }
        let text = prose.joined(separator: "\n")
        return text.matches(of: #/\]\(([^)\s]+)\)/#).map { String($0.output.1) }
            + text.matches(of: #/<(doc:[^>\s]+)>/#).map { String($0.output.1) }
    }
}

/// A folder of its own for a test, removed at its end.
struct TemporaryFolder: ~Copyable {
    let path: String

    init() throws {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("slipway-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        path = url.resolvingSymlinksInPath().path
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// Writes a file and gives its path.
    @discardableResult
    func write(_ text: String, to name: String) throws -> String {
        let file = URL(fileURLWithPath: "\(path)/\(name)")
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
        return file.path
    }
}
