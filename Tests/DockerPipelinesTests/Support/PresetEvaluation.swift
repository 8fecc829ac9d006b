import Slipway
import WorkflowExpressions

/// Evaluates conditions and values of presets with the evaluator that ships, from contexts that tests write as JSON.
struct PresetEvaluation {
    /// What the expressions can read.
    var contexts: [String: ExpressionResult] = [:]
    /// Whether the run was cancelled.
    var isCancelled = false

    func result(of node: ExpressionNode) throws -> ExpressionResult { ExpressionResult(try evaluator.evaluate(node)) }

    /// Whether a condition holds.
    func holds(_ condition: Value<Bool>) throws -> Bool { try evaluator.evaluate(condition.node).isTruthy }

    private var evaluator: ExpressionEvaluator {
        let members = contexts.sorted { $0.key < $1.key }.map { ($0.key, $0.value.value) }
        return ExpressionEvaluator(
            EvaluationInput(contexts: ExpressionObject(members), status: isCancelled ? .cancelled : .success))
    }
}
