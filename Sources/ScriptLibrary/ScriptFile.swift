/// A script of the folder Templates, carried in the binary.
///
/// The comment block at the top of a script states in machine-readable lines what the script needs and does:
/// `# needs: FILE`, `# reads: NAME  purpose`, `# reads: NAME=DEFAULT  purpose` and `# writes: NAME  purpose`.
package struct ScriptFile: Hashable, Sendable {
    /// The name of the file in Templates.
    package let name: String
    /// The whole file.
    package let text: String

    package init(name: String, text: String) {
        self.name = name
        self.text = text
    }

    /// What the script does, in one sentence.
    package var summary: String {
        headerLines.first { fact(in: $0) == nil && !$0.isEmpty } ?? ""
    }

    /// The names of the files that must come earlier in a composition.
    package var needs: [String] { facts("needs") }

    /// The environment variables that the script reads.
    package var reads: [ScriptVariable] { facts("reads").map(ScriptVariable.init(statement:)) }

    /// The outputs that the script writes.
    package var writes: [String] { facts("writes").map { String($0.prefix { $0 != " " }) } }

    /// The part of the file below the header, without the options that a composition sets once for all its files.
    var body: String {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).drop { $0.hasPrefix("#") }
        if lines.first == Self.shellOptions {
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

    /// The header in the form that a composition shows: what the script does, reads and writes.
    var statement: String {
        let variables = headerLines.filter { ["reads", "writes"].contains(fact(in: $0)?.kind) }
        return (["\(name): \(summary)"] + variables).map { "# \($0)" }.joined(separator: "\n")
    }

    /// The line that makes a script stop at the first failure.
    static let shellOptions: Substring = "set -euo pipefail"

    /// The lines of the comment block below the shebang, without the comment signs.
    private var headerLines: [String] {
        text.split(separator: "\n", omittingEmptySubsequences: false)
            .dropFirst()
            .prefix { $0.hasPrefix("#") }
            .map { String($0.dropFirst().drop { $0 == " " }) }
    }

    private func facts(_ kind: String) -> [String] {
        headerLines.compactMap { line in
            guard let fact = fact(in: line), fact.kind == kind else { return nil }
            return fact.value
        }
    }

    private func fact(in line: String) -> (kind: String, value: String)? {
        for kind in ["needs", "reads", "writes"] where line.hasPrefix("\(kind): ") {
            return (kind, String(line.dropFirst(kind.count + 2)))
        }
        return nil
    }
}
