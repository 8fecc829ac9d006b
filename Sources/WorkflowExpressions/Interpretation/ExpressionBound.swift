/// The end of what is looked at in an expression that may have very many values.
package enum ExpressionBound {
    /// Hears what is not looked at.
    // A struct, as a task-local closure crashes in release builds: the runtime does not know its specialised type.
    package struct Listener: Sendable {
        fileprivate let hear: @Sendable (String) -> Void

        /// Makes a listener of a function.
        package init(_ hear: @escaping @Sendable (String) -> Void) { self.hear = hear }
    }

    /// Hears what is not looked at; `nil` if nobody asks.
    @TaskLocal package static var listener: Listener?

    /// Tells what is not looked at.
    static func reach(_ part: @autoclosure () -> String) {
        guard let listener else { return }
        listener.hear(part())
    }
}
