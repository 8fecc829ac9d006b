/// An escape between double quotes.
struct Escape {
    /// What it stands for.
    let scalar: Unicode.Scalar
    /// The index after its last byte.
    let end: Int

    /// Reads what follows a backslash; nil if that means nothing.
    ///
    /// A backslash before a line break is not an escape of this kind.
    init?(after start: Int, in bytes: ArraySlice<UInt8>) {
        guard start < bytes.endIndex else { return nil }
        let count: Int
        switch bytes[start] {
        case UInt8(ascii: "x"): count = 2
        case UInt8(ascii: "u"): count = 4
        case UInt8(ascii: "U"): count = 8
        case let letter:
            guard let scalar = Self.scalar(for: letter) else { return nil }
            self.scalar = scalar
            end = start + 1
            return
        }
        guard let value = Self.number(of: count, digitsAt: start + 1, in: bytes) else { return nil }
        let next = start + 1 + count
        if let scalar = Unicode.Scalar(value) {
            self.scalar = scalar
            end = next
            return
        }
        // JSON spells what lies beyond 16 bits as two surrogates.
        guard 0xD800..<0xDC00 ~= value, bytes[next...].starts(with: #"\u"#.utf8),
            let low = Self.number(of: 4, digitsAt: next + 2, in: bytes), 0xDC00..<0xE000 ~= low,
            let scalar = Unicode.Scalar(0x10000 + (value - 0xD800) << 10 + (low - 0xDC00))
        else { return nil }
        self.scalar = scalar
        end = next + 6
    }

    private static func scalar(for letter: UInt8) -> Unicode.Scalar? {
        switch letter {
        case UInt8(ascii: "0"): "\0"
        case UInt8(ascii: "a"): "\u{7}"
        case UInt8(ascii: "b"): "\u{8}"
        case UInt8(ascii: "t"), .tab: "\t"
        case UInt8(ascii: "n"): "\n"
        case UInt8(ascii: "v"): "\u{B}"
        case UInt8(ascii: "f"): "\u{C}"
        case UInt8(ascii: "r"): "\r"
        case UInt8(ascii: "e"): "\u{1B}"
        case .space: " "
        case .doubleQuote: "\""
        case UInt8(ascii: "/"): "/"
        case .backslash: "\\"
        case UInt8(ascii: "N"): "\u{85}"
        case UInt8(ascii: "_"): "\u{A0}"
        case UInt8(ascii: "L"): "\u{2028}"
        case UInt8(ascii: "P"): "\u{2029}"
        default: nil
        }
    }

    private static func number(of count: Int, digitsAt start: Int, in bytes: ArraySlice<UInt8>) -> UInt32? {
        guard bytes.endIndex - start >= count else { return nil }
        var value: UInt32 = 0
        for digit in bytes[start..<(start + count)] {
            guard let nibble = digit.hexadecimalValue else { return nil }
            value = value << 4 | nibble
        }
        return value
    }
}
