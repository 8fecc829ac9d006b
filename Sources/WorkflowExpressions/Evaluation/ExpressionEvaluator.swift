/// Computes what GitHub computes.
///
/// ```swift
/// let input = EvaluationInput(contexts: ExpressionObject([("github", .members([("ref", .string("refs/heads/main"))]))]))
/// try ExpressionEvaluator(input).evaluate((github.ref == "refs/heads/MAIN").node)  // true
/// ```
///
/// Operands and arguments that GitHub does not look at are not evaluated, and so cannot fail.
///
/// Source: GitHub, "Evaluate expressions in workflows and actions", and the runner.
public struct ExpressionEvaluator: Sendable {
    /// What expressions are evaluated with.
    public var input: EvaluationInput

    /// Creates an evaluator.
    public init(_ input: EvaluationInput = EvaluationInput()) {
        self.input = input
    }

    /// The value of an expression.
    public func evaluate(_ node: ExpressionNode) throws(EvaluationError) -> ExpressionValue {
        var interpreter = Interpreter(input)
        return try interpreter.value(of: node)
    }

    /// Whether the condition of a job or step holds: if it calls no status function, `success()` has to hold too.
    public func holds(_ condition: ExpressionNode) throws(EvaluationError) -> Bool {
        if input.status != .success, !condition.callsStatusFunction { return false }
        return try evaluate(condition).isTruthy
    }
}

extension ExpressionNode {
    /// Whether a status function is called anywhere, so that GitHub does not ask for `success()` by itself.
    public var callsStatusFunction: Bool {
        contains { node in
            guard case .call(let name, _) = node else { return false }
            return ExpressionFunction.named(name)?.availability == .conditions
        }
    }
}
