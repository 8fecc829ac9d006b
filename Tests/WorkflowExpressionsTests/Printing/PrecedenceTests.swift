import Testing
import WorkflowExpressions

@Suite struct PrecedenceTests {
    /// An operator, one inside it, and the text with the inner one on the left and on the right.
    static let pairs: [(outer: BinaryOperator, inner: BinaryOperator, left: String, right: String)] = [
        (.less, .less, "a < b < c", "a < (b < c)"),
        (.less, .lessOrEqual, "a <= b < c", "a < (b <= c)"),
        (.less, .greater, "a > b < c", "a < (b > c)"),
        (.less, .greaterOrEqual, "a >= b < c", "a < (b >= c)"),
        (.less, .equal, "(a == b) < c", "a < (b == c)"),
        (.less, .notEqual, "(a != b) < c", "a < (b != c)"),
        (.less, .and, "(a && b) < c", "a < (b && c)"),
        (.less, .or, "(a || b) < c", "a < (b || c)"),
        (.lessOrEqual, .less, "a < b <= c", "a <= (b < c)"),
        (.lessOrEqual, .lessOrEqual, "a <= b <= c", "a <= (b <= c)"),
        (.lessOrEqual, .greater, "a > b <= c", "a <= (b > c)"),
        (.lessOrEqual, .greaterOrEqual, "a >= b <= c", "a <= (b >= c)"),
        (.lessOrEqual, .equal, "(a == b) <= c", "a <= (b == c)"),
        (.lessOrEqual, .notEqual, "(a != b) <= c", "a <= (b != c)"),
        (.lessOrEqual, .and, "(a && b) <= c", "a <= (b && c)"),
        (.lessOrEqual, .or, "(a || b) <= c", "a <= (b || c)"),
        (.greater, .less, "a < b > c", "a > (b < c)"),
        (.greater, .lessOrEqual, "a <= b > c", "a > (b <= c)"),
        (.greater, .greater, "a > b > c", "a > (b > c)"),
        (.greater, .greaterOrEqual, "a >= b > c", "a > (b >= c)"),
        (.greater, .equal, "(a == b) > c", "a > (b == c)"),
        (.greater, .notEqual, "(a != b) > c", "a > (b != c)"),
        (.greater, .and, "(a && b) > c", "a > (b && c)"),
        (.greater, .or, "(a || b) > c", "a > (b || c)"),
        (.greaterOrEqual, .less, "a < b >= c", "a >= (b < c)"),
        (.greaterOrEqual, .lessOrEqual, "a <= b >= c", "a >= (b <= c)"),
        (.greaterOrEqual, .greater, "a > b >= c", "a >= (b > c)"),
        (.greaterOrEqual, .greaterOrEqual, "a >= b >= c", "a >= (b >= c)"),
        (.greaterOrEqual, .equal, "(a == b) >= c", "a >= (b == c)"),
        (.greaterOrEqual, .notEqual, "(a != b) >= c", "a >= (b != c)"),
        (.greaterOrEqual, .and, "(a && b) >= c", "a >= (b && c)"),
        (.greaterOrEqual, .or, "(a || b) >= c", "a >= (b || c)"),
        (.equal, .less, "a < b == c", "a == b < c"),
        (.equal, .lessOrEqual, "a <= b == c", "a == b <= c"),
        (.equal, .greater, "a > b == c", "a == b > c"),
        (.equal, .greaterOrEqual, "a >= b == c", "a == b >= c"),
        (.equal, .equal, "a == b == c", "a == (b == c)"),
        (.equal, .notEqual, "a != b == c", "a == (b != c)"),
        (.equal, .and, "(a && b) == c", "a == (b && c)"),
        (.equal, .or, "(a || b) == c", "a == (b || c)"),
        (.notEqual, .less, "a < b != c", "a != b < c"),
        (.notEqual, .lessOrEqual, "a <= b != c", "a != b <= c"),
        (.notEqual, .greater, "a > b != c", "a != b > c"),
        (.notEqual, .greaterOrEqual, "a >= b != c", "a != b >= c"),
        (.notEqual, .equal, "a == b != c", "a != (b == c)"),
        (.notEqual, .notEqual, "a != b != c", "a != (b != c)"),
        (.notEqual, .and, "(a && b) != c", "a != (b && c)"),
        (.notEqual, .or, "(a || b) != c", "a != (b || c)"),
        (.and, .less, "a < b && c", "a && b < c"),
        (.and, .lessOrEqual, "a <= b && c", "a && b <= c"),
        (.and, .greater, "a > b && c", "a && b > c"),
        (.and, .greaterOrEqual, "a >= b && c", "a && b >= c"),
        (.and, .equal, "a == b && c", "a && b == c"),
        (.and, .notEqual, "a != b && c", "a && b != c"),
        (.and, .and, "a && b && c", "a && b && c"),
        (.and, .or, "(a || b) && c", "a && (b || c)"),
        (.or, .less, "a < b || c", "a || b < c"),
        (.or, .lessOrEqual, "a <= b || c", "a || b <= c"),
        (.or, .greater, "a > b || c", "a || b > c"),
        (.or, .greaterOrEqual, "a >= b || c", "a || b >= c"),
        (.or, .equal, "a == b || c", "a || b == c"),
        (.or, .notEqual, "a != b || c", "a || b != c"),
        (.or, .and, "a && b || c", "a || b && c"),
        (.or, .or, "a || b || c", "a || b || c"),
    ]

    @Test("Operators in operators", arguments: pairs)
    func prints(outer: BinaryOperator, inner: BinaryOperator, left: String, right: String) {
        let (a, b, c) = (ExpressionNode.context("a"), ExpressionNode.context("b"), ExpressionNode.context("c"))
        let printer = ExpressionPrinter()
        #expect(printer.expression(.binary(outer, .binary(inner, a, b), c)) == left)
        #expect(printer.expression(.binary(outer, a, .binary(inner, b, c))) == right)
    }

    @Test("Every pair of operators is in the table") func isComplete() {
        #expect(Self.pairs.count == BinaryOperator.allCases.count * BinaryOperator.allCases.count)
    }

    private static let a = ExpressionNode.context("a")
    private static let b = ExpressionNode.context("b")

    static let others: [(node: ExpressionNode, text: String)] = [
        (.not(a), "!a"),
        (.not(.not(a)), "!!a"),
        (.not(.number(-1)), "!-1"),
        (.not(.property(a, "b")), "!a.b"),
        (.not(.binary(.equal, a, b)), "!(a == b)"),
        (.binary(.equal, .not(a), b), "!a == b"),
        (.property(.not(a), "b"), "(!a).b"),
        (.property(.binary(.and, a, b), "c"), "(a && b).c"),
        (.filter(.binary(.or, a, b)), "(a || b).*"),
        (.index(.binary(.less, a, b), .number(0)), "(a < b)[0]"),
        (.index(a, .binary(.or, a, b)), "a[a || b]"),
        (.index(.index(a, b), .number(1)), "a[b][1]"),
        (.property(.filter(a), "b"), "a.*.b"),
        (.index(.filter(a), .number(0)), "a.*[0]"),
        (.property(.call("fromJSON", [a]), "b"), "fromJSON(a).b"),
        (.property(.string("a"), "b"), "('a').b"),
        (.index(.number(1), b), "(1)[b]"),
        (.filter(.null), "(null).*"),
        (.property(.boolean(true), "b"), "(true).b"),
        (.property(.text([.string("a")]), "b"), "('a').b"),
        (.property(.text([.string("a"), b]), "b"), "format('a{0}', b).b"),
        (.call("contains", [.binary(.or, a, b), .not(a)]), "contains(a || b, !a)"),
        (.binary(.and, .binary(.or, a, b), .binary(.or, b, a)), "(a || b) && (b || a)"),
        (.binary(.and, .binary(.and, a, b), .binary(.and, b, a)), "a && b && b && a"),
        (.binary(.equal, .binary(.equal, a, b), .binary(.equal, b, a)), "a == b == (b == a)"),
    ]

    @Test("Negation, properties, elements and calls", arguments: others)
    func prints(node: ExpressionNode, text: String) {
        #expect(ExpressionPrinter().expression(node) == text)
    }
}
