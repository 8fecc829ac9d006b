/// White space, line breaks, comments, and what the start of a line says.
extension YAMLReader {
    /// Steps over spaces and tabs.
    mutating func skipBlanks() {
        while position < bytes.count, bytes[position].isBlank { position += 1 }
    }

    /// Steps over a line break.
    mutating func skipBreak() {
        let isReturn = current == .carriageReturn
        position += 1
        if isReturn, current == .lineFeed { position += 1 }
        lineStart = position
    }

    /// Steps over the rest of a line, up to its line break.
    mutating func skipLine() {
        while position < bytes.count, !bytes[position].isBreak { position += 1 }
    }

    /// Steps over white space, comments and line breaks; true if a line ended.
    @discardableResult
    mutating func skipToContent() -> Bool {
        var hasEnded = false
        while true {
            skipBlanks()
            if isAtComment { readComment() }
            guard current.isBreak else { return hasEnded }
            skipBreak()
            hasEnded = true
        }
    }

    /// Whether a comment begins here: only white space, or the start of the line, may stand before it.
    var isAtComment: Bool {
        current == .numberSign && (position == lineStart || bytes[position - 1].isBlank)
    }

    /// Reads a comment, up to the end of its line.
    mutating func readComment() {
        let start = position
        skipLine()
        comments.append(CommentRecord(start: Int32(start), end: Int32(position)))
    }

    /// Whether nothing but white space and a comment remains of the line.
    var isAtLineEnd: Bool { isAtEnd || current.isBreak || isAtComment }

    /// Whether `---` or `...` stands here, at the start of a line.
    var isAtMarker: Bool {
        position == lineStart && (current == .dash || current == .dot) && following == current
            && byte(at: position + 2) == current && byte(at: position + 3).isSeparator
    }

    /// Whether an indicator such as `-` stands here, followed by white space.
    func isAt(_ indicator: UInt8) -> Bool { current == indicator && following.isSeparator }

    /// How many spaces indent the line.
    var indentation: Int {
        var index = lineStart
        while index < position, bytes[index] == .space { index += 1 }
        return index - lineStart
    }

    /// Whether nothing but white space stands before this place on its line.
    var isFirstOnLine: Bool {
        var index = lineStart
        while index < position, bytes[index].isBlank { index += 1 }
        return index == position
    }
}
