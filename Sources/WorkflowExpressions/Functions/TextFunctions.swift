/// Whether text holds another text, without regard to case.
///
/// Empty text is found in any.
public func contains(_ text: Value<String>, _ part: Value<String>) -> Value<Bool> {
    .call("contains", text.node, part.node)
}

/// Whether text begins with another text, without regard to case.
public func startsWith(_ text: Value<String>, _ start: Value<String>) -> Value<Bool> {
    .call("startsWith", text.node, start.node)
}

/// Whether text of the event begins with another text, without regard to case; `false` for lists and objects.
public func startsWith(_ text: Value<Any>, _ start: Value<String>) -> Value<Bool> {
    .call("startsWith", text.node, start.node)
}

/// Whether text ends with another text, without regard to case.
public func endsWith(_ text: Value<String>, _ end: Value<String>) -> Value<Bool> {
    .call("endsWith", text.node, end.node)
}

/// Whether text of the event ends with another text, without regard to case; `false` for lists and objects.
public func endsWith(_ text: Value<Any>, _ end: Value<String>) -> Value<Bool> {
    .call("endsWith", text.node, end.node)
}

/// A template with `{0}`, `{1}` and so on replaced by the arguments; a brace itself is doubled.
///
/// Interpolation, `"v\(a)-\(b)"`, says the same with less. GitHub fails the run on a number without an argument.
public func format<each Kind>(
    _ template: Value<String>, _ arguments: repeat Value<each Kind>
) -> Value<String> {
    var nodes = [template.node]
    for argument in repeat each arguments { nodes.append(argument.node) }
    return Value(.call("format", nodes))
}

/// The hash of all files that match any of the patterns, empty text if none does.
///
/// Patterns are relative to the workspace; only steps can call it. GitHub gives up after 120 seconds.
public func hashFiles(
    _ pattern: Value<String>, _ more: Value<String>..., followsSymbolicLinks: Bool = false
) -> Value<String> {
    let option: [ExpressionNode] = followsSymbolicLinks ? [.string("--follow-symbolic-links")] : []
    return Value(.call("hashFiles", option + [pattern.node] + more.map(\.node)))
}

extension Value {
    static func call(_ name: String, _ arguments: ExpressionNode...) -> Value {
        Value(.call(name, arguments))
    }
}
