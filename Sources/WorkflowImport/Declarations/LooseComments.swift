package import WorkflowYAML
import Workflows

/// The comments of a file that no value of the model holds, such as one above a variable.
///
/// They stay in Swift: above the job that they stand in, or above the workflow.
package struct LooseComments: Sendable {
    /// The lines of the comments in each job, by the job's id.
    private(set) var jobs: [String: [String]] = [:]
    /// The lines of all others.
    private(set) var others: [String] = []

    private static let width = 110

    /// A file without comments.
    package init() {}

    /// Finds the comments of a text that are missing in what is written for it.
    package init(in tree: YAMLTree, writtenAs bytes: [UInt8]) {
        var written: [String: Int] = [:]
        for comment in YAMLTree(reading: bytes).comments { written[comment.text, default: 0] += 1 }
        let starts = (tree.root?["jobs"]?.entries ?? []).map { (line: $0.key.position.line, id: $0.key.text) }
        var anchor = ""
        var last = 0
        for comment in tree.comments {
            if let count = written[comment.text], count > 0 {
                written[comment.text] = count - 1
                continue
            }
            let line = comment.position.line
            var lines: [String] = []
            let next = Self.anchor(ofLine: line, isAlone: comment.isAlone, in: tree)
            if next != anchor || line != last + 1 { lines += Self.wrapped(next.isEmpty ? "" : "At '\(next)':") }
            lines += Self.wrapped(comment.text)
            (anchor, last) = (next, line)
            if let job = starts.last(where: { $0.line <= line }) {
                jobs[job.id, default: []] += lines
            } else {
                others += lines
            }
        }
    }

    /// What stands on the line of a comment, or on the next line that has anything else.
    private static func anchor(ofLine number: Int, isAlone: Bool, in tree: YAMLTree) -> String {
        var number = number
        while let range = tree.line(number) {
            var text = String(decoding: tree.bytes[range], as: UTF8.self)
            if let comment = text.firstRange(of: " #"), !isAlone { text = String(text[..<comment.lowerBound]) }
            let trimmed = text.drop { $0.isWhitespace }
            if !trimmed.isEmpty, trimmed.first != "#" {
                let end = trimmed.lastIndex { !$0.isWhitespace }.map { trimmed.index(after: $0) } ?? trimmed.endIndex
                return String(trimmed[..<end].prefix(60)).filter { !$0.isNewline }
            }
            number += 1
        }
        return ""
    }

    private static func wrapped(_ text: String) -> [String] {
        var lines: [String] = []
        var line = ""
        for word in text.split(whereSeparator: \.isWhitespace) {
            if !line.isEmpty, line.count + word.count >= width {
                lines.append(line)
                line = ""
            }
            line += line.isEmpty ? "\(word)" : " \(word)"
        }
        return line.isEmpty ? lines : lines + [line]
    }
}
