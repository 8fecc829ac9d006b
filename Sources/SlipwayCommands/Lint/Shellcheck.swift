import WorkflowChecks
import WorkflowYAML
import Workflows

/// Runs `shellcheck`, if it is installed, on many scripts at once.
struct Shellcheck {
    /// Something that `shellcheck` found in a script.
    struct Comment: Hashable {
        /// The position of the script among those that were checked.
        let script: Int
        /// The number of bytes of the script before it.
        let offset: Int
        /// The line and the column in the script.
        let position: TextPosition
        /// The text that it is about, to the end of its line.
        let excerpt: String
        let severity: Finding.Severity
        let kind: Finding.Kind
        let message: String
    }

    static let rule = "shellcheck"

    let programs: any ProgramRunner

    /// Codes that say nothing about a script of a workflow: files that it reads are elsewhere, its variables come from
    /// `env`, and an expression looks like a constant.
    private static let excluded = "SC1090,SC1091,SC2043,SC2050,SC2078,SC2153,SC2154,SC2157,SC2193,SC2194"
    /// How many files one process gets: a command line has a limit.
    private static let batch = 1_000

    /// What is wrong in scripts, in their order; `nil` if the program cannot be run.
    func comments(on scripts: [LintedScript]) -> [Comment]? {
        var comments: [Comment] = []
        for dialect in LintedScript.Dialect.allCases {
            let indices = scripts.indices.filter { scripts[$0].dialect == dialect }
            for start in stride(from: 0, to: indices.count, by: Self.batch) {
                let batch = indices[start..<min(start + Self.batch, indices.count)]
                guard let found = self.comments(on: Array(batch), of: scripts, dialect) else { return nil }
                comments += found
            }
        }
        return comments.sorted { ($0.script, $0.offset) < ($1.script, $1.offset) }
    }

    private func comments(
        on batch: [Int], of scripts: [LintedScript], _ dialect: LintedScript.Dialect
    ) -> [Comment]? {
        let arguments = [
            "--norc", "--format=json1", "--shell=\(dialect.rawValue)", "--exclude=\(Self.excluded)", "--",
        ]
        let files = batch.map { scripts[$0].preamble + scripts[$0].bytes }
        // 1 stands for findings; others say that it could not do its work.
        guard let result = programs.run("shellcheck", arguments, on: files), result.status <= 1 else { return nil }
        let tree = YAMLTree(reading: result.output)
        guard tree.problems.isEmpty, let list = tree.root?["comments"] else { return nil }
        var lines: [Int: [ArraySlice<UInt8>]] = [:]
        return list.items.compactMap { item in
            guard let name = item["file"]?.text, let number = Int(FilePath.name(of: name)),
                batch.indices.contains(number)
            else { return nil }
            let script = scripts[batch[number]]
            let table =
                lines[number] ?? script.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            lines[number] = table
            return Self.comment(item, on: batch[number], lines: table, below: script.preamble.isEmpty ? 0 : 1)
        }
    }

    /// What an object of the output says about a script of some lines, above which others were put.
    private static func comment(
        _ item: YAMLTree.Node, on script: Int, lines: [ArraySlice<UInt8>], below preamble: Int
    ) -> Comment? {
        func number(_ key: String) -> Int { item[key].flatMap { Int($0.text) } ?? 1 }
        let line = number("line") - preamble
        guard line > 0, line <= lines.count, let message = item["message"]?.text
        else { return nil }
        let scalars = String(decoding: lines[line - 1], as: UTF8.self).unicodeScalars
        let column = min(max(number("column"), 1), scalars.count + 1)
        let end = number("endLine") == number("line") ? max(number("endColumn"), column) : scalars.count + 1
        let before = String(String.UnicodeScalarView(scalars.prefix(column - 1)))
        let excerpt = String(String.UnicodeScalarView(scalars.dropFirst(column - 1).prefix(end - column)))
        let isGrave = ["error", "warning"].contains(item["level"]?.text)
        return Comment(
            script: script, offset: lines[line - 1].startIndex + before.utf8.count,
            position: TextPosition(line: line, column: column), excerpt: excerpt,
            severity: isGrave ? .warning : .note, kind: isGrave ? .mistake : .policy,
            message: "SC\(number("code")): \(message.hasSuffix(".") ? String(message.dropLast()) : message)")
    }
}
