/// Splits the bytes of an expression into tokens, one at a time.
///
/// Source: GitHub's runner, whose lexer decides by the token before whether a `.` begins a number.
struct ExpressionLexer {
    let bytes: [UInt8]
    private(set) var position = 0
    private var previous = ExpressionToken.Kind.end

    init(_ text: String) {
        bytes = Array(text.utf8)
    }

    /// The next token, of kind `end` if there is none.
    mutating func next() throws(ExpressionSyntaxError) -> ExpressionToken {
        skipWhitespace()
        let token = try read()
        previous = token.kind
        return token
    }

    /// What is wrong with the rest of the tokens, if anything is.
    mutating func firstErrorInRest() -> ExpressionSyntaxError? {
        do throws(ExpressionSyntaxError) {
            while try next().kind != .end {}
            return nil
        } catch {
            return error
        }
    }

    /// Whether the next token is a `(`, whatever whitespace stands before it.
    var isBeforeGroup: Bool {
        var ahead = position
        while ahead < bytes.count {
            if bytes[ahead] == UInt8(ascii: "(") { return true }
            let length = Whitespace.length(in: bytes, at: ahead)
            guard length > 0 else { return false }
            ahead += length
        }
        return false
    }

    private mutating func skipWhitespace() {
        while position < bytes.count {
            let length = Whitespace.length(in: bytes, at: position)
            guard length > 0 else { return }
            position += length
        }
    }

    private mutating func read() throws(ExpressionSyntaxError) -> ExpressionToken {
        guard position < bytes.count else { return take(0, .end) }
        switch bytes[position] {
        case UInt8(ascii: "("): return take(1, .openGroup)
        case UInt8(ascii: ")"): return take(1, .closeGroup)
        case UInt8(ascii: "["): return take(1, .openIndex)
        case UInt8(ascii: "]"): return take(1, .closeIndex)
        case UInt8(ascii: ","): return take(1, .comma)
        case UInt8(ascii: "*"): return take(1, .star)
        case UInt8(ascii: "'"): return try readString()
        case UInt8(ascii: "!"):
            return followed(by: "=") ? take(2, .binary(.notEqual)) : take(1, .not)
        case UInt8(ascii: "<"):
            return followed(by: "=") ? take(2, .binary(.lessOrEqual)) : take(1, .binary(.less))
        case UInt8(ascii: ">"):
            return followed(by: "=") ? take(2, .binary(.greaterOrEqual)) : take(1, .binary(.greater))
        case UInt8(ascii: "=") where followed(by: "="): return take(2, .binary(.equal))
        case UInt8(ascii: "&") where followed(by: "&"): return take(2, .binary(.and))
        case UInt8(ascii: "|") where followed(by: "|"): return take(2, .binary(.or))
        case UInt8(ascii: ".") where previous.takesProperty: return take(1, .dot)
        case UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            return try readNumber()
        default: return try readWord()
        }
    }

    private mutating func take(_ length: Int, _ kind: ExpressionToken.Kind) -> ExpressionToken {
        let start = position
        position += length
        return ExpressionToken(kind: kind, range: start..<position)
    }

    private func followed(by character: Unicode.Scalar) -> Bool {
        position + 1 < bytes.count && bytes[position + 1] == UInt8(ascii: character)
    }

    /// Moves behind the name that begins here, if one does.
    mutating func skipName() {
        let start = position
        while position < bytes.count {
            switch bytes[position] {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"):
                position += 1
            case UInt8(ascii: "0")...UInt8(ascii: "9") where position > start, UInt8(ascii: "-") where position > start:
                position += 1
            default:
                return
            }
        }
    }

    /// Moves behind the word of which this is a part, to the next boundary; a word has one character at least.
    mutating func skipWord(throughDots: Bool, from start: Int) -> Int {
        if position == start { position += 1 }
        while position < bytes.count {
            let byte = bytes[position]
            if Self.isBoundary(byte), !(throughDots && byte == UInt8(ascii: ".")) { break }
            if byte <= 0x20 || byte >= 0x80, Whitespace.length(in: bytes, at: position) > 0 { break }
            position += 1
        }
        return position
    }

    private static func isBoundary(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: ","),
            UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "="),
            UInt8(ascii: "&"), UInt8(ascii: "|"):
            true
        default: false
        }
    }

    /// Moves behind a string, or to the end of the text if it is open.
    mutating func skipString() -> (range: Range<Int>, isClosed: Bool) {
        let start = position
        position += 1
        while position < bytes.count {
            guard bytes[position] == UInt8(ascii: "'") else {
                position += 1
                continue
            }
            position += 1
            guard position < bytes.count, bytes[position] == UInt8(ascii: "'") else { return (start..<position, true) }
            position += 1
        }
        return (start..<position, false)
    }

    /// Whether the token before this one was a `.`, behind which every word is a property.
    var isBehindDot: Bool { previous == .dot }
}
