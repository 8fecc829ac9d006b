// A condition in a place for text, such as a variable, becomes the text `true` or `false`, as in `"\(condition)"`.
// A place that takes both gets the condition: these functions are not favoured.

extension Value {
    /// Loose equality as text: `true` or `false`.
    @_disfavoredOverload
    public static func == (left: Value, right: Value) -> Value<String> {
        .spelling(.binary(.equal, left.node, right.node))
    }

    /// The negation of loose equality as text: `true` or `false`.
    @_disfavoredOverload
    public static func != (left: Value, right: Value) -> Value<String> {
        .spelling(.binary(.notEqual, left.node, right.node))
    }
}

extension Value where Kind == Bool {
    /// Whether both hold, as text: `true` or `false`.
    @_disfavoredOverload
    public static func && (left: Value, right: Value) -> Value<String> {
        .spelling(.binary(.and, left.node, right.node))
    }

    /// Whether one of both holds, as text: `true` or `false`.
    @_disfavoredOverload
    public static func || (left: Value, right: Value) -> Value<String> {
        .spelling(.binary(.or, left.node, right.node))
    }

    /// Whether the operand does not hold, as text: `true` or `false`.
    @_disfavoredOverload
    public static prefix func ! (operand: Value) -> Value<String> {
        .spelling(.not(operand.node))
    }
}

/// Whether text holds another text, as text: `true` or `false`.
@_disfavoredOverload
public func contains(_ text: Value<String>, _ part: Value<String>) -> Value<String> {
    .spelling(.call("contains", [text.node, part.node]))
}

/// Whether text begins with another text, as text: `true` or `false`.
@_disfavoredOverload
public func startsWith(_ text: Value<String>, _ start: Value<String>) -> Value<String> {
    .spelling(.call("startsWith", [text.node, start.node]))
}

/// Whether text ends with another text, as text: `true` or `false`.
@_disfavoredOverload
public func endsWith(_ text: Value<String>, _ end: Value<String>) -> Value<String> {
    .spelling(.call("endsWith", [text.node, end.node]))
}

extension Value where Kind == String {
    /// The text that GitHub makes of a condition.
    fileprivate static func spelling(_ condition: ExpressionNode) -> Value { Value(.text([condition])) }
}
