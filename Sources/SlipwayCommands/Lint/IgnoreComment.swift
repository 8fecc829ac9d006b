import WorkflowYAML
import Workflows

/// A comment that says which findings are meant: `# slipway:ignore RULE because …`.
///
/// At the end of a line it is about that line; on a line of its own, about the next line that is no comment.
struct IgnoreComment {
    /// A comment that names no rule.
    struct Mistake {
        let position: TextPosition
        let message: String
    }

    static let opening = "slipway:ignore"

    /// What the comments of a text suppress, and those that say it wrongly.
    static func all(in tree: YAMLTree) -> (suppressions: [Suppression], mistakes: [Mistake]) {
        var found: (suppressions: [Suppression], mistakes: [Mistake]) = ([], [])
        // Few files have any.
        guard tree.comments.contains(where: { words(of: $0.text) != nil }) else { return found }
        // From the last to the first, so that each line is looked at once.
        var below: (line: Int, next: Int)?
        for comment in tree.comments.reversed() {
            let line = comment.position.line
            var last = line
            if comment.isAlone {
                last = nextLine(after: line, in: tree, below: below)
                below = (line, last)
            }
            guard let words = words(of: comment.text) else { continue }
            let (rules, reason) = parts(of: words)
            if rules.isEmpty {
                found.mistakes.append(
                    Mistake(
                        position: TextPosition(line: line, column: comment.position.column),
                        message: "the comment names no rule; write '# \(opening) RULE because …'"))
            }
            for rule in rules {
                var suppression = Suppression(rule, because: reason)
                suppression.lines = line...max(line, last)
                suppression.column = comment.position.column
                found.suppressions.append(suppression)
            }
        }
        return found
    }

    /// The text behind the opening; `nil` for another comment.
    private static func words(of comment: String) -> Substring? {
        guard comment.hasPrefix(opening) else { return nil }
        let rest = comment.dropFirst(opening.count)
        return rest.isEmpty || rest.first == " " ? rest : nil
    }

    /// The rules, between which commas may stand, and the reason behind `because`.
    private static func parts(of words: Substring) -> (rules: [String], reason: String) {
        let halves = " \(words) ".split(separator: " because ", maxSplits: 1, omittingEmptySubsequences: false)
        let rules = halves[0].split { $0 == " " || $0 == "," }.map { String($0) }
        return (rules, halves.count > 1 ? halves[1].split(separator: " ").joined(separator: " ") : "")
    }

    /// The next line that holds more than a comment; the line itself if there is none.
    private static func nextLine(after line: Int, in tree: YAMLTree, below: (line: Int, next: Int)?) -> Int {
        var next = line + 1
        while let range = tree.line(next) {
            if let below, below.line == next { return below.next == next ? line : below.next }
            if tree.bytes[range].contains(where: { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }) {
                return next
            }
            next += 1
        }
        return line
    }
}
