/// Keys and their values, in the order in which they are written.
///
/// ```swift
/// var step = YAMLMapping()
/// step.append("uses", .string("actions/checkout@v5"), comment: "v5.0.0")
/// ```
///
/// A key that is given twice is kept twice: whoever builds the tree knows better what that means.
package struct YAMLMapping: Hashable, Sendable {
    /// A key, its value, and what stands around them.
    package struct Entry: Hashable, Sendable {
        /// The text of the key.
        package var key: String
        /// What the key stands for.
        package var value: YAMLNode
        /// The comments and the blank line around the entry.
        package var trivia: YAMLTrivia
    }

    /// The entries, first to last.
    package private(set) var entries: [Entry] = []

    /// Makes a mapping without entries, which is written as `{}`.
    package init() {}

    /// Whether there is no entry.
    package var isEmpty: Bool { entries.isEmpty }

    /// Adds an entry after the others.
    package mutating func append(
        _ key: String, _ value: YAMLNode, comment: String? = nil, above: [String] = [], blankLineBefore: Bool = false
    ) {
        let trivia = YAMLTrivia(lineComment: comment, commentsAbove: above, blankLineBefore: blankLineBefore)
        // Most mappings end with two to four entries, and would be copied at the second and at the third.
        if entries.isEmpty { entries.reserveCapacity(4) }
        entries.append(Entry(key: key, value: value, trivia: trivia))
    }

    /// Puts an entry before the one at a position, which must not exceed the number of entries.
    package mutating func insert(
        _ key: String, _ value: YAMLNode, at index: Int, comment: String? = nil, above: [String] = [],
        blankLineBefore: Bool = false
    ) {
        let trivia = YAMLTrivia(lineComment: comment, commentsAbove: above, blankLineBefore: blankLineBefore)
        entries.insert(Entry(key: key, value: value, trivia: trivia), at: index)
    }
}
