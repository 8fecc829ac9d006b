/// The forms of numbers in YAML 1.1 and 1.2 together.
///
/// Decimal, octal, hexadecimal and binary integers, with underscores; decimal fractions with exponents; groups of sixty
/// such as `22:22`; infinity and not-a-number. Commit hashes such as `12e4567` and versions such as `3.10` are among
/// them, whereas `1.2.3` and `8080:80` are not.
enum NumberForm {
    /// Whether a reader of either version could take a text for a number.
    static func matches(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var index = 0
        if isSign(bytes[0]) { index += 1 }
        guard index < bytes.count else { return false }
        if bytes[index] == UInt8(ascii: "."), isNamed(bytes, from: index + 1) { return true }
        if bytes[index] == UInt8(ascii: "0"), index + 2 < bytes.count, isRadix(bytes[index + 1]) {
            return bytes[(index + 2)...].allSatisfy(isHexadecimal)
        }
        // A sign and underscores are a number to one reader, which then fails to tell which one.
        var digits = skipDigits(bytes, &index, underscores: true)
        if digits > 0 { skipSixties(bytes, &index) }
        if index < bytes.count, bytes[index] == UInt8(ascii: ".") {
            index += 1
            digits += skipDigits(bytes, &index, underscores: true)
        }
        guard digits > 0 else { return false }
        return index == bytes.count || isExponent(bytes, from: index)
    }

    /// Steps over digits, and tells how many there were.
    @discardableResult
    static func skipDigits(
        _ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int, underscores: Bool = false
    ) -> Int {
        let start = index
        while index < bytes.count, isDigit(bytes[index]) || underscores && bytes[index] == UInt8(ascii: "_") {
            index += 1
        }
        return index - start
    }

    /// Steps over groups of a colon and a number below sixty.
    private static func skipSixties(_ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int) {
        while index < bytes.count, bytes[index] == UInt8(ascii: ":") {
            var next = index + 1
            let length = skipDigits(bytes, &next)
            guard length == 1 || length == 2 && bytes[index + 1] < UInt8(ascii: "6") else { return }
            index = next
        }
    }

    private static func isExponent(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
        guard bytes[start] | 0x20 == UInt8(ascii: "e") else { return false }
        var index = start + 1
        if index < bytes.count, isSign(bytes[index]) { index += 1 }
        return skipDigits(bytes, &index) > 0 && index == bytes.count
    }

    /// Whether the rest of a text is the name of infinity or of not-a-number.
    private static func isNamed(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
        guard bytes.count == start + 3 else { return false }
        let letters = bytes[start...].reduce(0 as UInt32) { $0 << 8 | UInt32($1 | 0x20) }
        return letters == 0x69_6E66 || letters == 0x6E_616E  // inf nan
    }

    private static func isSign(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+") }

    private static func isDigit(_ byte: UInt8) -> Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte }

    private static func isRadix(_ byte: UInt8) -> Bool {
        byte | 0x20 == UInt8(ascii: "x") || byte | 0x20 == UInt8(ascii: "o") || byte | 0x20 == UInt8(ascii: "b")
    }

    private static func isHexadecimal(_ byte: UInt8) -> Bool {
        isDigit(byte) || byte == UInt8(ascii: "_") || UInt8(ascii: "a")...UInt8(ascii: "f") ~= byte | 0x20
    }
}
