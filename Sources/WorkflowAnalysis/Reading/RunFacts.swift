package import Workflows

/// What is known of a run before it has happened: its event, how a job ended, or the values of a matrix.
///
/// Whatever follows from that for an expression, ``PartialEvaluation`` works out.
package protocol RunFacts {
    /// The context of which something is known; of the others nothing is.
    static var context: ContextName { get }

    /// The value of a property of the context, names as they are written; `nil` where it is not known.
    func value(of names: [String]) -> ExpressionValue?

    /// Whether a comparison or a call holds, for what is known of a value without knowing it all; `nil` where it is not.
    func decision(on node: ExpressionNode) -> Bool?
}

extension RunFacts {
    package func decision(on node: ExpressionNode) -> Bool? { nil }

    /// Whether a condition holds; `nil` where that is not sure.
    package func holds(_ condition: ExpressionNode) -> Bool? { PartialEvaluation(self).holds(condition, 0) }

    /// The value of an expression; `nil` where it is not sure.
    package func evaluation(of node: ExpressionNode) -> ExpressionValue? { PartialEvaluation(self).value(of: node, 0) }
}
