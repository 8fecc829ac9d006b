import Testing
import WorkflowExpressions

@Suite struct FoldingTests {
    private static let parser = ExpressionParser(contexts: .any)

    static let folded: [(text: String, folded: String)] = [
        ("1 == '1'", "true"), ("!'a'", "false"), ("!!(a == b)", "a == b"), ("!!a", "!!a"), ("true && a", "a"),
        ("a && true", "a && true"), ("a == b && true", "a == b"), ("false && a", "false"),
        ("a && false && b", "a && false"),
        ("'' || a", "a"), ("'x' || a", "'x'"), ("a || false", "a || false"), ("a || 'x' || b", "a || 'x'"),
        ("a == b || false", "a == b"), ("true && (false || a)", "a"), ("format('{0}-{1}', 'a', 1)", "'a-1'"),
        ("format('{0}-{1}', 'a', b)", "format('{0}-{1}', 'a', b)"), ("format('{0}')", "format('{0}')"),
        ("fromJSON('1') == 1", "true"), ("fromJSON('[1]')", "fromJSON('[1]')"), ("fromJSON('')", "fromJSON('')"),
        ("contains('abc', 'B') && a", "a"), ("case(true, a, b)", "a"), ("case(false, a, b)", "b"),
        ("case(false, a, c == d, e, true, f, g)", "case(c == d, e, f)"), ("case(1, a, b)", "case(1, a, b)"),
        ("a[1 == 1]", "a[true]"), ("a[format('{0}', 'b c')]", "a['b c']"), ("success()", "success()"),
        ("join(a, format('{0}', 1))", "join(a, '1')"), ("toJSON('a') == '\"a\"'", "true"),
        ("hashFiles('a')", "hashFiles('a')"),
        ("!(1 < 2) || a.*", "a.*"), ("1 < 2 < a", "true < a"),
    ]

    @Test("What does not depend on the run is computed", arguments: folded) func folds(text: String, folded: String)
        throws
    {
        let node = try Self.parser.parse(text).node.folded()
        #expect(ExpressionPrinter().expression(node) == folded)
    }

    @Test("Literals in text become part of it") func foldsTexts() {
        #expect(ExpressionNode.text([.string("a"), .number(1), .boolean(true)]).folded() == .string("a1true"))
        #expect(
            ExpressionNode.text([.string("a"), .call("format", [.string("b")]), .context("c")]).folded()
                == .text([.string("ab"), .context("c")]))
        #expect(ExpressionNode.text([.null]).folded() == .string(""))
    }

    static let simplified: [(text: String, simplified: String)] = [
        ("true", "true"), ("'a'", "true"), ("''", "false"), ("success()", "true"), ("success() && a", "a"),
        ("a && success() && b", "a && b"), ("success() && success()", "true"),
        ("success() && failure()", "success() && failure()"),
        ("success() || a", "success() || a"), ("always() && true", "always()"), ("always() || true", "always()"),
        ("true || failure()", "always()"), ("false && always()", "false"),
        ("a && (true || failure())", "always() && a"),
        ("always() && a == b && true", "always() && a == b"), ("!!a", "a"), ("!(a == b)", "a != b"),
        ("!(a != b)", "a == b"),
        ("!(a < b)", "!(a < b)"), ("a && a", "a"), ("a || b || a", "a || b"), ("a && true", "a"), ("a || false", "a"),
        ("a && false", "false"), ("a || 'x'", "true"), ("fromJSON(a) && false", "fromJSON(a) && false"),
        ("a && !!(b && true) && c", "a && b && c"), ("case(a == b, true, false)", "a == b"),
        ("case(a == b, false, true)", "a != b"), ("case(a == b, 1, 2)", "true"),
        ("case(a == b, c, false)", "case(a == b, c, false)"),
        ("!success() && a", "!success() && a"), ("!cancelled() && (true && a)", "!cancelled() && a"),
    ]

    @Test("Conditions become short", arguments: simplified) func simplifies(text: String, simplified: String) throws {
        let node = try Self.parser.parse(text).node.simplified()
        #expect(ExpressionPrinter().expression(node) == simplified)
    }

    @Test("Conditions that are put together from parts lose what asks for nothing") func simplifiesValues() {
        let condition = allOf([true, success(), github.ref == "a", anyOf([false, github.ref == "a"])]).simplified
        #expect(condition.node == (github.ref == "a").node)
        #expect(allOf([]).simplified.node == .boolean(true))
    }

    private static let contexts = ExpressionObject(
        ["github", "needs", "a-b", "_"].enumerated().map { index, name in
            let values: [ExpressionValue] = [.string("x"), .boolean(false), .members([("ref", .number(0))]), .null]
            return (name, values[index])
        })

    @Test("Folding keeps every value") func keepsValues() throws {
        var trees = RandomTrees(seed: 51, isLegal: true)
        let evaluator = ExpressionEvaluator(EvaluationInput(contexts: Self.contexts))
        var values = 0
        for _ in 0..<6_000 {
            let tree = trees.tree(depth: 6)
            guard let value = try? evaluator.evaluate(tree) else { continue }
            values += 1
            let folded = tree.folded()
            let again = try evaluator.evaluate(folded)
            if again.kind != value.kind || again.json != value.json { Issue.record("\(tree) was folded to \(folded)") }
            #expect(folded.folded() == folded)
        }
        #expect(values > 1_500)
    }

    @Test("A simplified condition holds in the same runs") func keepsTruth() throws {
        var trees = RandomTrees(seed: 52, isLegal: true)
        var conditions = 0
        for _ in 0..<6_000 {
            let tree = trees.tree(depth: 6)
            let simplified = tree.simplified()
            for status in EvaluationInput.Status.allCases {
                let evaluator = ExpressionEvaluator(EvaluationInput(contexts: Self.contexts, status: status))
                guard let holds = try? evaluator.holds(tree) else { continue }
                conditions += 1
                if try evaluator.holds(simplified) != holds { Issue.record("\(tree) became \(simplified)") }
            }
        }
        #expect(conditions > 5_000)
    }
}
