/// The texts that mean something else when they stand without quotes.
///
/// GitHub reads YAML 1.2, while linters and other tools often read 1.1: what either version takes for a value of
/// another type, or for syntax, is quoted for both.
enum PlainText {
    /// Whether the beginning and the end of a text, or its form as a whole, forbid to write it plain.
    ///
    /// What is inside, between the first and the last character, is `TextSurvey`'s part.
    static func isMistaken(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = bytes.first, let last = bytes.last else { return true }
        if last == UInt8(ascii: " ") { return true }
        switch first {
        case UInt8(ascii: " "), UInt8(ascii: "!"), UInt8(ascii: "\""), UInt8(ascii: "#"), UInt8(ascii: "%"),
            UInt8(ascii: "&"), UInt8(ascii: "'"), UInt8(ascii: "*"), UInt8(ascii: ","), UInt8(ascii: ":"),
            UInt8(ascii: ">"), UInt8(ascii: "?"), UInt8(ascii: "@"), UInt8(ascii: "["), UInt8(ascii: "]"),
            UInt8(ascii: "`"), UInt8(ascii: "{"), UInt8(ascii: "|"), UInt8(ascii: "}"):
            return true
        case UInt8(ascii: "-"):
            return bytes.count == 1 || bytes[1] == UInt8(ascii: " ") || isMarker(bytes) || NumberForm.matches(bytes)
        case UInt8(ascii: "."):
            return isMarker(bytes) || NumberForm.matches(bytes)
        case UInt8(ascii: "+"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            return NumberForm.matches(bytes) || isDate(bytes)
        case UInt8(ascii: "~"), UInt8(ascii: "="):
            return bytes.count == 1
        case UInt8(ascii: "<"):
            return bytes.count == 2 && bytes[1] == first
        default:
            return isWord(bytes)
        }
    }

    /// Whether a text is one of the words for null, true and false, in any mixture of cases.
    private static func isWord(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard bytes.count <= 5 else { return false }
        var letters: UInt64 = 0
        // Bit 5 is what tells small letters from capitals, and no other character becomes a letter by it.
        for byte in bytes { letters = letters << 8 | UInt64(byte | 0x20) }
        switch letters {
        case 0x79, 0x6E: return true  // y n
        case 0x6F6E, 0x6E6F: return true  // on no
        case 0x6F_6666, 0x79_6573: return true  // off yes
        case 0x7472_7565, 0x6E75_6C6C: return true  // true null
        case 0x66_616C_7365: return true  // false
        default: return false
        }
    }

    /// Whether a text begins like the marker between documents or at the end of one.
    private static func isMarker(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        bytes.count >= 3 && bytes[1] == bytes[0] && bytes[2] == bytes[0]
    }

    /// Whether a text is a date, or begins with one that a time may follow.
    private static func isDate(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard bytes.count >= 8 else { return false }
        var index = 0
        guard NumberForm.skipDigits(bytes, &index) == 4 else { return false }
        for _ in 0..<2 {
            guard index < bytes.count, bytes[index] == UInt8(ascii: "-") else { return false }
            index += 1
            guard 1...2 ~= NumberForm.skipDigits(bytes, &index) else { return false }
        }
        return index == bytes.count || bytes[index] == UInt8(ascii: " ") || bytes[index] | 0x20 == UInt8(ascii: "t")
    }
}
