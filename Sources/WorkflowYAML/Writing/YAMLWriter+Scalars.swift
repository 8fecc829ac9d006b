extension YAMLWriter {
    /// Writes a text as a value, in the style that suits it, and ends its line.
    ///
    /// - Parameters:
    ///   - text: Any text.
    ///   - column: The column of the key or the dash; the lines of a block begin two spaces after it.
    ///   - comment: A comment of one line.
    ///   - endsDocument: Whether nothing follows the text.
    mutating func writeText(_ text: String, at column: Int, comment: String?, endsDocument: Bool) {
        var text = text
        text.withUTF8 { bytes in
            let survey = TextSurvey(of: bytes)
            if survey.contains(.lineFeed), !survey.contains(.unprintable), let block = LiteralBlock(bytes),
                // Nothing would show where a file ends that ends in empty lines, and many editors remove them.
                !(endsDocument && block.chomping == .keep)
            {
                write(block, at: column, comment: comment)
            } else {
                writeInline(bytes, survey)
                endLine(comment: comment)
            }
        }
    }

    /// Writes a text without a line break: plain or between quotes.
    mutating func writeInline(_ text: String) {
        var text = text
        text.withUTF8 { writeInline($0, TextSurvey(of: $0)) }
    }

    private mutating func writeInline(_ bytes: UnsafeBufferPointer<UInt8>, _ survey: TextSurvey) {
        if survey.isPlain && !PlainText.isMistaken(bytes) {
            output.append(contentsOf: bytes)
        } else if survey.isDisjoint(with: [.lineFeed, .tab, .unprintable]) && !survey.contains(.apostrophe) {
            // Without an apostrophe there is nothing to double, and single quotes hold the rest as it is.
            let quote = survey.contains(.escapable) ? UInt8(ascii: "'") : UInt8(ascii: "\"")
            output.append(quote)
            output.append(contentsOf: bytes)
            output.append(quote)
        } else {
            writeEscaped(bytes)
        }
    }

    /// Writes a text between double quotes, in which everything can be said.
    private mutating func writeEscaped(_ bytes: UnsafeBufferPointer<UInt8>) {
        output.append(UInt8(ascii: "\""))
        var written = 0
        var index = 0
        while index < bytes.count {
            let escape: (letter: UInt8, value: UInt32?, length: Int)
            switch bytes[index] {
            case UInt8(ascii: "\""): escape = (UInt8(ascii: "\""), nil, 1)
            case UInt8(ascii: "\\"): escape = (UInt8(ascii: "\\"), nil, 1)
            case UInt8(ascii: "\n"): escape = (UInt8(ascii: "n"), nil, 1)
            case UInt8(ascii: "\r"): escape = (UInt8(ascii: "r"), nil, 1)
            case UInt8(ascii: "\t"): escape = (UInt8(ascii: "t"), nil, 1)
            default:
                guard let (value, length) = Unprintable.scalar(at: index, of: bytes) else {
                    index += 1
                    continue
                }
                let letter = value > 0xFFFF ? UInt8(ascii: "U") : value > 0xFF ? UInt8(ascii: "u") : UInt8(ascii: "x")
                escape = (letter, value, length)
            }
            output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[written..<index]))
            output.append(UInt8(ascii: "\\"))
            output.append(escape.letter)
            if let value = escape.value { writeHexadecimal(value) }
            index += escape.length
            written = index
        }
        output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[written...]))
        output.append(UInt8(ascii: "\""))
    }

    /// Writes two, four or eight digits, as the letter of the escape promises.
    private mutating func writeHexadecimal(_ value: UInt32) {
        var shift: UInt32 = value > 0xFFFF ? 32 : value > 0xFF ? 16 : 8
        while shift > 0 {
            shift -= 4
            let digit = UInt8(value >> shift & 0xF)
            output.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") - 10 + digit)
        }
    }

    /// Writes a value that is neither a text nor a block.
    mutating func writeAtom(_ node: YAMLNode) {
        let atom =
            switch node {
            case .boolean(let value): value ? "true" : "false"
            case .integer(let value): String(value)
            case .number(let value): value.yaml
            case .sequence: "[]"
            case .mapping: "{}"
            case .null, .string: "null"
            }
        output.append(contentsOf: atom.utf8)
    }
}

extension Double {
    /// The number as both versions of YAML read it.
    fileprivate var yaml: String {
        guard isFinite else { return isNaN ? ".nan" : self < 0 ? "-.inf" : ".inf" }
        let digits = description
        // YAML 1.1 takes a power of ten for a number only after a fraction.
        if let exponent = digits.utf8.firstIndex(of: UInt8(ascii: "e")), !digits.utf8.contains(UInt8(ascii: ".")) {
            return "\(digits[..<exponent]).0\(digits[exponent...])"
        }
        // A whole number has no fraction, except that the zero below zero would lose its sign.
        return digits.hasSuffix(".0") && digits != "-0.0" ? String(digits.dropLast(2)) : digits
    }
}
