/// Builds a list from statements: elements, `if`, `if`-`else`, `switch` and `for`.
///
/// What an element may be, a list's element type says with ``ListElement``.
@resultBuilder
public enum ListBuilder<Element: Sendable>: Sendable {
    /// One element, of any type that can become one.
    public static func buildExpression<Source: ListElement>(_ source: Source) -> [Element]
    where Source.Element == Element {
        [source.element]
    }

    /// Elements that were put together elsewhere.
    public static func buildExpression<Source: ListElement>(_ sources: [Source]) -> [Element]
    where Source.Element == Element {
        sources.map(\.element)
    }

    /// A list of elements, the empty one among them.
    public static func buildExpression(_ elements: [Element]) -> [Element] { elements }

    /// A statement without a value, such as a call.
    public static func buildExpression(_ nothing: Void) -> [Element] { [] }

    /// Refuses what belongs in another list, such as a step among jobs.
    @available(*, unavailable, message: "this value is no element of this list: jobs, steps and files do not mix")
    public static func buildExpression<Other>(_ other: Other) -> [Element] { [] }

    /// Joins statements.
    public static func buildBlock(_ parts: [Element]...) -> [Element] { joined(parts) }

    /// An `if` without `else`.
    public static func buildOptional(_ part: [Element]?) -> [Element] { part ?? [] }

    /// The first branch.
    public static func buildEither(first part: [Element]) -> [Element] { part }

    /// The other branch.
    public static func buildEither(second part: [Element]) -> [Element] { part }

    /// A loop.
    public static func buildArray(_ parts: [[Element]]) -> [Element] { joined(parts) }

    // Written out, since generic functions of the standard library cost more the more of them call one another.
    private static func joined(_ parts: [[Element]]) -> [Element] {
        var elements: [Element] = []
        elements.reserveCapacity(parts.count)
        for part in parts {
            for element in part { elements.append(element) }
        }
        return elements
    }
}

/// A type that stands as an element in a built list, such as a job with typed outputs among jobs.
public protocol ListElement {
    /// The list's element type.
    associatedtype Element: Sendable

    /// This value as an element.
    var element: Element { get }
}
