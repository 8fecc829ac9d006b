/// What was noticed while a workflow was written.
package struct RenderingNotes: Sendable {
    /// Every expression, with its place and what is available there.
    package var expressions: [ExpressionUse] = []
    /// What could not be written as it should be.
    package var problems: [RenderingProblem] = []
    /// What each job waits for, stated or derived, in the order of the jobs.
    package var needs: [[String]] = []
}

/// An expression at its place.
package struct ExpressionUse: Sendable {
    /// The key's path, such as `jobs.build.if`.
    package let place: String
    /// What GitHub makes available there.
    package let scope: ExpressionScope
    /// The expression.
    package let node: ExpressionNode
}

/// Something that could not be written as it should be.
package struct RenderingProblem: Sendable {
    /// The rule that is broken.
    package let rule: String
    /// The key's path.
    package let place: String
    /// What is wrong and what to do.
    package let message: String
}
