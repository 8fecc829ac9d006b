extension ExpressionNode: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
    ExpressibleByFloatLiteral
{
    /// Literal text.
    public init(stringLiteral value: String) {
        self = .string(value)
    }

    /// A literal `true` or `false`.
    public init(booleanLiteral value: Bool) {
        self = .boolean(value)
    }

    /// A literal number.
    public init(integerLiteral value: Int) {
        self = .number(Double(value))
    }

    /// A literal number.
    public init(floatLiteral value: Double) {
        self = .number(value)
    }
}
