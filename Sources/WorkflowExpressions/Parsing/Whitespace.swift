/// What GitHub takes for whitespace: the characters of .NET's `Char.IsWhiteSpace`.
enum Whitespace {
    /// The number of bytes of the whitespace character at a position, 0 if another stands there.
    static func length(in bytes: [UInt8], at position: Int) -> Int {
        switch bytes[position] {
        case 0x09...0x0D, 0x20: return 1
        case 0xC2:
            guard position + 1 < bytes.count else { return 0 }
            return bytes[position + 1] == 0x85 || bytes[position + 1] == 0xA0 ? 2 : 0
        case 0xE1, 0xE2, 0xE3:
            guard position + 2 < bytes.count else { return 0 }
            return isWide(bytes[position], bytes[position + 1], bytes[position + 2]) ? 3 : 0
        default: return 0
        }
    }

    private static func isWide(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
        switch (first, second) {
        case (0xE1, 0x9A), (0xE3, 0x80): third == 0x80
        case (0xE2, 0x80): (0x80...0x8A).contains(third) || third == 0xA8 || third == 0xA9 || third == 0xAF
        case (0xE2, 0x81): third == 0x9F
        default: false
        }
    }

    /// The bytes without whitespace at both ends.
    static func trimmed(_ slice: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard let first = slice.first, let last = slice.last, !isPlain(first) || !isPlain(last) else { return slice }
        let bytes = Array(slice)
        var start = 0
        while start < bytes.count {
            let length = length(in: bytes, at: start)
            guard length > 0 else { break }
            start += length
        }
        var end = bytes.count
        trailing: while end > start {
            for candidate in 1...3 where end - candidate >= start {
                if length(in: bytes, at: end - candidate) == candidate {
                    end -= candidate
                    continue trailing
                }
            }
            break
        }
        return slice[slice.startIndex + start..<slice.startIndex + end]
    }

    /// Whether a byte is printable ASCII, and so no part of whitespace.
    private static func isPlain(_ byte: UInt8) -> Bool {
        (0x21...0x7E).contains(byte)
    }
}
