/// Whether an element of a list equals a value, loosely.
public func contains<Element>(_ list: Value<[Element]>, _ element: Value<Element>) -> Value<Bool> {
    .call("contains", list.node, element.node)
}

/// Whether a list of the event holds a text, or a text of the event holds another, without regard to case.
///
/// `false` for an object; ``Value/all`` makes a list of its values.
public func contains(_ list: Value<Any>, _ element: Value<String>) -> Value<Bool> {
    .call("contains", list.node, element.node)
}

/// Whether a text is one of those listed, without regard to case.
///
/// ```swift
/// contains(["push", "schedule"], github.eventName)
/// ```
public func contains(_ list: [String], _ element: Value<String>) -> Value<Bool> {
    let elements = list.map(\.quotedAsJSON).joined(separator: ",")
    return .call("contains", .call("fromJSON", [.string("[\(elements)]")]), element.node)
}

/// The elements of a list as one text.
public func join<Element>(_ list: Value<[Element]>, separator: Value<String> = ",") -> Value<String> {
    joined(list.node, separator: separator)
}

/// The elements of a list of the event as one text; a lone text stays as it is, an object becomes empty text.
public func join(_ list: Value<Any>, separator: Value<String> = ",") -> Value<String> {
    joined(list.node, separator: separator)
}

private func joined(_ list: ExpressionNode, separator: Value<String>) -> Value<String> {
    // A comma is what GitHub takes by itself.
    Value(.call("join", separator.node == .string(",") ? [list] : [list, separator.node]))
}
