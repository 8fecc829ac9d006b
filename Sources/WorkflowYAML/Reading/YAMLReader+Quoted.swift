/// Scalars between quotes.
extension YAMLReader {
    /// Reads a scalar at its first quote.
    mutating func readQuoted(_ place: FlowPlace, outset: Int) -> Int32 {
        let start = position
        let line = lineStart
        let quote = current
        var isExact = true
        var firstLineEnd: Int?
        var isClosed = false
        var firstLineToTheLeft: Int?
        position += 1
        scan: while position < bytes.count {
            let byte = bytes[position]
            switch byte {
            case quote:
                if quote == .singleQuote, following == quote {
                    isExact = false
                    position += 2
                    continue
                }
                isClosed = true
                break scan
            case .backslash where quote == .doubleQuote:
                isExact = false
                readEscape()
            case .lineFeed, .carriageReturn:
                isExact = false
                if firstLineEnd == nil { firstLineEnd = position }
                guard skipToQuotedLine() else { break scan }
                if firstLineToTheLeft == nil, indentation < place.indentation { firstLineToTheLeft = position }
            default: position += 1
            }
        }
        if isClosed {
            position += 1
            if let offset = firstLineToTheLeft {
                report(
                    "indent the further lines of this quoted text by \(place.indentation) or more",
                    at: offset..<(offset + 1), isTolerated: true)
            }
        } else {
            report("this \(quote == .doubleQuote ? "double" : "single") quote is never closed", at: start..<(start + 1))
            // What follows is most likely not meant as text: only the first line is.
            (position, lineStart) = (firstLineEnd ?? bytes.count, line)
        }
        let node = add(quote == .singleQuote ? .singleQuoted : .doubleQuoted, start..<position, outset: outset)
        nodes[Int(node)].isExact = isExact
        return node
    }

    /// Steps over line breaks and the white space before the next line of a text; false if the document ends first.
    private mutating func skipToQuotedLine() -> Bool {
        while current.isBreak {
            skipBreak()
            if isAtMarker { return false }
            skipBlanks()
        }
        return true
    }

    private mutating func readEscape() {
        let start = position
        position += 1
        if current.isBreak || isAtEnd { return }
        if let escape = Escape(after: position, in: bytes[...]) {
            position = escape.end
            return
        }
        let end = min(position + 1, bytes.count)
        report(
            "this escape means nothing; write '\\\\' for a backslash, or use single quotes", at: start..<end)
        position = end
    }
}
