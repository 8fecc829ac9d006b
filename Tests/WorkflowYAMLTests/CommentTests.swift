import Testing
import WorkflowYAML

/// Comments and empty lines stand where they are asked for, and are never read as anything else.
@Suite struct CommentTests {
    static let lineComments: [(value: YAMLNode, yaml: String)] = [
        (.string("x"), "a: x # why\n"),
        (.string("x: y"), "a: \"x: y\" # why\n"),
        (.string("x\ny"), "a: |- # why\n  x\n  y\n"),
        (.string(" x\n"), "a: |2 # why\n   x\n"),
        (.integer(3), "a: 3 # why\n"),
        (.null, "a: # why\n"),
        (.mapping(YAMLMapping()), "a: {} # why\n"),
        (.sequence(YAMLSequence()), "a: [] # why\n"),
        (.sequence(YAMLSequence([.integer(1)])), "a: # why\n  - 1\n"),
        (.mapping(mapping(["b": .integer(1)])), "a: # why\n  b: 1\n"),
    ]

    @Test(arguments: lineComments) func endsTheLine(value: YAMLNode, yaml: String) {
        var root = YAMLMapping()
        root.append("a", value, comment: "why")
        #expect(written(root) == yaml)
    }

    /// Texts of comments, at the end of a line and above it.
    static let texts: [(text: String, onLine: String, above: String)] = [
        ("why", "a: 1 # why\n", "# why\na: 1\n"),
        ("", "a: 1 #\n", "#\na: 1\n"),
        ("  ", "a: 1 #\n", "#\na: 1\n"),
        (" why \t", "a: 1 #  why\n", "#  why\na: 1\n"),
        ("# : - \"", "a: 1 # # : - \"\n", "# # : - \"\na: 1\n"),
        ("é 🚀", "a: 1 # é 🚀\n", "# é 🚀\na: 1\n"),
        ("x\ny", "# x\n# y\na: 1\n", "# x\n# y\na: 1\n"),
        ("x\r\n\ry\n", "# x\n#\n# y\n#\na: 1\n", "# x\n#\n# y\n#\na: 1\n"),
        ("x\u{85}b: 2", "# x\n# b: 2\na: 1\n", "# x\n# b: 2\na: 1\n"),
        ("x\u{2028}y\u{2029}z", "# x\n# y\n# z\na: 1\n", "# x\n# y\n# z\na: 1\n"),
        ("x\u{A0}y\u{0}z", "a: 1 # x y\u{FFFD}z\n", "# x y\u{FFFD}z\na: 1\n"),
        ("\u{FEFF}\u{202E}", "a: 1 # \u{FFFD}\u{FFFD}\n", "# \u{FFFD}\u{FFFD}\na: 1\n"),
    ]

    @Test(arguments: texts) func staysAComment(text: String, onLine: String, above: String) {
        var root = YAMLMapping()
        root.append("a", .integer(1), comment: text)
        #expect(written(root) == onLine)
        root = YAMLMapping()
        root.append("a", .integer(1), above: [text])
        #expect(written(root) == above)
    }

    @Test func standsAboveWithTheIndentationOfTheEntry() {
        var inner = YAMLMapping()
        inner.append("b", .integer(1), above: ["first", "second"])
        inner.append("c", .integer(2), comment: "beside", above: ["above"], blankLineBefore: true)
        var root = YAMLMapping()
        root.append("a", .mapping(inner), above: ["top"], blankLineBefore: true)
        root.append("d", .integer(3), blankLineBefore: true)
        #expect(
            written(root) == """
                # top
                a:
                  # first
                  # second
                  b: 1

                  # above
                  c: 2 # beside

                d: 3

                """)
    }

    @Test func standsAboveTheDashThatSharesItsLine() {
        var step = YAMLMapping()
        step.append("name", .string("x"), comment: "beside", above: ["of the key"], blankLineBefore: true)
        step.append("run", .string("make"), above: ["of the second key"])
        var inner = YAMLSequence()
        inner.append(.mapping(step), comment: "beside the inner dash", above: ["of the inner item"])
        var items = YAMLSequence()
        items.append(.string("z"), comment: "scalar")
        items.append(.sequence(inner), comment: "beside the dash", above: ["of the item"])
        items.append(.null, comment: "null", above: ["last"], blankLineBefore: true)
        #expect(
            written(mapping(["steps": .sequence(items)])) == """
                steps:
                  - z # scalar

                  # of the item
                  # beside the dash
                  # of the inner item
                  # beside the inner dash
                  # of the key
                  - - name: x # beside
                      # of the second key
                      run: make

                  # last
                  - null # null

                """)
    }

    static func mapping(_ entries: KeyValuePairs<String, YAMLNode>) -> YAMLMapping {
        var mapping = YAMLMapping()
        for (key, value) in entries { mapping.append(key, value) }
        return mapping
    }

    private func mapping(_ entries: KeyValuePairs<String, YAMLNode>) -> YAMLMapping { Self.mapping(entries) }
}
