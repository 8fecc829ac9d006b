extension ExpressionWriter {
    /// Writes literal text that stands outside of expressions, each `${{` in it as an expression of its own.
    mutating func writeOutside(_ text: String) {
        var scanner = OpenerScanner()
        for byte in text.utf8 {
            write(byte, doubling: false)
            if scanner.completesOpener(byte) { write(" '${{' }}") }
        }
    }
}

extension String {
    /// Whether GitHub would see the start of an expression in the text.
    var opensExpression: Bool {
        var scanner = OpenerScanner()
        return utf8.contains { scanner.completesOpener($0) }
    }
}

/// Finds `${{` byte by byte.
private struct OpenerScanner {
    private var matched = 0

    /// Whether the byte is the last of a `${{`.
    mutating func completesOpener(_ byte: UInt8) -> Bool {
        switch (matched, byte) {
        case (_, UInt8(ascii: "$")):
            matched = 1
        case (1, UInt8(ascii: "{")):
            matched = 2
        case (2, UInt8(ascii: "{")):
            matched = 0
            return true
        default:
            matched = 0
        }
        return false
    }
}
