/// Words: text, quotes, and what the shell puts in.
extension ShellParser {
    /// What a word is read for.
    enum WordUse {
        case argument
        /// A value of a variable: file names and braces are not expanded in it.
        case value
        /// A word of `[[`, in which parentheses belong to patterns.
        case pattern
    }

    /// Whether `<(` or `>(` begins a word.
    var startsProcess: Bool {
        (byte() == .less || byte() == .greater) && byte(1) == .openParenthesis && !isAtEnd
    }

    /// Reads a word of the command that is being read.
    mutating func readPendingWord() {
        let start = position
        let word = readWord(.argument)
        if position == start, !hasFailed { return fail("'\(excerpt)' where a word is needed") }
        if !hasFailed { pendingWords.append(word) }
    }

    /// Reads a word, of which a part may be read already.
    mutating func readWord(_ use: WordUse, since start: Int? = nil) -> ShellRecords.Word {
        let start = start ?? position
        let mark = pendingParts.count
        var state = PatternState(use, isAtTilde: byte() == .tilde)
        var run = position
        reading: while position < end {
            let next = text[position]
            switch next {
            case .backslash:
                flush(&run)
                if byte(1) == .newline {
                    position += 2
                } else {
                    let length = position + 1 < end ? 2 : 1
                    appendPart(.text, isQuoted: true, (position + length - 1)..<(position + length))
                    position += length
                }
                run = position
            case .apostrophe:
                flush(&run)
                readApostrophes()
                run = position
            case .quote:
                flush(&run)
                readQuotes()
                run = position
            case .dollar, .backtick:
                flush(&run)
                readDollarOrBacktick(isQuoted: false)
                run = position
            case .openParenthesis where position > start && opensGroup(use, start):
                flush(&run)
                if text[position - 1] == .equal { readArray() } else { readGroup(&state) }
                run = position
            case .openParenthesis where use == .pattern:
                readGroup(&state)
            case .bar where use == .pattern && byte(1) != .bar:
                position += 1
            case .less, .greater:
                guard byte(1) == .openParenthesis, use != .pattern else { break reading }
                flush(&run)
                readProcess()
                run = position
            default:
                if next.endsWord { break reading }
                state.take(next, byte(1))
                position += 1
            }
        }
        flush(&run)
        let parts = takeParts(from: mark)
        return ShellRecords.Word(bytes: start..<max(start, position), parts: parts, isPattern: state.isPattern)
    }

    /// Adds the text since the last part.
    private mutating func flush(_ run: inout Int) {
        appendPart(.text, isQuoted: false, run..<max(run, position))
        run = position
    }

    mutating func appendPart(
        _ kind: ShellRecords.Part.Kind, isQuoted: Bool, _ bytes: Range<Int>, inner: Range<Int> = 0..<0
    ) {
        // Parts that failing leaves open would reach behind the text.
        guard !hasFailed, !bytes.isEmpty else { return }
        pendingParts.append(ShellRecords.Part(kind: kind, isQuoted: isQuoted, bytes: bytes, inner: inner))
    }

    /// Moves the parts of a complete word to where they stay.
    mutating func takeParts(from mark: Int) -> Range<Int> {
        let start = records.parts.count
        pendingParts.move(from: mark, to: &records.parts)
        return start..<records.parts.count
    }

    /// Whether a parenthesis belongs to the word: an array, or a pattern such as `@(a|b)`.
    private func opensGroup(_ use: WordUse, _ start: Int) -> Bool {
        switch text[position - 1] {
        case .equal: use != .pattern && (use == .value || text[start].beginsName)
        case .at, .star, .plus, .question: true
        case .bang: position - 1 > start || use == .pattern
        default: use == .pattern
        }
    }

    /// Reads the values of an array.
    private mutating func readArray() {
        let start = position
        position += 1
        let mark = pendingWords.count
        nested { parser in
            while true {
                parser.skipLines()
                if parser.isAtEnd { return parser.fail("an array that does not end", at: start) }
                if parser.byte() == .closeParenthesis { return }
                parser.readPendingWord()
            }
        }
        position = min(position + 1, end)
        let first = records.words.count
        pendingWords.move(from: mark, to: &records.words)
        appendPart(.array, isQuoted: false, start..<max(start, position), inner: first..<records.words.count)
    }

    /// Reads the alternatives of a pattern.
    private mutating func readGroup(_ state: inout PatternState) {
        let start = position
        state.isPattern = true
        position += 1
        nested { parser in
            while !parser.isAtEnd {
                switch parser.byte() {
                case .closeParenthesis:
                    parser.position += 1
                    return
                case .backslash: parser.position = min(parser.position + 2, parser.end)
                case .apostrophe: parser.readApostrophes()
                case .quote: parser.readQuotes()
                case .dollar, .backtick: parser.readDollarOrBacktick(isQuoted: false)
                case .openParenthesis: parser.readGroup(&state)
                default: parser.position += 1
                }
            }
            parser.fail("a '(' in a word that does not end", at: start)
        }
    }
}

/// What in a word the shell expands to other words: braces and patterns of file names.
struct PatternState {
    private let mayExpand: Bool
    private var hasBrace = false
    private var hasComma = false
    private var hasBracket = false
    private var isFirst = false
    var isPattern = false

    init(_ use: ShellParser.WordUse, isAtTilde: Bool) {
        mayExpand = use != .value
        isPattern = isAtTilde
    }

    /// Looks at a byte that is not quoted, and the one behind it.
    mutating func take(_ byte: UInt8, _ next: UInt8) {
        switch byte {
        case .star, .question: if mayExpand { isPattern = true }
        case .openBracket:
            // Directly behind '[', a ']' is one of the bytes that fit.
            isFirst = !hasBracket && next == .closeBracket
            hasBracket = true
        case .closeBracket:
            if mayExpand, hasBracket, !isFirst { isPattern = true }
            isFirst = false
        case .openBrace: hasBrace = true
        case .comma: hasComma = hasComma || hasBrace
        case .dot: hasComma = hasComma || hasBrace && next == .dot
        case .closeBrace: if mayExpand, hasComma { isPattern = true }
        case .colon, .equal: if !mayExpand || byte == .equal, next == .tilde { isPattern = true }
        default: break
        }
    }
}
