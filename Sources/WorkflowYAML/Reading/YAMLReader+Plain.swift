/// Scalars without quotes.
extension YAMLReader {
    /// Reads a plain scalar at its first character, in which no text may begin with an indicator.
    mutating func readPlain(_ place: FlowPlace, outset: Int) -> Int32 {
        let start = position
        checkPlainStart(place)
        var end = skipPlainLine(place)
        var isExact = true
        while !place.isKey, goToNextPlainLine(place) {
            isExact = false
            end = skipPlainLine(place)
        }
        let node = add(.plain, start..<end, outset: outset)
        nodes[Int(node)].isExact = isExact
        return node
    }

    /// Goes on with a plain scalar at a colon that should have ended it.
    mutating func resumePlain(_ node: Int32, _ place: FlowPlace) {
        var end = position
        repeat { end = skipPlainLine(place) } while isAt(.colon) || goToNextPlainLine(place)
        nodes[Int(node)].end = Int32(end)
        nodes[Int(node)].isExact = false
    }

    private mutating func checkPlainStart(_ place: FlowPlace) {
        switch current {
        case .dash, .questionMark, .colon:
            guard following.isSeparator || place.isInside && following.isFlowIndicator else { return }
            let name = current == .dash ? "list" : "mapping"
            report("expected a text: '\(Character(Unicode.Scalar(current)))' begins a \(name) only outside brackets")
        case UInt8(ascii: "#"), UInt8(ascii: "|"), UInt8(ascii: ">"), UInt8(ascii: "@"), UInt8(ascii: "`"),
            UInt8(ascii: "%"), .comma, .closeBracket, .closeBrace:
            report("a text that begins with '\(Character(Unicode.Scalar(current)))' needs quotes")
        default: return
        }
    }

    /// Steps over the rest of a line that belongs to a plain scalar, from a first character that does; returns where the
    /// text ends without the white space behind it.
    private mutating func skipPlainLine(_ place: FlowPlace) -> Int {
        position += 1
        var end = position
        while position < bytes.count {
            let byte = bytes[position]
            if byte.isPlainText {
                position += 1
                end = position
                continue
            }
            if byte.isBreak { break }
            if byte == .numberSign, bytes[position - 1].isBlank { break }
            if place.isInside, byte.isFlowIndicator { break }
            if byte == .colon, following.isSeparator || place.isInside && following.isFlowIndicator {
                break
            }
            position += 1
            if !byte.isBlank { end = position }
        }
        position = end
        return end
    }

    /// Goes to the first character of the next line if a plain scalar goes on there; else stays.
    private mutating func goToNextPlainLine(_ place: FlowPlace) -> Bool {
        let (end, line) = (position, lineStart)
        skipBlanks()
        guard current.isBreak else {
            position = end
            return false
        }
        while current.isBreak {
            skipBreak()
            skipBlanks()
        }
        let goesOn =
            !isAtEnd && indentation >= place.indentation && !(position == lineStart && isAtMarker) && !isAtComment
            && !(place.isInside && current.isFlowIndicator) && !isAtValue(place)
        if !goesOn { (position, lineStart) = (end, line) }
        return goesOn
    }

    private func isAtValue(_ place: FlowPlace) -> Bool {
        current == .colon && (following.isSeparator || place.isInside && following.isFlowIndicator)
    }
}

extension UInt8 {
    /// Whether a byte inside a plain scalar never ends it; most do not, and one test is faster than several.
    fileprivate var isPlainText: Bool {
        // All but control characters, space, `#`, `,` and `:`; then all but the brackets and braces.
        let ends: UInt64 = self < 64 ? 0x0400_1009_FFFF_FFFF : 0x2800_0000_2800_0000
        return self >= 0x80 || ends >> UInt64(self & 63) & 1 == 0
    }
}
