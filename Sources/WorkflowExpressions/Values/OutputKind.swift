/// A type that a job's or step's output, which is text to GitHub, can be read as.
public protocol OutputKind {
    /// The expression that turns the text of an output into a value of this type.
    static func decode(_ node: ExpressionNode) -> ExpressionNode
}

extension String: OutputKind {
    /// The text as it is.
    public static func decode(_ node: ExpressionNode) -> ExpressionNode { node }
}

extension Bool: OutputKind {
    /// Whether the text is `true`; an output that was never set is not.
    public static func decode(_ node: ExpressionNode) -> ExpressionNode {
        .binary(.equal, node, .string("true"))
    }
}

extension Int: OutputKind {
    /// The number that the text spells; GitHub fails the run if it spells none.
    public static func decode(_ node: ExpressionNode) -> ExpressionNode { .call("fromJSON", [node]) }
}

extension Double: OutputKind {
    /// The number that the text spells; GitHub fails the run if it spells none.
    public static func decode(_ node: ExpressionNode) -> ExpressionNode { .call("fromJSON", [node]) }
}

/// Text that holds JSON: the kind of an output that is a list or an object.
///
/// The text itself is passed on as it is; ``Value/parsed`` reads it.
public struct JSONText: OutputKind, Sendable {
    /// The text as it is.
    public static func decode(_ node: ExpressionNode) -> ExpressionNode { node }
}
