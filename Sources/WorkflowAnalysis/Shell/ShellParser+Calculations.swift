/// Calculations, and the tests between `[[` and `]]`.
extension ShellParser {
    /// Whether the parenthesis that opens at a position closes directly before another one, as in `((…))`.
    ///
    /// Otherwise `((` opens two subshells.
    func isCalculation(from start: Int) -> Bool {
        var open = 0
        var index = start
        while index < end {
            switch text[index] {
            case .openParenthesis: open += 1
            case .closeParenthesis:
                open -= 1
                if open == 0 { return index + 1 < end && text[index + 1] == .closeParenthesis }
            case .backslash: index += 1
            case .apostrophe, .quote:
                let mark = text[index]
                index += 1
                while index < end, text[index] != mark { index += mark == .quote && text[index] == .backslash ? 2 : 1 }
            default: break
            }
            index += 1
        }
        return false
    }

    /// Reads `((…))` at its first parenthesis.
    mutating func readCalculation() {
        let start = position
        position += 2
        let mark = pendingParts.count
        nested { parser in
            var open = 0
            while parser.position < parser.end {
                switch parser.text[parser.position] {
                case .openParenthesis:
                    open += 1
                    parser.position += 1
                case .closeParenthesis:
                    if open == 0 {
                        parser.position += parser.byte(1) == .closeParenthesis ? 2 : 1
                        return
                    }
                    open -= 1
                    parser.position += 1
                case .backslash: parser.position += 2
                case .apostrophe: parser.readApostrophes()
                case .quote: parser.readQuotes()
                case .dollar, .backtick: parser.readDollarOrBacktick(isQuoted: true)
                default: parser.position += 1
                }
            }
            parser.fail("a '((' that does not end", at: start)
        }
        pendingParts.removeSubrange(min(mark, pendingParts.count)...)
    }

    /// Reads `$[…]`, the calculation of old scripts.
    mutating func readOldCalculation(isQuoted: Bool) {
        let start = position
        position += 2
        while position < end, text[position] != .closeBracket, text[position] != .newline { position += 1 }
        guard byte() == .closeBracket, !isAtEnd else { return fail("a '$[' that does not end", at: start) }
        position += 1
        appendPart(.arithmetic, isQuoted: isQuoted, start..<position)
    }

    /// Reads the command `((…))`.
    mutating func parseCalculation() {
        let index = begin(.arithmetic)
        let start = position
        readCalculation()
        let mark = pendingWords.count
        let parts = records.parts.count
        if !hasFailed {
            pendingWords.append(
                ShellRecords.Word(bytes: start..<position, parts: parts..<parts, isPattern: true))
        }
        finish(index, words: mark)
    }

    /// Reads `[[ … ]]`.
    mutating func parseTest() {
        let start = position
        let index = begin(.test)
        position += 2
        let mark = pendingWords.count
        var isPattern = false
        while true {
            skipLines()
            if isAtEnd {
                fail("a '[[' that does not end", at: start)
                break
            }
            if takeReserved("]]") { break }
            let wordStart = position
            var word = isPattern ? readWord(.pattern) : readWord(.argument)
            if position == wordStart {
                // An operator: '&&', '||', '(', ')', '<' or '>'.
                position += stands("&&") || stands("||") ? 2 : 1
                let parts = records.parts.count
                appendPart(.text, isQuoted: false, wordStart..<position)
                records.parts += pendingParts.suffix(1)
                pendingParts.removeLast(min(1, pendingParts.count))
                word = ShellRecords.Word(
                    bytes: wordStart..<position, parts: parts..<records.parts.count, isPattern: false)
            }
            if hasFailed { break }
            pendingWords.append(word)
            isPattern = ["=", "==", "!=", "=~"].contains { equals(word.bytes, $0) }
        }
        finish(index, words: mark)
    }
}
