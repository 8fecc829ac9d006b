import Testing
import WorkflowYAML
import Workflows

@Suite("Parts of texts in a file that was read")
struct TextSpanTests {
    /// A text, a part of it, and the lines and columns of the part in the file.
    static let parts: [(yaml: String, part: String, span: [Int])] = [
        ("a: b ${{ c }}", "c", [1, 10, 1, 11]), ("a: 'b c'", "c", [1, 7, 1, 8]),
        ("a: |\n  b\n    c d\n", "c", [3, 5, 3, 6]), ("a: |\n\n  b\n  c d\n", "d", [4, 5, 4, 6]),
        // Escapes and folded lines stand for themselves.
        ("a: \"\\x41 c\"", "c", [1, 4, 1, 12]), ("a: b\n  c\n", "c", [1, 4, 2, 4]),
    ]

    @Test("a part of a text is found in the file", arguments: parts)
    func part(yaml: String, part: String, span: [Int]) throws {
        let tree = YAMLTree(reading: Array(yaml.utf8))
        let node = try #require(tree.root?.entries.first?.value)
        let range = try #require(node.text.utf8.firstRange(of: part.utf8))
        let start = node.text.utf8.distance(from: node.text.startIndex, to: range.lowerBound)
        let found = node.span(ofText: start..<start + part.utf8.count, in: tree)
        let (from, to) = (tree.position(at: found.lowerBound), tree.position(at: found.upperBound))
        #expect([from.line, from.column, to.line, to.column] == span)
    }
}
