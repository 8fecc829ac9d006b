extension ExpressionWriter {
    /// Writes literal text that stands outside of expressions, each `${{` in it as an expression of its own.
    mutating func writeOutside(_ text: String) {
        guard text.opensExpression else { return write(text) }
        var scanner = OpenerScanner()
        for byte in text.utf8 {
            write(byte, doubling: false)
            if scanner.completesOpener(byte) { write(" '${{' }}") }
        }
    }
}

extension String {
    /// Whether GitHub would see the start of an expression in the text.
    package var opensExpression: Bool {
        var scanner = OpenerScanner()
        return utf8.withContiguousStorageIfAvailable { scanner.findsOpener(in: $0) }
            ?? utf8.contains { scanner.completesOpener($0) }
    }
}

/// Finds `${{` byte by byte.
private struct OpenerScanner {
    private var matched = 0

    /// Whether a `${{` is among the bytes; most texts hold no dollar sign, and are looked through for that alone.
    mutating func findsOpener(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let dollar = bytes.firstIndex(of: UInt8(ascii: "$")) else { return false }
        for index in dollar..<bytes.count where completesOpener(bytes[index]) { return true }
        return false
    }

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
