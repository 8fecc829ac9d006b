import Testing
import WorkflowExpressions

@Suite struct ScopeTests {
    private static let runName = ExpressionScope(contexts: [.github, .inputs, .vars])
    private static let jobCondition = ExpressionScope(contexts: [.github, .needs], functions: .jobStatus)
    private static let stepCondition = ExpressionScope(
        contexts: [.github, .env], functions: [.status, .hashFiles])

    static let cases: [(scope: ExpressionScope, node: ExpressionNode, messages: [String])] = [
        (runName, (github.ref == vars.A).node, []),
        (runName, .context("GitHub"), []),
        (
            runName, secrets.A.node,
            ["the context 'secrets' is not available here; available are 'github', 'inputs' and 'vars'"]
        ),
        (
            ExpressionScope(contexts: [.jobs]), github.ref.node,
            ["the context 'github' is not available here; only 'jobs' is"]
        ),
        (.none, github.ref.node, ["the context 'github' is not available here; none is"]),
        (.none, .binary(.equal, .number(1), .number(2)), ["no expression is available here; only literal text is"]),
        (.none, .string("${{ a }}"), []),
        (.none, .text([.string("a"), .string("b")]), []),
        (runName, .context("secret"), ["no context is named 'secret'; available are 'github', 'inputs' and 'vars'"]),
        (
            runName, .call("run", [.context("github")]),
            [
                "no function is named 'run'; there are 'contains', 'startsWith', 'endsWith', 'format', 'join', 'toJSON',"
                    + " 'fromJSON', 'hashFiles', 'case', 'success', 'always', 'cancelled' and 'failure'"
            ]
        ),
        (
            runName, hashFiles("a").node,
            ["the function 'hashFiles' is not available here; it belongs in the keys of a step"]
        ),
        (runName, always().node, ["the function 'always' is not available here; it belongs in conditions"]),
        (jobCondition, (always() && !failure(of: ["a"]) && success()).node, []),
        (stepCondition, (success() && hashFiles("a") != "").node, []),
        (
            stepCondition, success(of: ["a"]).node,
            ["the function 'success' takes job identifiers only in the condition of a job"]
        ),
        (
            jobCondition, .call("always", [.string("a")]),
            ["the function 'always' takes no arguments, not 1"]
        ),
        (runName, .call("contains", []), ["the function 'contains' takes 2 arguments, not 0"]),
        (runName, .call("ToJson", []), ["the function 'ToJson' takes 1 argument, not 0"]),
        (runName, .call("join", []), ["the function 'join' takes 1 to 2 arguments, not 0"]),
        (
            runName, .call("case", [.null, .null]),
            ["the function 'case' takes an odd number of arguments from 3 to 255, not 2"]
        ),
        (
            runName, .binary(.or, .call("join", [secrets.A.node, secrets.B.node, env.A.node]), secrets.A.node),
            [
                "the function 'join' takes 1 to 2 arguments, not 3",
                "the context 'secrets' is not available here; available are 'github', 'inputs' and 'vars'",
                "the context 'env' is not available here; available are 'github', 'inputs' and 'vars'",
            ]
        ),
    ]

    @Test("Violations in words", arguments: cases)
    func violations(scope: ExpressionScope, node: ExpressionNode, messages: [String]) {
        #expect(scope.violations(in: node).map(\.message) == messages)
    }

    @Test("A tree is at most 50 deep, and a chain counts once") func depth() {
        func negated(_ times: Int) -> ExpressionNode {
            (0..<times).reduce(.boolean(false)) { node, _ in .not(node) }
        }
        #expect(Self.runName.violations(in: negated(49)).isEmpty)
        #expect(
            Self.runName.violations(in: negated(50)).map(\.message) == [
                "the expression is 51 levels deep; GitHub accepts 50"
            ])
        #expect(Self.runName.violations(in: anyOf((0..<200).map { vars.A == Value("\($0)") }).node).isEmpty)
    }

    @Test("A text holds at most 254 expressions") func segments() {
        func text(_ count: Int) -> ExpressionNode {
            .text((0..<count).flatMap { _ in [.string("a"), github.ref.node] })
        }
        #expect(Self.runName.violations(in: text(254)).isEmpty)
        #expect(Self.runName.violations(in: text(255)).map(\.reason) == [.wrongArguments])
    }

    @Test("Each context is a set of its own") func contexts() {
        var all: ExpressionScope.Contexts = []
        for name in ContextName.allCases {
            #expect(ExpressionScope.Contexts(name).names == [name])
            all.insert(ExpressionScope.Contexts(name))
        }
        #expect(all.names == ContextName.allCases)
        #expect(all.rawValue.nonzeroBitCount == ContextName.allCases.count)
    }
}
