extension ContextName {
    /// The context as a tree.
    package var node: ExpressionNode { .context(rawValue) }

    /// A property of the context as a tree.
    package func property(_ name: String) -> ExpressionNode { .property(node, name) }

    /// A property of the context, taken to yield a `Kind`.
    func value<Kind>(_ name: String) -> Value<Kind> { Value(property(name)) }
}
