/// A list of values, in the order in which they are written.
///
/// ```swift
/// var steps = YAMLSequence()
/// steps.append(.mapping(checkout))
/// steps.append(.mapping(build), blankLineBefore: true)
/// ```
package struct YAMLSequence: Hashable, Sendable {
    /// A value, and what stands around it.
    package struct Item: Hashable, Sendable {
        /// The value.
        package var value: YAMLNode
        /// The comments and the blank line around the item.
        package var trivia: YAMLTrivia
    }

    /// The items, first to last.
    package private(set) var items: [Item] = []

    /// Makes a list without items, which is written as `[]`.
    package init() {}

    /// Makes a list of values without comments.
    package init(_ nodes: [YAMLNode]) {
        items = nodes.map { Item(value: $0, trivia: YAMLTrivia()) }
    }

    /// Whether there is no item.
    package var isEmpty: Bool { items.isEmpty }

    /// Adds a value after the others.
    ///
    /// The comment of a value that is itself a block stands above it, since the dash shares its line with that block.
    package mutating func append(
        _ value: YAMLNode, comment: String? = nil, above: [String] = [], blankLineBefore: Bool = false
    ) {
        let trivia = YAMLTrivia(lineComment: comment, commentsAbove: above, blankLineBefore: blankLineBefore)
        items.append(Item(value: value, trivia: trivia))
    }
}
