extension YAMLWriter {
    /// Writes an empty line, unless one is there or the document only begins.
    ///
    /// A literal block that keeps its last line feeds ends in an empty line: another one would become part of its text.
    mutating func writeBlankLine() {
        guard !output.isEmpty, !output.suffix(2).allSatisfy({ $0 == UInt8(ascii: "\n") }) else { return }
        output.append(UInt8(ascii: "\n"))
    }

    /// Ends the line, after a comment of one line if there is one.
    mutating func endLine(comment: String?) {
        if let comment {
            output.append(UInt8(ascii: " "))
            for line in YAMLComment.lines(of: comment) { writeCommentLine(line) }
        }
        output.append(UInt8(ascii: "\n"))
    }

    /// Writes the comments above an entry.
    mutating func writeCommentsAbove(_ entry: YAMLMapping.Entry, at column: Int) {
        for comment in entry.trivia.commentsAbove { writeComment(comment, at: column) }
        if let comment = entry.trivia.commentOffLine { writeComment(comment, at: column) }
    }

    /// Writes the comments above an item, and those of whatever begins on the line of its dash.
    mutating func writeCommentsAbove(_ item: YAMLSequence.Item, at column: Int) {
        for comment in item.trivia.commentsAbove { writeComment(comment, at: column) }
        if let comment = item.trivia.commentOffLine { writeComment(comment, at: column) }
        switch item.value {
        case .mapping(let mapping):
            guard let first = mapping.entries.first else { return }
            if let comment = item.trivia.commentOnLine { writeComment(comment, at: column) }
            writeCommentsAbove(first, at: column)
        case .sequence(let sequence):
            guard let first = sequence.items.first else { return }
            if let comment = item.trivia.commentOnLine { writeComment(comment, at: column) }
            writeCommentsAbove(first, at: column)
        case .null, .boolean, .integer, .number, .string:
            return
        }
    }

    /// Writes a comment as lines of its own.
    mutating func writeComment(_ comment: String, at column: Int) {
        for line in YAMLComment.lines(of: comment) {
            indent(by: column)
            writeCommentLine(line)
            output.append(UInt8(ascii: "\n"))
        }
    }

    private mutating func writeCommentLine(_ line: Substring) {
        output.append(UInt8(ascii: "#"))
        guard !line.isEmpty else { return }
        output.append(UInt8(ascii: " "))
        output.append(contentsOf: line.utf8)
    }
}

extension YAMLTrivia {
    /// The line comment that can stand at the end of a line.
    var commentOnLine: String? {
        guard let lineComment, !YAMLComment.hasLineBreak(lineComment) else { return nil }
        return lineComment
    }

    /// The line comment that has several lines, which stand above.
    fileprivate var commentOffLine: String? {
        guard let lineComment, YAMLComment.hasLineBreak(lineComment) else { return nil }
        return lineComment
    }
}

extension YAMLSequence.Item {
    /// Whether the item, or what begins on the line of its dash, is set apart by an empty line.
    var asksForBlankLine: Bool {
        if trivia.blankLineBefore { return true }
        return switch value {
        case .mapping(let mapping): mapping.entries.first?.trivia.blankLineBefore ?? false
        case .sequence(let sequence): sequence.items.first?.asksForBlankLine ?? false
        case .null, .boolean, .integer, .number, .string: false
        }
    }
}
