extension ExpressionWriter {
    /// Writes a string literal: single quotes, and a quote inside doubled.
    mutating func writeString(_ text: String) {
        write("'")
        for byte in text.utf8 { write(byte, doubling: byte == UInt8(ascii: "'")) }
        write("'")
    }

    /// Writes literal text of a `format` template, inside its quotes.
    mutating func writeTemplate(_ text: String) {
        for byte in text.utf8 {
            let isSpecial = byte == UInt8(ascii: "'") || byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}")
            write(byte, doubling: isSpecial)
        }
    }
}

extension Double {
    /// The number as GitHub's lexer reads it: no `.0`, and its own words for what has no digits.
    var expressionSpelling: String {
        if isNaN { return "NaN" }
        if isInfinite { return self < 0 ? "-Infinity" : "Infinity" }
        return wholeSpelling ?? description
    }

    /// The digits of a whole number below 2^53, above which Swift's shortest form may have an exponent.
    ///
    /// Compared by hand: rounding would need the C library's mathematics, and this target links no such library.
    var wholeSpelling: String? {
        guard magnitude < 9_007_199_254_740_992 else { return nil }
        let whole = Int64(self)
        return Double(whole) == self ? String(whole) : nil
    }
}

extension String {
    /// Whether the text may follow a `.`.
    var isExpressionIdentifier: Bool { utf8.isExpressionIdentifier }
}
