extension ExpressionNode {
    /// The same expression with all that does not depend on the run computed: it yields the same value on every run.
    ///
    /// What would fail stays, so that GitHub says so.
    package func folded() -> ExpressionNode {
        guard depth <= Self.maximumDepth else { return self }
        // Longer texts are left to GitHub.
        var interpreter = Interpreter(AnyRun(), memoryLimit: 1_000)
        return interpreter.interpretation(of: self).rest
    }

    /// The value of a literal, or `nil` for any other node.
    var literalValue: ExpressionValue? {
        switch self {
        case .null: .null
        case .boolean(let value): .boolean(value)
        case .number(let value): .number(value)
        case .string(let text): .string(text)
        default: nil
        }
    }

    /// The literal of a value, or `nil` for an array or object, which have none.
    init?(literal value: ExpressionValue) {
        switch value {
        case .null: self = .null
        case .boolean(let value): self = .boolean(value)
        case .number(let value): self = .number(value)
        case .string(let text): self = .string(text)
        case .array, .object: return nil
        }
    }
}
