package import Workflows

/// What is wrong with the types of an expression.
package struct TypeFinding: Sendable {
    /// The key's place.
    package let place: Place
    /// What is wrong.
    package let finding: ExpressionFinding
    /// Whether it is wrong whatever values the matrix of the job has.
    package let isCertain: Bool
}
