/// The comments and blank lines around an entry or an item.
///
/// Comments are texts without the `#`. A reader sees the same values with and without them.
package struct YAMLTrivia: Hashable, Sendable {
    /// What there is, apart from the tree: nearly all entries have nothing, and should not make room for more.
    private indirect enum Contents: Hashable {
        case around(line: String?, above: [String], blankLine: Bool)
    }

    private var contents: Contents?

    /// Makes trivia; without arguments there is nothing around the entry.
    package init(lineComment: String? = nil, commentsAbove: [String] = [], blankLineBefore: Bool = false) {
        guard lineComment != nil || !commentsAbove.isEmpty || blankLineBefore else { return }
        contents = .around(line: lineComment, above: commentsAbove, blankLine: blankLineBefore)
    }

    /// Whether there is nothing around the entry.
    package var isEmpty: Bool { contents == nil }

    /// The comment at the end of the line; one of several lines is written above instead.
    package var lineComment: String? {
        guard case .around(let comment, _, _) = contents else { return nil }
        return comment
    }

    /// The comments above, a line each; an empty text is a bare `#`.
    package var commentsAbove: [String] {
        guard case .around(_, let comments, _) = contents else { return [] }
        return comments
    }

    /// Whether an empty line sets this apart from what comes before.
    ///
    /// At the top of a document, and where an empty line is there already, none is added.
    package var blankLineBefore: Bool {
        guard case .around(_, _, let isAsked) = contents else { return false }
        return isAsked
    }
}
