import Testing
import WorkflowYAML
import Workflows

@Suite("Places of a file that was read")
struct ReadPlaceTests {
    private static let tree = YAMLTree(
        reading: Array(
            """
            on: push
            jobs:
              build:
                needs: test
                env: {1.50: a}
                steps:
                  - run: b
                  - uses: c/d@v1
                    with:
                      a.b: |
                        text
            """.utf8))

    static let places: [(place: Place, line: Int, column: Int)] = [
        (Place(), 1, 1), (Place("on"), 1, 5), (Place("jobs", "build", "needs"), 4, 12),
        (Place("jobs", "build", "needs")[0], 4, 12), (Place("jobs", "build", "env", "1.5"), 5, 17),
        (Place("jobs", "build", "steps")[1]["uses"], 8, 15),
        (Place("jobs", "build", "steps")[1]["with", "a.b"], 10, 16),
        (Place("jobs", "build", "steps")[2]["run"], 7, 7), (Place("jobs", "build", "if"), 4, 5),
        (Place("jobs", "b"), 3, 3),
    ]

    @Test("a place is a node, or the nearest around it", arguments: places)
    func position(place: Place, line: Int, column: Int) {
        #expect(Self.tree.node(at: place)?.position == YAMLPosition(line: line, column: column))
    }

    @Test("the key stands before its value")
    func key() {
        let nodes = Self.tree.nodes(at: Place("jobs", "build", "needs"))
        #expect(nodes.map(\.position.line) == [1, 2, 3, 3, 4, 4, 4])
        #expect(nodes.suffix(2).map(\.text) == ["needs", "test"])
    }

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
