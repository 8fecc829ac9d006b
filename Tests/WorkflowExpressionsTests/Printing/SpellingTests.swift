import Testing
import WorkflowExpressions

@Suite struct SpellingTests {
    static let literals: [(node: ExpressionNode, text: String)] = [
        (.null, "null"),
        (.boolean(true), "true"),
        (.boolean(false), "false"),
        (.string(""), "''"),
        (.string("it's"), "'it''s'"),
        (.string("''"), "''''''"),
        (.string("a\n\"b\" \\ {0}"), "'a\n\"b\" \\ {0}'"),
        (.string("größe 🚢"), "'größe 🚢'"),
        (.number(0), "0"),
        (.number(-0.0), "0"),
        (.number(8), "8"),
        (.number(-2), "-2"),
        (.number(0.5), "0.5"),
        (.number(-123.25), "-123.25"),
        (.number(1_000_000_000_000_000), "1000000000000000"),
        (.number(9_007_199_254_740_991), "9007199254740991"),
        (.number(1e21), "1e+21"),
        (.number(1e-7), "1e-07"),
        (.number(.infinity), "Infinity"),
        (.number(-.infinity), "-Infinity"),
        (.number(.nan), "NaN"),
    ]

    static let names: [(node: ExpressionNode, text: String)] = [
        (.property(.context("a"), "b"), "a.b"),
        (.property(.context("a"), "b-c_1"), "a.b-c_1"),
        (.property(.context("a"), "_b"), "a._b"),
        (.property(.context("a"), "true"), "a.true"),
        (.property(.context("a"), "null"), "a.null"),
        (.property(.context("a"), "-b"), "a['-b']"),
        (.property(.context("a"), "1"), "a['1']"),
        (.property(.context("a"), "b c"), "a['b c']"),
        (.property(.context("a"), "b.c"), "a['b.c']"),
        (.property(.context("a"), "*"), "a['*']"),
        (.property(.context("a"), "it's"), "a['it''s']"),
        (.property(.context("a"), "ü"), "a['ü']"),
        (.property(.context("a"), ""), "a['']"),
        (.index(.context("a"), .string("b")), "a['b']"),
        (.index(.context("a"), .number(0)), "a[0]"),
        (.call("always", []), "always()"),
        (.call("join", [.context("a"), .string(", ")]), "join(a, ', ')"),
    ]

    @Test("Literals", arguments: literals) func spellsLiteral(node: ExpressionNode, text: String) {
        #expect(ExpressionPrinter().expression(node) == text)
    }

    @Test("Names behind a dot, or quoted in brackets", arguments: names)
    func spellsName(node: ExpressionNode, text: String) {
        #expect(ExpressionPrinter().expression(node) == text)
    }
}
