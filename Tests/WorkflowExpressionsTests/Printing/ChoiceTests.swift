import Testing
import WorkflowExpressions

@Suite struct ChoiceTests {
    private static let tag: Value<Bool> = github.refType == "tag"
    private static let main: Value<Bool> = github.ref == "main"

    static let choices: [(node: ExpressionNode, function: String, operators: String)] = [
        (
            choose(when: tag, then: "a", otherwise: "").node,
            "case(github.ref_type == 'tag', 'a', '')", "github.ref_type == 'tag' && 'a' || ''"
        ),
        (
            choose((tag, "a"), (main, "b"), otherwise: github.ref).node,
            "case(github.ref_type == 'tag', 'a', github.ref == 'main', 'b', github.ref)",
            "github.ref_type == 'tag' && 'a' || github.ref == 'main' && 'b' || github.ref"
        ),
        (
            choose(when: tag || main, then: "v\(github.refName)", otherwise: "x").node,
            "case(github.ref_type == 'tag' || github.ref == 'main', format('v{0}', github.ref_name), 'x')",
            "(github.ref_type == 'tag' || github.ref == 'main') && format('v{0}', github.ref_name) || 'x'"
        ),
        (
            (choose(when: tag, then: 1, otherwise: 0) == 1).node,
            "case(github.ref_type == 'tag', 1, 0) == 1", "(github.ref_type == 'tag' && 1 || 0) == 1"
        ),
        (
            choose(when: tag, then: "a", otherwise: choose(when: main, then: "b", otherwise: "c")).node,
            "case(github.ref_type == 'tag', 'a', case(github.ref == 'main', 'b', 'c'))",
            "github.ref_type == 'tag' && 'a' || github.ref == 'main' && 'b' || 'c'"
        ),
        (
            choose(when: github.event.forced.as(Bool.self), then: "a", otherwise: "b").node,
            "case(!!github.event.forced, 'a', 'b')", "github.event.forced && 'a' || 'b'"
        ),
        (
            choose(when: true, then: true, otherwise: main).node,
            "case(true, true, github.ref == 'main')", "true && true || github.ref == 'main'"
        ),
    ]

    @Test("Both styles", arguments: choices)
    func prints(node: ExpressionNode, function: String, operators: String) {
        #expect(ExpressionPrinter().expression(node) == function)
        #expect(ExpressionPrinter(choice: .andOr).expression(node) == operators)
        #expect(ExpressionPrinter(choice: .andOr).unsafeChoices(in: node) == [])
    }

    /// Values that `||` would pass over, or might.
    static let falsy: [ExpressionNode] = [
        .null, .boolean(false), .number(0), .number(.nan), .string(""), .text([]), .text([github.ref.node]),
        github.ref.node, .call("fromJSON", [.string("1")]),
    ]

    @Test("A value that may be falsy keeps the function", arguments: falsy) func keepsFunction(value: ExpressionNode) {
        let node = ExpressionNode.call("case", [Self.tag.node, value, .string("b")])
        let printer = ExpressionPrinter(choice: .andOr)
        #expect(printer.expression(node) == ExpressionPrinter().expression(node))
        #expect(printer.unsafeChoices(in: .not(node)) == [node])
        #expect(ExpressionPrinter().unsafeChoices(in: node) == [])
    }

    @Test("Without a branch the last value is left") func withoutBranches() {
        let value: Value<String> = choose(otherwise: "a")
        #expect(value.node == .string("a"))
    }

    @Test("A call that is no choice stays as it is") func malformed() {
        let node = ExpressionNode.call("case", [Self.tag.node, .string("b")])
        #expect(ExpressionPrinter(choice: .andOr).expression(node) == "case(github.ref_type == 'tag', 'b')")
    }
}
