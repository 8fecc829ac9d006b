/// Why an expression that is well formed has no value: GitHub fails the run with it.
public struct EvaluationError: Error, Sendable {
    /// What is wrong.
    public let message: String
    /// The part of the tree that has no value.
    public internal(set) var node: ExpressionNode?

    init(_ message: String) {
        self.message = message
    }
}
