/// The end of what is looked at in an expression that may have very many values.
package enum ExpressionBound {
    /// Is told what is not looked at; `nil` if nobody asks.
    @TaskLocal package static var isReached: (@Sendable (String) -> Void)?
}
