import Testing
import WorkflowExpressions

@Suite struct ParserTests {
    private static let a = ExpressionNode.context("a")
    private static let b = ExpressionNode.context("b")
    private static let c = ExpressionNode.context("c")

    static let trees: [(text: String, node: ExpressionNode)] = [
        ("", .null), (" \t\r\n", .null), ("null", .null), ("true", .boolean(true)), ("false", .boolean(false)),
        ("Infinity", .number(.infinity)), ("-Infinity", .number(-.infinity)), ("+Infinity", .number(.infinity)),
        ("0xff", .number(255)), ("0xFFFFFFFF", .number(-1)), ("0o17", .number(15)), ("0o37777777777", .number(-1)),
        ("-.5e-2", .number(-0.005)), ("1.", .number(1)), (".5", .number(0.5)), ("+7", .number(7)),
        ("1e3", .number(1_000)), ("1E+3", .number(1_000)), ("1e400", .number(.infinity)),
        ("''", .string("")), ("'it''s'", .string("it's")), ("''''''", .string("''")), ("'a\n\"b'", .string("a\n\"b")),
        ("a", a), ("(a)", a), ("((a))", a), ("a.b", .property(a, "b")), ("a . b", .property(a, "b")),
        ("a['b']", .index(a, .string("b"))), ("a['b c']", .property(a, "b c")), ("a['1']", .property(a, "1")),
        ("a.true", .property(a, "true")), ("a.null.NaN", .property(.property(a, "null"), "NaN")),
        ("a[1]", .index(a, .number(1))), ("a[b]", .index(a, b)), ("a[b[c]]", .index(a, .index(b, c))),
        ("a.*", .filter(a)), ("a[*]", .filter(a)), ("a[ * ].b", .property(.filter(a), "b")),
        ("a.*.*[0]", .index(.filter(.filter(a)), .number(0))), ("(a || b).c", .property(.binary(.or, a, b), "c")),
        ("('x')[0]", .index(.string("x"), .number(0))), ("a-b", .context("a-b")),
        ("!a", .not(a)), ("!!a", .not(.not(a))), ("!a.b", .not(.property(a, "b"))), ("(!a).b", .property(.not(a), "b")),
        ("!a == b", .binary(.equal, .not(a), b)), ("!(a == b)", .not(.binary(.equal, a, b))),
        ("a==b", .binary(.equal, a, b)), ("a<b<c", .binary(.less, .binary(.less, a, b), c)),
        ("a == b < c", .binary(.equal, a, .binary(.less, b, c))),
        ("a || b && c", .binary(.or, a, .binary(.and, b, c))), ("(a || b) && c", .binary(.and, .binary(.or, a, b), c)),
        ("a && b && c", .binary(.and, .binary(.and, a, b), c)),
        ("a && (b && c)", .binary(.and, a, .binary(.and, b, c))),
        ("a >= b != c", .binary(.notEqual, .binary(.greaterOrEqual, a, b), c)),
        ("always()", .call("always", [])), ("always ( )", .call("always", [])), ("JOIN(a)", .call("JOIN", [a])),
        ("join(a, b)[c]", .index(.call("join", [a, b]), c)), ("join(a).b", .property(.call("join", [a]), "b")),
        ("contains(join(a), !b || c)", .call("contains", [.call("join", [a]), .binary(.or, .not(b), c)])),
        ("success('a', 'b')", .call("success", [.string("a"), .string("b")])),
        ("a\u{A0}==\u{2003}b\u{3000}", .binary(.equal, a, b)),
        ("a[\n'b'\n]\n.c", .property(.index(a, .string("b")), "c")),
    ]

    @Test("Trees", arguments: trees) func reads(text: String, node: ExpressionNode) throws {
        let parsed = try ExpressionParser(contexts: .any).parse(text)
        #expect(parsed.node == node)
    }

    static let places: [(text: String, places: [(Range<Int>, Range<Int>)])] = [
        ("a.b", [(0..<1, 0..<1), (0..<3, 2..<3)]),
        ("'é' == a", [(0..<4, 0..<4), (8..<9, 8..<9), (0..<9, 5..<7)]),
        ("!(a)[0]", [(2..<3, 2..<3), (5..<6, 5..<6), (1..<7, 4..<7), (0..<7, 0..<1)]),
        ("join(a.*, 'b')", [(5..<6, 5..<6), (5..<8, 7..<8), (10..<13, 10..<13), (0..<14, 0..<4)]),
        ("a['b c']", [(0..<1, 0..<1), (0..<8, 2..<7)]),
    ]

    @Test("Places, children first", arguments: places) func placesNodes(
        text: String, places: [(Range<Int>, Range<Int>)]
    ) throws {
        let parsed = try ExpressionParser(contexts: .any).parse(text)
        #expect(parsed.places.map(\.range) == places.map(\.0))
        #expect(parsed.places.map(\.focus) == places.map(\.1))
    }

    @Test("A tree has at most 50 levels, parentheses count for none, a chain for one") func depth() throws {
        let parser = ExpressionParser(contexts: .any)
        let bangs = String(repeating: "!", count: 49)
        #expect(try parser.parse(bangs + "a").node.depth == 50)
        #expect(throws: ExpressionSyntaxError(stage: .parsing, range: 0..<1, reason: .tooDeep)) {
            try parser.parse("!" + bangs + "a")
        }
        #expect(try parser.parse("a" + String(repeating: ".b", count: 49)).node.depth == 50)
        #expect(throws: ExpressionSyntaxError.self) { try parser.parse("a" + String(repeating: ".b", count: 50)) }
        let groups = String(repeating: "(", count: 10_000) + "a" + String(repeating: ")", count: 10_000)
        #expect(try parser.parse(groups).node == Self.a)
        let chain = "a" + String(repeating: "&&a", count: 6_000)
        #expect(try parser.parse(chain).node.depth == 2)
        #expect(try parser.parse("a" + String(repeating: "<a", count: 49)).node.depth == 50)
        #expect(throws: ExpressionSyntaxError.self) { try parser.parse("a" + String(repeating: "<a", count: 50)) }
    }

    @Test("Length is counted in UTF-16 code units") func length() throws {
        let parser = ExpressionParser()
        let longest = "'" + String(repeating: "a", count: 20_998) + "'"
        #expect(try parser.parse(longest).node.isLiteral)
        #expect(throws: ExpressionSyntaxError(stage: .lexing, range: 0..<21_001, reason: .tooLong(21_001))) {
            try parser.parse(longest + " ")
        }
        #expect(try parser.parse("'" + String(repeating: "€", count: 20_998) + "'").node.isLiteral)
        #expect(throws: ExpressionSyntaxError.self) {
            try parser.parse("'" + String(repeating: "😀", count: 10_500) + "'")
        }
    }

    @Test("Contexts are those that the caller names, whatever their case") func contexts() throws {
        #expect(try ExpressionParser().parse("GitHub.ref").node == .property(.context("GitHub"), "ref"))
        #expect(try ExpressionParser(contexts: .only(["Foo"])).parse("fOO").node == .context("fOO"))
        #expect(throws: ExpressionSyntaxError.self) { try ExpressionParser(contexts: .only(["foo"])).parse("github") }
    }
}
