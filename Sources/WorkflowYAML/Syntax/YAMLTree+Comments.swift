extension YAMLTree {
    /// A comment of a text.
    package struct Comment: Sendable {
        let record: CommentRecord
        let storage: Storage

        /// The bytes from the number sign to the end of the comment.
        package var span: Range<Int> { Int(record.start)..<Int(record.end) }

        /// The line and column of the number sign.
        package var position: YAMLPosition { storage.position(at: Int(record.start)) }

        /// What the comment says, without the number sign, one space after it, and white space at its end.
        package var text: String { storage.text(of: record) }

        /// Whether nothing but white space stands before the comment on its line.
        package var isAlone: Bool { storage.isAlone(record) }
    }
}

extension YAMLTree.Node {
    /// The comments on the lines above the node, back to the last line with anything else.
    ///
    /// An item begins with its dash, an entry with its key: ask the key for what stands above an entry. A node that is not
    /// the first on its line, such as a key behind a dash, has none.
    package var commentsAbove: [String] {
        storage.commentsAbove(Int(written.outset)).map { storage.text(of: storage.comments[$0]) }
    }

    /// The comment at the end of the line on which a scalar or a flow collection ends, or on the line of the dash or the
    /// key before a block.
    ///
    /// A block scalar has it behind its `|` or `>`. Ask the value of an entry for what stands at the end of its line.
    package var lineComment: String? {
        let isBlock = written.form == .blockMapping || written.form == .blockSequence
        let isBlockScalar = written.form == .literal || written.form == .folded
        let offset = isBlock ? written.outset : isBlockScalar ? written.start : written.end
        // What begins on the line of a dash has the comment of that line.
        if isBlock, storage.lines.line(at: Int(written.start)) == storage.lines.line(at: Int(offset)) { return nil }
        return storage.comment(onLineOf: Int(offset)).map { storage.text(of: $0) }
    }

    /// Whether an empty line sets the node, with the comments above it, apart from what comes before; false if the node
    /// is not the first on its line.
    package var blankLineBefore: Bool { storage.isBlankLine(before: Int(written.outset)) }
}

extension YAMLTree.Storage {
    func text(of comment: CommentRecord) -> String {
        var text = bytes[(Int(comment.start) + 1)..<Int(comment.end)]
        if text.first == .space { text.removeFirst() }
        while let last = text.last, last.isBlank { text.removeLast() }
        return String(decoding: text, as: UTF8.self)
    }

    func isAlone(_ comment: CommentRecord) -> Bool {
        let start = Int(lines.starts[lines.line(at: Int(comment.start))])
        return bytes[start..<Int(comment.start)].allSatisfy(\.isBlank)
    }

    /// The comment at the end of the line that holds a byte.
    func comment(onLineOf offset: Int) -> CommentRecord? {
        let line = lines.line(at: offset)
        let end = line + 1 < lines.starts.count ? Int(lines.starts[line + 1]) : bytes.count
        let index = firstComment(from: offset)
        guard index < comments.count, Int(comments[index].start) < end else { return nil }
        return comments[index]
    }

    /// The comments at the top of a text, up to an empty line that sets them apart from what follows.
    var headerComments: Range<Int> {
        var line = 0
        while line < comments.count, Int(comments[line].start) == Int(lines.starts[line]) { line += 1 }
        return 0..<(line > 0 && line < lines.starts.count && isBlank(line) ? line : 0)
    }

    /// The indexes of the comments that stand alone on the lines above a byte that is the first on its line.
    func commentsAbove(_ offset: Int) -> Range<Int> {
        let last = firstComment(from: offset)
        var first = last
        var line = lines.line(at: offset)
        guard bytes[Int(lines.starts[line])..<offset].allSatisfy(\.isBlank) else { return last..<last }
        while line > 0 {
            line -= 1
            let start = Int(lines.starts[line])
            if first > 0, Int(comments[first - 1].start) >= start {
                guard isAlone(comments[first - 1]) else { break }
                first -= 1
            } else if !isBlank(line) {
                break
            }
        }
        return first..<last
    }

    func isBlankLine(before offset: Int) -> Bool {
        let above = commentsAbove(offset)
        let top = above.isEmpty ? offset : Int(comments[above.lowerBound].start)
        let line = lines.line(at: top)
        return line > 0 && isBlank(line - 1) && bytes[Int(lines.starts[line])..<top].allSatisfy(\.isBlank)
    }

    private func isBlank(_ line: Int) -> Bool {
        guard let line = self.line(line + 1), !blankEnds.contains(Int32(line.upperBound)) else { return false }
        return bytes[line].allSatisfy(\.isBlank)
    }

    /// The index of the first comment that begins at a byte or after it.
    private func firstComment(from offset: Int) -> Int {
        var low = 0
        var high = comments.count
        while low < high {
            let middle = (low + high) / 2
            if Int(comments[middle].start) < offset { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
