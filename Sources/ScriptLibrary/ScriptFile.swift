/// A script of the folder Templates, carried in the binary.
///
/// The comment block at the top of a script states in machine-readable lines what the script needs and does:
/// `# needs: FILE`, `# reads: NAME  purpose`, `# reads: NAME=DEFAULT  purpose` and `# writes: NAME  purpose`.
package struct ScriptFile: Hashable, Sendable {
    /// The name of the file in Templates.
    package let name: String
    /// The whole file.
    package let text: String

    /// What the script does, in one sentence.
    package let summary: String

    /// The names of the files that must come earlier in a composition.
    package let needs: [String]

    /// The environment variables that the script reads.
    package let reads: [ScriptVariable]

    /// The outputs that the script writes.
    package let writes: [String]

    /// The part of the file below the header, without the options that a composition sets once for all its files.
    let body: String

    /// The header in the form that a composition shows: what the script does, reads and writes.
    let statement: String

    /// The line that makes a script stop at the first failure.
    static let shellOptions: Substring = "set -euo pipefail"

    /// Reads a file once, since a file stands in many compositions.
    package init(name: String, text: String) {
        self.name = name
        self.text = text
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        // The comment block below the shebang, without the comment signs.
        let header = lines.dropFirst()
            .prefix { $0.hasPrefix("#") }
            .map { line in
                let text = String(line.dropFirst().drop { $0 == " " })
                return (text: text, fact: Self.fact(in: text))
            }
        let facts = header.compactMap(\.fact)
        summary = header.first { $0.fact == nil && !$0.text.isEmpty }?.text ?? ""
        needs = facts.filter { $0.kind == "needs" }.map(\.value)
        reads = facts.filter { $0.kind == "reads" }.map { ScriptVariable(statement: $0.value) }
        writes = facts.filter { $0.kind == "writes" }.map { String($0.value.prefix { $0 != " " }) }
        let variables = header.filter { ["reads", "writes"].contains($0.fact?.kind) }.map(\.text)
        statement = (["\(name): \(summary)"] + variables).map { "# \($0)" }.joined(separator: "\n")
        body = Self.body(lines)
    }

    private static func body(_ lines: [Substring]) -> String {
        var lines = lines.drop { $0.hasPrefix("#") }
        if lines.first == shellOptions {
            lines.removeFirst()
        }
        while lines.first == "" {
            lines.removeFirst()
        }
        while lines.last == "" {
            lines.removeLast()
        }
        return lines.joined(separator: "\n")
    }

    private static func fact(in line: String) -> (kind: String, value: String)? {
        for kind in ["needs", "reads", "writes"] where line.hasPrefix("\(kind): ") {
            return (kind, String(line.dropFirst(kind.count + 2)))
        }
        return nil
    }
}
