/// Reads numbers as GitHub does, in tokens and in texts that are compared with numbers.
///
/// Decimal with sign, point and exponent; `0x` and `0o` with 32 bits that wrap into the negative; `Infinity` and
/// `-Infinity`. Whitespace around is left out, nothing at all is 0, and everything else is NaN.
enum NumberSpelling {
    static func value(of text: String) -> Double {
        value(of: Array(text.utf8)[...])
    }

    static func value(of untrimmed: ArraySlice<UInt8>) -> Double {
        let bytes = Whitespace.trimmed(untrimmed)
        guard let first = bytes.first else { return 0 }
        if let whole = shortWhole(bytes) { return whole }
        if isDecimal(bytes) { return Double(String(decoding: bytes, as: UTF8.self)) ?? .nan }
        if first == UInt8(ascii: "0"), bytes.count > 2 {
            switch bytes[bytes.startIndex + 1] {
            case UInt8(ascii: "x"): return wrapped(bytes.dropFirst(2), bitsPerDigit: 4)
            case UInt8(ascii: "o"): return wrapped(bytes.dropFirst(2), bitsPerDigit: 3)
            default: return .nan
            }
        }
        let isSigned = first == UInt8(ascii: "-") || first == UInt8(ascii: "+")
        guard (isSigned ? bytes.dropFirst() : bytes).elementsEqual("Infinity".utf8) else { return .nan }
        return first == UInt8(ascii: "-") ? -.infinity : .infinity
    }

    /// The value of a few digits, which most numbers are.
    private static func shortWhole(_ bytes: ArraySlice<UInt8>) -> Double? {
        guard bytes.count <= 15 else { return nil }
        var value: Int64 = 0
        for byte in bytes {
            guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
            value = value * 10 + Int64(byte - UInt8(ascii: "0"))
        }
        return Double(value)
    }

    private static func isDecimal(_ bytes: ArraySlice<UInt8>) -> Bool {
        var rest = bytes
        func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }
        func takeDigits() -> Int {
            let end = rest.firstIndex { !isDigit($0) } ?? rest.endIndex
            let count = end - rest.startIndex
            rest = rest[end...]
            return count
        }
        func takeSign() {
            if let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") { rest = rest.dropFirst() }
        }
        takeSign()
        var digits = takeDigits()
        if rest.first == UInt8(ascii: ".") {
            rest = rest.dropFirst()
            digits += takeDigits()
        }
        guard digits > 0 else { return false }
        if let letter = rest.first, letter == UInt8(ascii: "e") || letter == UInt8(ascii: "E") {
            rest = rest.dropFirst()
            takeSign()
            guard takeDigits() > 0 else { return false }
        }
        return rest.isEmpty
    }

    /// The value of digits that fill at most 32 bits, the highest of which is the sign.
    private static func wrapped(_ digits: ArraySlice<UInt8>, bitsPerDigit: UInt32) -> Double {
        var value: UInt32 = 0
        for byte in digits {
            let digit: UInt8 =
                switch byte {
                case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
                case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
                case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
                default: .max
                }
            guard digit < 1 << bitsPerDigit, value <= UInt32.max >> bitsPerDigit else { return .nan }
            value = value << bitsPerDigit | UInt32(digit)
        }
        return Double(Int32(bitPattern: value))
    }
}
