/// The comments and blank lines around an entry or an item.
///
/// Comments are texts without the `#`. A reader sees the same values with and without them.
package struct YAMLTrivia: Hashable, Sendable {
    /// The comment at the end of the line; one of several lines is written above instead.
    package var lineComment: String?
    /// The comments above, a line each; an empty text is a bare `#`.
    package var commentsAbove: [String]
    /// Whether an empty line sets this apart from what comes before.
    ///
    /// At the top of a document, and where an empty line is there already, none is added.
    package var blankLineBefore: Bool

    /// Makes trivia; without arguments there is nothing around the entry.
    package init(lineComment: String? = nil, commentsAbove: [String] = [], blankLineBefore: Bool = false) {
        self.lineComment = lineComment
        self.commentsAbove = commentsAbove
        self.blankLineBefore = blankLineBefore
    }
}
