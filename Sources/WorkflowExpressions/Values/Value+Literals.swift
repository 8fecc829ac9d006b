extension Value: ExpressibleByBooleanLiteral where Kind == Bool {
    /// A literal `true` or `false`.
    public init(booleanLiteral value: Bool) {
        self.init(.boolean(value))
    }
}

extension Value: ExpressibleByIntegerLiteral where Kind: WorkflowNumber {
    /// A literal number.
    public init(integerLiteral value: Int) {
        self.init(.number(Double(value)))
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
