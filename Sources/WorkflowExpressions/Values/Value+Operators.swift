extension Value {
    /// Loose equality; strings compare without case.
    public static func == (left: Value, right: Value) -> Value<Bool> {
        Value<Bool>(.binary(.equal, left.node, right.node))
    }

    /// The negation of loose equality.
    public static func != (left: Value, right: Value) -> Value<Bool> {
        Value<Bool>(.binary(.notEqual, left.node, right.node))
    }

    /// The first operand where it is truthy, else the second: how a default is written.
    public static func || (left: Value, right: Value) -> Value {
        Value(.binary(.or, left.node, right.node))
    }
}

extension Value {
    /// Refuses a comparison as a condition of Swift, which knows nothing of the run.
    @available(
        *, unavailable,
        message:
            "GitHub evaluates an expression, not Swift; use it as the 'if' of a job or step, or in 'choose(when:then:otherwise:)'"
    )
    public static func == (left: Value, right: Value) -> Bool { left.node == right.node }

    /// Refuses a comparison as a condition of Swift, which knows nothing of the run.
    @available(
        *, unavailable,
        message:
            "GitHub evaluates an expression, not Swift; use it as the 'if' of a job or step, or in 'choose(when:then:otherwise:)'"
    )
    public static func != (left: Value, right: Value) -> Bool { left.node != right.node }

    /// Refuses a `switch` over an expression, which Swift cannot evaluate.
    @available(
        *, unavailable,
        message: "GitHub evaluates an expression, not Swift; use 'choose(when:then:otherwise:)' or an 'if'"
    )
    public static func ~= (pattern: Value, value: Value) -> Bool { pattern.node == value.node }
}

extension Sequence {
    /// Refuses to look for an expression in a list, which Swift cannot evaluate.
    @available(
        *, unavailable, message: "GitHub evaluates an expression, not Swift; compare with each text by '==' and '||'"
    )
    public func contains<Kind>(_ value: Value<Kind>) -> Bool where Element == Value<Kind> {
        contains { $0.node == value.node }
    }
}

// Overloads, not one generic function: a literal on the right has to tell the kind by itself.
extension Value where Kind == Any {
    /// Loose equality with text; strings compare without case.
    @_disfavoredOverload
    public static func == (left: Value, right: Value<String>) -> Value<Bool> {
        Value<Bool>(.binary(.equal, left.node, right.node))
    }

    /// The negation of loose equality with text.
    @_disfavoredOverload
    public static func != (left: Value, right: Value<String>) -> Value<Bool> {
        Value<Bool>(.binary(.notEqual, left.node, right.node))
    }

    /// Loose equality with a whole number.
    public static func == (left: Value, right: Value<Int>) -> Value<Bool> {
        Value<Bool>(.binary(.equal, left.node, right.node))
    }

    /// The negation of loose equality with a whole number.
    public static func != (left: Value, right: Value<Int>) -> Value<Bool> {
        Value<Bool>(.binary(.notEqual, left.node, right.node))
    }

    /// Loose equality with a boolean.
    public static func == (left: Value, right: Value<Bool>) -> Value<Bool> {
        Value<Bool>(.binary(.equal, left.node, right.node))
    }

    /// The negation of loose equality with a boolean.
    public static func != (left: Value, right: Value<Bool>) -> Value<Bool> {
        Value<Bool>(.binary(.notEqual, left.node, right.node))
    }
}

extension Value where Kind == Bool {
    /// Whether both hold.
    public static func && (left: Value, right: Value) -> Value {
        Value(.binary(.and, left.node, right.node))
    }

    /// Whether the operand does not hold.
    public static prefix func ! (operand: Value) -> Value {
        Value(.not(operand.node))
    }
}

extension Value where Kind: WorkflowNumber {
    /// Whether the first number is lower.
    public static func < (left: Value, right: Value) -> Value<Bool> {
        Value<Bool>(.binary(.less, left.node, right.node))
    }

    /// Whether the first number is lower or equal.
    public static func <= (left: Value, right: Value) -> Value<Bool> {
        Value<Bool>(.binary(.lessOrEqual, left.node, right.node))
    }

    /// Whether the first number is higher.
    public static func > (left: Value, right: Value) -> Value<Bool> {
        Value<Bool>(.binary(.greater, left.node, right.node))
    }

    /// Whether the first number is higher or equal.
    public static func >= (left: Value, right: Value) -> Value<Bool> {
        Value<Bool>(.binary(.greaterOrEqual, left.node, right.node))
    }
}
