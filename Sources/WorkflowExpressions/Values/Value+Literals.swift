extension Value: ExpressibleByBooleanLiteral where Kind: WrittenAsBoolean {
    /// A literal `true` or `false`; in a place for text, that text.
    public init(booleanLiteral value: Bool) {
        self.init(Kind.literal(value))
    }
}

extension Value: ExpressibleByIntegerLiteral where Kind: WrittenAsInteger {
    /// A literal whole number; in a place for text, its digits.
    public init(integerLiteral value: Int) {
        self.init(Kind.literal(value))
    }
}

extension Value: ExpressibleByFloatLiteral where Kind == Double {
    /// A literal number.
    public init(floatLiteral value: Double) {
        self.init(.number(value))
    }
}

extension Value: ExpressibleByUnicodeScalarLiteral, ExpressibleByExtendedGraphemeClusterLiteral,
    ExpressibleByStringLiteral, ExpressibleByStringInterpolation
where Kind == String {
    /// Literal text.
    public init(stringLiteral value: String) {
        self.init(.string(value))
    }

    /// Text with expressions inside.
    public init(stringInterpolation: TextInterpolation) {
        self.init(stringInterpolation.node)
    }
}

extension Value where Kind == String {
    /// Literal text that was computed in Swift.
    public init(_ text: String) {
        self.init(.string(text))
    }
}

extension Value where Kind == Bool {
    /// A literal that was computed in Swift.
    public init(_ value: Bool) {
        self.init(.boolean(value))
    }
}

extension Value where Kind: WorkflowNumber & BinaryInteger {
    /// A literal number that was computed in Swift.
    public init(_ value: Kind) {
        self.init(.number(Double(value)))
    }
}

extension Value where Kind == Double {
    /// A literal number that was computed in Swift.
    public init(_ value: Double) {
        self.init(.number(value))
    }
}

/// A Swift number that stands for GitHub's one number type.
public protocol WorkflowNumber {}

extension Int: WorkflowNumber {}
extension Double: WorkflowNumber {}

/// A kind whose values can be written as `true` and `false`.
public protocol WrittenAsBoolean {
    /// The literal as a tree.
    static func literal(_ value: Bool) -> ExpressionNode
}

/// A kind whose values can be written as whole numbers.
///
/// A number with a point is no text: `3.10` would lose its zero.
public protocol WrittenAsInteger {
    /// The literal as a tree.
    static func literal(_ value: Int) -> ExpressionNode
}

extension Bool: WrittenAsBoolean {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public static func literal(_ value: Bool) -> ExpressionNode { .boolean(value) }
}

extension String: WrittenAsBoolean, WrittenAsInteger {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public static func literal(_ value: Bool) -> ExpressionNode { .string(value ? "true" : "false") }

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public static func literal(_ value: Int) -> ExpressionNode { .string(String(value)) }
}

extension Int: WrittenAsInteger {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public static func literal(_ value: Int) -> ExpressionNode { .number(Double(value)) }
}

extension Double: WrittenAsInteger {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public static func literal(_ value: Int) -> ExpressionNode { .number(Double(value)) }
}
