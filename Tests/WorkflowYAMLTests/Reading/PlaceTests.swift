import Testing
import WorkflowYAML

/// Every node, comment and empty line knows where it stands.
struct PlaceTests {
    private static let text = """
        # top

        # about a
        a: &x !t "é"  # on a
        bé: [1, *x]

        # about c
        # and more
        c: # on c
          # first
          - d: 1 # on d
            e: |- # on e
              x

          # second

          - y
        f:
        # end
        """

    private let tree = YAMLTree(reading: Array(text.utf8))

    private func words(_ span: Range<Int>) -> String { String(decoding: tree.bytes[span], as: UTF8.self) }

    @Test func `spans are bytes, columns are scalars`() throws {
        let root = try #require(tree.root)
        #expect(tree.problems.isEmpty && root.kind == .mapping && root.style == .block)
        let first = try #require(root.entries.first)
        #expect(words(first.value.span) == "\"é\"" && words(first.value.fullSpan) == ": &x !t \"é\"")
        #expect(first.value.position == YAMLPosition(line: 4, column: 10))
        #expect(first.value.endPosition == YAMLPosition(line: 4, column: 13))
        #expect(first.value.anchor == "x" && first.value.tag == "!t" && first.value.text == "é")
        let list = try #require(root["bé"])
        #expect(words(list.span) == "[1, *x]" && list.position == YAMLPosition(line: 5, column: 5))
        let alias = try #require(list.items.last)
        #expect(alias.isAlias && alias.aliasName == "x" && alias.text == "é" && alias.style == .doubleQuoted)
        #expect(words(alias.span) == "*x" && alias.position == YAMLPosition(line: 5, column: 9))
        let items = try #require(root["c"])
        #expect(items.position == YAMLPosition(line: 11, column: 3) && items.endPosition.line == 17)
        let block = try #require(items.items.first?["e"])
        #expect(block.text == "x" && block.style == .literal && words(block.span) == "|- # on e\n      x")
        let empty = try #require(root["f"])
        #expect(empty.span.isEmpty && empty.value == .null && empty.position == YAMLPosition(line: 18, column: 3))
        #expect(root["nothing"] == nil && empty.items.isEmpty && empty.entries.isEmpty && items.text == "")
    }

    @Test func `comments belong to what stands below them or before them`() throws {
        let root = try #require(tree.root)
        let keys = root.entries.map(\.key)
        #expect(tree.headerComments == ["top"])
        #expect(keys.map(\.commentsAbove) == [["top", "about a"], [], ["about c", "and more"], []])
        #expect(keys.map(\.blankLineBefore) == [false, false, true, false])
        #expect(root.entries.map(\.value.lineComment) == ["on a", nil, "on c", nil])
        let items = try #require(root["c"]).items
        #expect(items.map(\.commentsAbove) == [["first"], ["second"]])
        #expect(items.map(\.blankLineBefore) == [false, true] && items.map(\.lineComment) == [nil, nil])
        let entries = items[0].entries
        #expect(entries.map(\.value.lineComment) == ["on d", "on e"] && entries[0].key.commentsAbove == [])
        #expect(tree.comments.count == 11 && tree.comments.map(\.isAlone).filter { $0 }.count == 7)
        let last = try #require(tree.comments.last)
        #expect(last.text == "end" && last.position == YAMLPosition(line: 19, column: 1) && words(last.span) == "# end")
    }

    @Test func `lines and positions exist up to the end of the text`() {
        #expect(tree.line(5).map { words($0) } == "bé: [1, *x]" && tree.line(0) == nil && tree.line(20) == nil)
        #expect(tree.position(at: -1) == YAMLPosition(line: 1, column: 1))
        #expect(tree.position(at: .max) == YAMLPosition(line: 19, column: 6))
        let marked = YAMLTree(reading: Array("\u{FEFF}a: é\r\nb: 1\rc: 2".utf8))
        #expect(marked.root?.entries.map(\.value.position.line) == [1, 2, 3])
        #expect(marked.root?.position == YAMLPosition(line: 1, column: 1) && marked.root?["a"]?.endPosition.column == 5)
        #expect(YAMLTree(reading: []).position(at: 0) == YAMLPosition(line: 1, column: 1))
    }

    @Test func `columns of a long line are right`() {
        let text = String(repeating: "é", count: 3000)
        let tree = YAMLTree(reading: Array("\(text): 1\nb: \(text)\n".utf8))
        #expect(tree.position(at: 6000) == YAMLPosition(line: 1, column: 3001))
        #expect(tree.root?["b"]?.endPosition == YAMLPosition(line: 2, column: 3004))
    }

    static let values: [(yaml: String, value: YAMLScalarValue)] = [
        ("", .null), ("~", .null), ("null", .null), ("Null", .null), ("NULL", .null), ("nULL", .string("nULL")),
        ("true", .boolean(true)), ("False", .boolean(false)), ("TRUE", .boolean(true)), ("yes", .string("yes")),
        ("on", .string("on")), ("0", .number(0)), ("-12", .number(-12)), ("+0755", .number(755)), ("0x1F", .number(31)),
        ("0o17", .number(15)), ("0o8", .string("0o8")), ("0b1", .string("0b1")), ("-0x1", .string("-0x1")),
        ("1.50", .number(1.5)), ("12.", .number(12)), (".5", .number(0.5)), ("1e3", .number(1000)),
        ("-1.5E-1", .number(-0.15)), ("1e", .string("1e")), (".", .string(".")), ("+", .string("+")),
        ("1_000", .string("1_000")), ("12:30", .string("12:30")), ("1.2.3", .string("1.2.3")), ("0x", .string("0x")),
        (".inf", .number(.infinity)), ("-.INF", .number(-.infinity)), ("nan", .string("nan")), ("'1'", .string("1")),
        ("\"\"", .string("")), ("|-\n  1", .string("1")), ("!!str 1", .string("1")), ("! 1", .string("1")),
        ("!!int 1", .number(1)), ("!!int \"1\"", .number(1)), ("!!int x", .string("x")), ("!!null ''", .null),
        ("!x 1", .string("1")), ("[1]", .string("")),
    ]

    @Test(arguments: values) func `scalars have the types of the core schema`(yaml: String, value: YAMLScalarValue) {
        #expect(YAMLTree(reading: Array("a: \(yaml)\n".utf8)).root?["a"]?.value == value)
    }

    @Test func `not-a-number is a number`() {
        guard case .number(let number)? = YAMLTree(reading: Array(".NaN".utf8)).root?.value else {
            Issue.record("no number")
            return
        }
        #expect(number.isNaN)
    }
}
