/// A text of several lines that is written as it is, below a `|`.
struct LiteralBlock {
    /// What becomes of the line feeds at the end.
    enum Chomping {
        /// The text does not end in a line feed: `|-`.
        case strip
        /// The text ends in one: `|`.
        case clip
        /// The text ends in several: `|+`.
        case keep
    }

    /// The text.
    let bytes: UnsafeBufferPointer<UInt8>
    /// What becomes of the line feeds at the end.
    let chomping: Chomping
    /// Whether the first line with a character begins with white space, so that the header must state the indentation.
    let statesIndentation: Bool

    /// Makes a block of a text with a line feed and without unprintable characters; nil if readers could disagree on it.
    ///
    /// That is so if white space alone makes up a line before the first one that has anything else.
    init?(_ bytes: UnsafeBufferPointer<UInt8>) {
        let lineFeed = UInt8(ascii: "\n")
        guard let start = bytes.firstIndex(where: { $0 != lineFeed }),
            let visible = bytes[start...].first(where: { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }),
            visible != lineFeed
        else { return nil }
        self.bytes = bytes
        statesIndentation = bytes[start] == UInt8(ascii: " ") || bytes[start] == UInt8(ascii: "\t")
        if bytes[bytes.count - 1] != lineFeed {
            chomping = .strip
        } else {
            chomping = bytes[bytes.count - 2] == lineFeed ? .keep : .clip
        }
    }
}

extension YAMLWriter {
    /// Writes a block: its header, a comment, and its lines two spaces after a column.
    mutating func write(_ block: LiteralBlock, at column: Int, comment: String?) {
        output.append(UInt8(ascii: "|"))
        if block.statesIndentation { output.append(UInt8(ascii: "2")) }
        switch block.chomping {
        case .strip: output.append(UInt8(ascii: "-"))
        case .clip: break
        case .keep: output.append(UInt8(ascii: "+"))
        }
        endLine(comment: comment)
        var start = 0
        while start < block.bytes.count {
            let lineFeed = block.bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? block.bytes.count
            // An empty line has no indentation, which would be white space at the end of a line.
            if lineFeed > start { indent(by: column + 2) }
            output.append(contentsOf: UnsafeBufferPointer(rebasing: block.bytes[start..<lineFeed]))
            output.append(UInt8(ascii: "\n"))
            start = lineFeed + 1
        }
    }
}
