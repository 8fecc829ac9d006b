extension ExpressionLexer {
    mutating func readString() throws(ExpressionSyntaxError) -> ExpressionToken {
        let (range, isClosed) = skipString()
        guard isClosed else {
            throw illegal(range, "a string without its closing quote", expected: "a ' at its end")
        }
        return ExpressionToken(kind: .string, range: range)
    }

    mutating func readNumber() throws(ExpressionSyntaxError) -> ExpressionToken {
        let start = position
        let range = start..<skipWord(throughDots: true, from: start)
        let value = NumberSpelling.value(of: bytes[range])
        guard !value.isNaN else {
            throw illegal(
                range, quoted(range), expected: "a number; GitHub has no arithmetic, and operators stand between spaces"
            )
        }
        return ExpressionToken(kind: .number, range: range, number: value)
    }

    mutating func readWord() throws(ExpressionSyntaxError) -> ExpressionToken {
        let start = position
        skipName()
        // Whatever follows a name up to the next boundary spoils it.
        let end = position
        let range = start..<skipWord(throughDots: false, from: start)
        let word = bytes[range]
        guard end == range.upperBound, end > start else {
            throw illegal(range, quoted(range), expected: expected(for: word))
        }
        guard !isBehindDot else { return ExpressionToken(kind: .name, range: range) }
        switch word.count {
        case 3 where word.elementsEqual("NaN".utf8):
            return ExpressionToken(kind: .number, range: range, number: .nan)
        case 4 where word.elementsEqual("null".utf8):
            return ExpressionToken(kind: .null, range: range)
        case 4 where word.elementsEqual("true".utf8):
            return ExpressionToken(kind: .boolean, range: range, number: 1)
        case 5 where word.elementsEqual("false".utf8):
            return ExpressionToken(kind: .boolean, range: range)
        case 8 where word.elementsEqual("Infinity".utf8):
            return ExpressionToken(kind: .number, range: range, number: .infinity)
        default:
            return ExpressionToken(kind: .name, range: range)
        }
    }

    /// The text of a token of kind `string`, its quotes taken off.
    func text(ofString range: Range<Int>) -> String {
        let inner = bytes[range.lowerBound + 1..<range.upperBound - 1]
        let quote = UInt8(ascii: "'")
        guard inner.contains(quote) else { return String(decoding: inner, as: UTF8.self) }
        var unescaped: [UInt8] = []
        var isSecond = false
        for byte in inner {
            isSecond = byte == quote && !isSecond
            if byte != quote || isSecond { unescaped.append(byte) }
        }
        return String(decoding: unescaped, as: UTF8.self)
    }

    /// A part of the text in quotes, shortened if it is long.
    func quoted(_ range: Range<Int>) -> String {
        let text = String(decoding: bytes[range], as: UTF8.self)
        return text.count > 40 ? "'\(text.prefix(40))…'" : "'\(text)'"
    }

    private func illegal(_ range: Range<Int>, _ found: String, expected: String) -> ExpressionSyntaxError {
        ExpressionSyntaxError(stage: .lexing, range: range, reason: .unexpected(found: found, expected: expected))
    }

    /// What to write instead of a word that is none.
    private func expected(for word: ArraySlice<UInt8>) -> String {
        switch word.first {
        case UInt8(ascii: "\""): "a string in single quotes"
        case UInt8(ascii: "="): "'=='"
        case UInt8(ascii: "&"): "'&&'"
        case UInt8(ascii: "|"): "'||'"
        case UInt8(ascii: "$") where word.starts(with: "${{".utf8): "the expression alone, without '${{' and '}}'"
        default: "a name of letters, digits, '_' and '-', or a name in ['…']"
        }
    }
}

extension Collection<UInt8> {
    /// Whether the bytes may follow a `.`: a letter or `_`, then letters, digits, `_` and `-`.
    var isExpressionIdentifier: Bool {
        var isFirst = true
        for byte in self {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"):
                break
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
                if isFirst { return false }
            default:
                return false
            }
            isFirst = false
        }
        return !isFirst
    }
}
