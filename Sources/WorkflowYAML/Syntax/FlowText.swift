/// The text of a plain or quoted scalar that is folded or has escapes.
struct FlowText {
    private var output: [UInt8] = []
    /// What stands before it is kept at the end of a line: it was escaped, or belongs to another line.
    private var kept = 0

    /// Reads what stands between the quotes, or a plain text if there is no quote.
    init(_ source: ArraySlice<UInt8>, quote: UInt8 = 0) {
        output.reserveCapacity(source.count)
        var index = source.startIndex
        while index < source.endIndex {
            let byte = source[index]
            if byte.isBreak {
                index = fold(source, from: index)
            } else if byte == .backslash, quote == .doubleQuote {
                index = unescape(source, after: index + 1)
            } else {
                output.append(byte)
                index += byte == .singleQuote && quote == .singleQuote ? 2 : 1
            }
        }
    }

    /// The text that comes out.
    var string: String { String(decoding: output, as: UTF8.self) }

    /// Steps over the end of a line: it becomes a space, or a line feed for each empty line that follows.
    private mutating func fold(_ source: ArraySlice<UInt8>, from start: Int) -> Int {
        while output.count > kept, let last = output.last, last.isBlank { output.removeLast() }
        let (index, emptyLines) = Self.skipLines(source, from: start)
        if emptyLines == 0 { output.append(.space) }
        output.append(contentsOf: repeatElement(.lineFeed, count: emptyLines))
        kept = output.count
        return index
    }

    /// Steps over what follows a backslash; a letter that means nothing stands for itself.
    private mutating func unescape(_ source: ArraySlice<UInt8>, after start: Int) -> Int {
        defer { kept = output.count }
        guard start < source.endIndex else { return start }
        if source[start].isBreak {
            // The line goes on as if it did not end here; empty lines still count.
            let (index, emptyLines) = Self.skipLines(source, from: start)
            output.append(contentsOf: repeatElement(.lineFeed, count: emptyLines))
            return index
        }
        guard let escape = Escape(after: start, in: source) else { return start }
        output.append(contentsOf: UTF8.encode(escape.scalar) ?? UTF8.encodedReplacementCharacter)
        return escape.end
    }

    /// Steps over a line break, the empty lines after it, and the white space at the start of the next line.
    private static func skipLines(_ source: ArraySlice<UInt8>, from start: Int) -> (index: Int, emptyLines: Int) {
        var index = start
        var breaks = 0
        while index < source.endIndex {
            let byte = source[index]
            if byte == .lineFeed || byte == .carriageReturn && source[(index + 1)...].first != .lineFeed {
                breaks += 1
            } else if !byte.isBlank && byte != .carriageReturn {
                break
            }
            index += 1
        }
        return (index, breaks - 1)
    }
}
