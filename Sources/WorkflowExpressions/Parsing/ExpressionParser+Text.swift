extension ExpressionParser {
    /// Reads the text of a YAML string: literal text with expressions in `${{ … }}`.
    ///
    /// One expression and nothing else is that expression, of whatever kind; anything around it, were it a space, makes
    /// text. Text without `${{` is a string.
    public func parseText(_ text: String) throws(ExpressionSyntaxError) -> ParsedExpression {
        var reading = TextReading(parser: self, text: text)
        return try reading.read()
    }

    /// Reads the condition of a job or step, which is an expression with or without `${{` and `}}`.
    ///
    /// Literal text beside `${{ … }}` makes text of the whole, which is always true.
    public func parseCondition(_ text: String) throws(ExpressionSyntaxError) -> ParsedExpression {
        text.opensExpression ? try parseText(text) : try parse(text)
    }
}

/// One pass over a text with expressions inside.
private struct TextReading {
    private let parser: ExpressionParser
    private let bytes: [UInt8]
    private var position = 0
    private var segments: [ExpressionNode] = []
    private var places: [ParsedExpression.Place] = []
    /// The UTF-16 code units of the call of `format` that GitHub makes of the text.
    private var rewrittenLength = "format('')".utf16.count
    private var arguments = 0

    init(parser: ExpressionParser, text: String) {
        self.parser = parser
        bytes = Array(text.utf8)
    }

    mutating func read() throws(ExpressionSyntaxError) -> ParsedExpression {
        while position < bytes.count {
            let start = position
            skipLiteral()
            if position > start { addLiteral(start..<position) }
            if position < bytes.count { try readExpression() }
        }
        if segments.count == 1, let lone = segments.first { return ParsedExpression(node: lone, places: places) }
        guard let last = places.last else { return whole(.string("")) }
        guard arguments > 0 else { return whole(.text(segments)) }
        try checkLimits(0..<last.range.upperBound)
        return whole(.text(segments))
    }

    private func whole(_ node: ExpressionNode) -> ParsedExpression {
        let range = 0..<bytes.count
        return ParsedExpression(node: node, places: places + [ParsedExpression.Place(range: range, focus: range)])
    }

    /// Goes to the next `${{`, or to the end.
    private mutating func skipLiteral() {
        while let dollar = bytes[position...].firstIndex(of: UInt8(ascii: "$")) {
            position = dollar
            if bytes[dollar...].starts(with: "${{".utf8) { return }
            position += 1
        }
        position = bytes.count
    }

    /// Whether `}}` stands at the position.
    private var isAtClosing: Bool {
        position + 1 < bytes.count && bytes[position] == UInt8(ascii: "}") && bytes[position + 1] == UInt8(ascii: "}")
    }

    private mutating func addLiteral(_ range: Range<Int>) {
        let text = String(decoding: bytes[range], as: UTF8.self)
        segments.append(.string(text))
        places.append(ParsedExpression.Place(range: range, focus: range))
        rewrittenLength += text.utf16.count
        for byte in bytes[range] {
            let isDoubled = byte == UInt8(ascii: "'") || byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}")
            if isDoubled { rewrittenLength += 1 }
        }
    }

    private mutating func readExpression() throws(ExpressionSyntaxError) {
        let opening = position
        position += 3
        let start = position
        var isQuoted = false
        while isQuoted || !isAtClosing {
            guard position < bytes.count else {
                throw error(opening..<opening + 3, .unclosedExpression)
            }
            if bytes[position] == UInt8(ascii: "'") { isQuoted.toggle() }
            position += 1
        }
        let inside = start..<position
        position += 2
        let trimmed = Whitespace.trimmed(bytes[inside])
        guard !trimmed.isEmpty else { throw error(opening..<position, .emptyExpression) }
        let text = String(decoding: bytes[inside], as: UTF8.self)
        do throws(ExpressionSyntaxError) {
            let parsed = try parser.parse(text)
            segments.append(parsed.node)
            places += parsed.places.map { $0.moved(by: start) }
        } catch {
            throw error.moved(by: start)
        }
        let length = String(decoding: trimmed, as: UTF8.self).utf16.count
        rewrittenLength += length + ", {}".utf16.count + String(arguments).utf16.count
        if !(segments.last?.isString ?? false) { arguments += 1 }
    }

    /// GitHub evaluates the text as a call of `format`, whose limits it shares.
    private func checkLimits(_ range: Range<Int>) throws(ExpressionSyntaxError) {
        guard rewrittenLength <= ExpressionParser.maximumLength else {
            throw ExpressionSyntaxError(stage: .lexing, range: range, reason: .tooLong(rewrittenLength))
        }
        if let format = ExpressionFunction.named("format"), !format.accepts(argumentCount: arguments + 1) {
            throw error(
                range,
                .wrongArguments(format.name, takes: format.argumentsInWords, found: arguments + 1))
        }
        guard segments.allSatisfy({ $0.depth < ExpressionNode.maximumDepth }) else { throw error(range, .tooDeep) }
    }

    private func error(_ range: Range<Int>, _ reason: ExpressionSyntaxError.Reason) -> ExpressionSyntaxError {
        ExpressionSyntaxError(stage: .parsing, range: range, reason: reason)
    }
}
