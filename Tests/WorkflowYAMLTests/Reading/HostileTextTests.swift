import Testing
import WorkflowYAML

/// Texts that are meant to hurt cost no more than their length, and are refused in words.
struct HostileTextTests {
    private static let many = 20_000

    private static func repeated(_ text: String, _ count: Int = many) -> String {
        String(repeating: text, count: count)
    }

    static let texts: [(name: String, text: String, problem: String?)] = [
        ("brackets", repeated("["), "more than 256 collections inside one another: reading ends here"),
        ("braces", repeated("{a: "), "more than 256 collections inside one another: reading ends here"),
        ("dashes", repeated("- "), "more than 256 collections inside one another: reading ends here"),
        ("question marks", repeated("? "), "more than 256 collections inside one another: reading ends here"),
        ("colons", repeated(": "), "a mapping begins on a line of its own; put a text that begins with ':' in quotes"),
        (
            "deep lines", (0..<400).map { repeated(" ", $0) + "a:" }.joined(separator: "\n"),
            "more than 256 collections inside one another: reading ends here"
        ),
        ("two hundred brackets", repeated("[", 200) + repeated("]", 200), nil),
        ("long line", "a: " + repeated("x "), nil),
        ("long key", repeated("x") + ": 1", "a key has at most 1024 characters; begin a longer one with '? '"),
        ("anchors", (0..<many).map { "- &a\($0) x\n- *a\($0)\n" }.joined(), nil),
        ("one anchor", repeated("- &a x\n- *a\n"), nil),
        ("comments", repeated("# c\na: 1 # d\n\n"), nil),
        ("quotes", repeated("a: \"\n"), "indent the further lines of this quoted text by 1 or more"),
        ("escaped quotes", "a: \"x\n" + repeated("b: \\\"x\n"), "this double quote is never closed"),
        ("empty lines", "a: |\n" + repeated("\n") + "  b\n" + repeated(" \n"), nil),
        ("tabs", repeated("a:\n\tb: 1\n"), "a tab cannot indent a line: use spaces"),
        ("documents", repeated("--- a\n"), nil),
        ("flow", "[" + repeated("a: b,\n") + "]", nil),
        ("exclamation marks", repeated("!"), "a tag has no third '!'"),
        (
            "texts with colons", repeated("a: a: a\n"),
            "a text with ': ' needs quotes; a mapping would begin on a line of its own"
        ),
    ]

    @Test(.timeLimit(.minutes(1)), arguments: texts)
    func `is read in a moment`(name: String, text: String, problem: String?) {
        let tree = YAMLTree(reading: Array(text.utf8))
        if let problem {
            #expect(tree.problems.contains { $0.message == problem })
        } else {
            #expect(tree.problems.isEmpty)
        }
        #expect(tree.problems.count <= 100)
        #expect(tree.problems.allSatisfy { $0.span.clamped(to: 0..<text.utf8.count) == $0.span })
    }

    private static func isExpansion(_ problem: YAMLProblem) -> Bool {
        problem.message.hasSuffix(
            "is one too many: the aliases of a document stand for 500000 nodes, and make collections 256 deep, at most")
    }

    @Test func `aliases of aliases are refused before they are many`() {
        let lines = (1..<40).map { level in
            "a\(level): &a\(level) [\(Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", "))]\n"
        }
        let tree = YAMLTree(reading: Array(("a0: &a0 x\n" + lines.joined()).utf8))
        #expect(tree.problems.first.map(Self.isExpansion) == true)
        #expect(JSONPrinter.print(tree).count < 100_000_000)
    }

    @Test func `aliases of aliases are refused before they are deep`() {
        let lines = (1..<400).map { "a\($0): &a\($0) [*a\($0 - 1)]\n" }
        let tree = YAMLTree(reading: Array(("a0: &a0 x\n" + lines.joined()).utf8))
        #expect(tree.problems.count == 1 && tree.problems.allSatisfy(Self.isExpansion))
    }

    @Test func `a text of more than 64 MB is left alone`() {
        let tree = YAMLTree(reading: Array(repeating: UInt8(ascii: "a"), count: 64 << 20 + 1))
        #expect(tree.problems.map(\.message) == ["larger than 64 MB, and not read"] && tree.documents.isEmpty)
    }
}
