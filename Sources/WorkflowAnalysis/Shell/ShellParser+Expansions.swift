/// Quotes, and everything that begins with `$` or a backtick.
extension ShellParser {
    /// Reads `'…'`.
    mutating func readApostrophes() {
        let start = position
        position += 1
        var run = position
        while position < end, text[position] != .apostrophe {
            if startsExpression {
                appendPart(.text, isQuoted: true, run..<position)
                readExpression(isQuoted: true)
                run = position
            } else {
                position += 1
            }
        }
        guard position < end else { return fail("a quotation that does not end", at: start) }
        appendPart(.text, isQuoted: true, run..<position)
        position += 1
    }

    /// Reads `"…"`.
    mutating func readQuotes() {
        let start = position
        position += 1
        var run = position
        while position < end, text[position] != .quote {
            switch text[position] {
            case .backslash:
                let next = byte(1)
                if next == .dollar || next == .backtick || next == .quote || next == .backslash || next == .newline {
                    appendPart(.text, isQuoted: true, run..<position)
                    run = position + (next == .newline ? 2 : 1)
                }
                position += 2
            case .dollar, .backtick:
                appendPart(.text, isQuoted: true, run..<position)
                readDollarOrBacktick(isQuoted: true)
                run = position
            default: position += 1
            }
        }
        guard position < end else { return fail("a quotation that does not end", at: start) }
        appendPart(.text, isQuoted: true, run..<position)
        position += 1
    }

    /// Reads what begins with `$` or a backtick, or a `$` that is only itself.
    mutating func readDollarOrBacktick(isQuoted: Bool) {
        if byte() == .backtick { return readBackticks(isQuoted: isQuoted) }
        let start = position
        let next = byte(1)
        switch next {
        case .openBrace:
            if startsExpression { readExpression(isQuoted: isQuoted) } else { readExpansion(isQuoted: isQuoted) }
        case .openParenthesis:
            if byte(2) == .openParenthesis, isCalculation(from: position + 2) {
                position += 1
                readCalculation()
                appendPart(.arithmetic, isQuoted: isQuoted, start..<max(start, position))
            } else {
                position += 2
                readSubstitution(from: start, isQuoted: isQuoted)
            }
        case .apostrophe where !isQuoted: readEscapes()
        case .quote where !isQuoted:
            position += 1
            readQuotes()
        case .openBracket:
            readOldCalculation(isQuoted: isQuoted)
        case _ where next.beginsName:
            position += 2
            while position < end, text[position].isPartOfName { position += 1 }
            if byte() == .backslash, byte(1) == .newline, byte(2).isPartOfName {
                note("the name of a variable over two lines", at: start)
            }
            appendPart(.variable, isQuoted: isQuoted, start..<position, inner: (start + 1)..<position)
        case _ where next.isDigit || Self.isSpecial(next):
            position += 2
            appendPart(.variable, isQuoted: isQuoted, start..<position, inner: (start + 1)..<position)
        default:
            position += 1
            appendPart(.text, isQuoted: isQuoted, start..<position)
        }
    }

    private static func isSpecial(_ byte: UInt8) -> Bool {
        switch byte {
        case .at, .star, .hash, .question, .minus, .dollar, .bang: true
        default: false
        }
    }

    /// Reads `$'…'`.
    private mutating func readEscapes() {
        let start = position
        position += 2
        while position < end, text[position] != .apostrophe { position += text[position] == .backslash ? 2 : 1 }
        guard position < end else { return fail("a quotation that does not end", at: start) }
        appendPart(.escaped, isQuoted: true, (start + 2)..<position)
        position += 1
    }

    /// Whether `${{` stands here.
    private var startsExpression: Bool { byte() == .dollar && byte(1) == .openBrace && byte(2) == .openBrace }

    /// Reads an expression of GitHub, whose texts may hold braces.
    private mutating func readExpression(isQuoted: Bool) {
        let start = position
        position += 3
        var isText = false
        while position < end, isText || !stands("}}") {
            if text[position] == .apostrophe { isText.toggle() }
            position += 1
        }
        guard position < end else { return fail("an expression that does not end", at: start) }
        position += 2
        appendPart(.expression, isQuoted: isQuoted, start..<position)
    }

    /// Reads `${…}`.
    private mutating func readExpansion(isQuoted: Bool) {
        let start = position
        position += 2
        if byte() == .bang || byte() == .hash, byte(1) != .closeBrace { position += 1 }
        let nameStart = position
        if byte().beginsName {
            while position < end, text[position].isPartOfName { position += 1 }
        } else {
            while byte().isDigit { position += 1 }
            if position == nameStart, !isAtEnd, Self.isSpecial(byte()) { position += 1 }
        }
        let name = nameStart..<position
        if name.isEmpty { return fail("'${' without the name of a variable", at: start) }
        if byte() == .closeBrace {
            position += 1
            let isPlain = nameStart == start + 2
            return appendPart(isPlain ? .variable : .expansion, isQuoted: isQuoted, start..<position, inner: name)
        }
        let mark = pendingParts.count
        nested { parser in parser.readOperand(from: start, isQuoted: isQuoted) }
        // What the operand is made of is no part of the word.
        pendingParts.removeSubrange(min(mark, pendingParts.count)...)
        appendPart(.expansion, isQuoted: isQuoted, start..<max(start, position), inner: name)
    }

    /// Reads what follows the name in `${…}`, and the brace.
    private mutating func readOperand(from start: Int, isQuoted: Bool) {
        while position < end {
            switch text[position] {
            case .closeBrace:
                position += 1
                return
            case .backslash: position += 2
            case .apostrophe: readApostrophes()
            case .quote: readQuotes()
            case .dollar, .backtick: readDollarOrBacktick(isQuoted: isQuoted)
            default: position += 1
            }
        }
        fail("a '${' that does not end", at: start)
    }
}
