import Testing
import WorkflowYAML

/// A text of several lines is a literal block wherever every reader agrees on what the block says.
@Suite struct LiteralBlockTests {
    /// Texts as the value of `a`, followed by another entry.
    static let blocks: [(text: String, yaml: String)] = [
        ("x\ny", "|-\n  x\n  y\n"),
        ("x\ny\n", "|\n  x\n  y\n"),
        ("x\n", "|\n  x\n"),
        ("x\ny\n\n", "|+\n  x\n  y\n\n"),
        ("x\n\n\n", "|+\n  x\n\n\n"),
        ("x\n\ny", "|-\n  x\n\n  y\n"),
        ("x\n  y\n\tz", "|-\n  x\n    y\n  \tz\n"),
        ("\nx", "|-\n\n  x\n"),
        ("\n\n x\n", "|2\n\n\n   x\n"),
        ("  x\ny", "|2-\n    x\n  y\n"),
        ("\tx\ny", "|2-\n  \tx\n  y\n"),
        (" x\n\n\n", "|2+\n   x\n\n\n"),
        ("x \n y ", "|-\n  x \n   y \n"),
        ("x\n ", "|-\n  x\n   \n"),
        ("# x\n#\n", "|\n  # x\n  #\n"),
        ("---\n...\n", "|\n  ---\n  ...\n"),
        ("a: b\n- c\n", "|\n  a: b\n  - c\n"),
        ("\"'\\\n", "|\n  \"'\\\n"),
        ("é 🚀\n日本", "|-\n  é 🚀\n  日本\n"),
    ]

    @Test(arguments: blocks) func holdsLines(text: String, yaml: String) {
        #expect(writtenEntry(text) == "a: \(yaml)b: 1\n")
    }

    /// Texts that no block holds, or not in the same way for everybody.
    static let escaped: [(text: String, yaml: String)] = [
        ("\n", #""\n""#),
        ("\n\n\n", #""\n\n\n""#),
        (" \n", #"" \n""#),
        (" \nx", #"" \nx""#),
        ("\n  \n x", #""\n  \n x""#),
        ("\t\nx", #""\t\nx""#),
        ("x\r\ny\r\n", #""x\r\ny\r\n""#),
        ("x\n\u{85}y", #""x\n\x85y""#),
        ("x\n\u{2028}y", #""x\n\u2028y""#),
        ("x\n\u{1B}[0m", #""x\n\x1B[0m""#),
        ("x\n\u{202E}y", #""x\n\u202Ey""#),
    ]

    @Test(arguments: escaped) func leavesTheRestToEscapes(text: String, yaml: String) {
        #expect(writtenEntry(text) == "a: \(yaml)\nb: 1\n")
    }

    @Test func addsNoEmptyLineToWhatABlockKeeps() {
        var root = YAMLMapping()
        root.append("a", .string("x\n\n"))
        root.append("b", .string("y\n"), above: ["b"], blankLineBefore: true)
        root.append("c", .string("z"), blankLineBefore: true)
        #expect(written(root) == "a: |+\n  x\n\n# b\nb: |\n  y\n\nc: z\n")
    }

    @Test func endsADocumentInOneLineFeed() {
        var inner = YAMLMapping()
        inner.append("run", .string("x\n\n"))
        var root = YAMLMapping()
        root.append("steps", .sequence(YAMLSequence([.mapping(inner), .mapping(inner)])))
        #expect(written(root) == "steps:\n  - run: |+\n      x\n\n  - run: \"x\\n\\n\"\n")
    }

    @Test func standsBelowDashesAndLongKeys() {
        let key = String(repeating: "k", count: 2000)
        var inner = YAMLMapping()
        inner.append(key, .string(" x\n"))
        let items = YAMLSequence([
            .string(" x\n"), .sequence(YAMLSequence([.string("x\ny")])), .mapping(inner),
        ])
        #expect(
            written(.sequence(items)) == """
                - |2
                   x
                - - |-
                    x
                    y
                - ? \(key)
                  : |2
                     x

                """)
    }

    private func writtenEntry(_ text: String) -> String {
        var root = YAMLMapping()
        root.append("a", .string(text))
        root.append("b", .integer(1))
        return written(root)
    }
}
