/// A value of a workflow: a literal, or an expression that GitHub evaluates.
///
/// `Kind` is the Swift type of the value: `String`, `Bool`, `Int`, `Double`, or `Any` if only GitHub knows.
/// Literals and text with expressions inside are written as in Swift:
///
/// ```swift
/// let name: Value<String> = "Build \(github.refName)"
/// let isMain: Value<Bool> = github.ref == "refs/heads/main"
/// ```
///
/// A literal renders as plain YAML; everything else as `${{ … }}`.
///
/// A value is not `Equatable`: `==` builds an expression, and `if github.ref == "…"` in Swift, which would compare two
/// trees instead of asking GitHub, does not compile. To compare two trees, compare their ``node``. Types that hold
/// values are `Hashable` all the same, by ``ByContent``.
@dynamicMemberLookup
public struct Value<Kind>: Sendable {
    /// The tree that is printed.
    public var node: ExpressionNode

    /// Wraps a tree; that it yields a `Kind` is the caller's word.
    public init(_ node: ExpressionNode) {
        self.node = node
    }

    /// The same expression, taken to yield another kind.
    ///
    /// Nothing is converted: it states what GitHub will find there, as in `github.event.number.as(Int.self)`.
    public func `as`<Other>(_ kind: Other.Type) -> Value<Other> {
        Value<Other>(node)
    }
}

extension Value where Kind == Any {
    /// A property of this value, by its Swift spelling; use the subscript for other names.
    public subscript(dynamicMember name: String) -> Value<Any> {
        Value<Any>(.property(node, name))
    }

    /// A property of this value by name.
    public subscript(name: String) -> Value<Any> {
        Value<Any>(.property(node, name))
    }

    /// An element of this value by position, counted from 0.
    public subscript(index: Int) -> Value<Any> {
        Value<Any>(.index(node, .number(Double(index))))
    }

    /// Every element of an array or value of an object: the filter `.*`.
    public var all: Value<Any> {
        Value<Any>(.filter(node))
    }
}
