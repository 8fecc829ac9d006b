/// What keeps bytes from being read at all, or makes a character forbidden.
enum TextProblem {
    /// The largest text that is read.
    static let sizeLimit = 64 << 20

    private static let binary = "the file has zero bytes: it is a binary file, or UTF-16 instead of UTF-8"

    /// The first thing that keeps the bytes from being read.
    static func first(in bytes: [UInt8]) -> (span: Range<Int>, message: String)? {
        if bytes.count > sizeLimit { return (0..<0, "larger than \(sizeLimit >> 20) MB, and not read") }
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            return (0..<2, "UTF-16: save the file as UTF-8")
        }
        return bytes.withUnsafeBufferPointer { bytes in
            var index = 0
            while index < bytes.count {
                let byte = bytes[index]
                if byte &- 0x20 < 0x60 {
                    index += 1
                } else if byte < 0x80 {
                    guard byte == .tab || byte.isBreak || byte == 0x7F else {
                        let digits = String(byte, radix: 16, uppercase: true)
                        let name = "U+" + String(repeating: "0", count: 4 - digits.count) + digits
                        return (
                            index..<(index + 1),
                            bytes.contains(0)
                                ? binary
                                : "the control character \(name) cannot stand in YAML; write an escape between double quotes"
                        )
                    }
                    index += 1
                } else {
                    let length = self.length(at: index, of: bytes)
                    if length == 0 {
                        let message = bytes.contains(0) ? binary : "this byte is not UTF-8: save the file as UTF-8"
                        return (index..<(index + 1), message)
                    }
                    index += length
                }
            }
            return nil
        }
    }

    /// The number of bytes of the scalar that begins at an index; zero if they are not UTF-8.
    private static func length(at index: Int, of bytes: UnsafeBufferPointer<UInt8>) -> Int {
        let lead = bytes[index]
        let length = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0
        guard length > 0, index + length <= bytes.count else { return 0 }
        for offset in 1..<length where bytes[index + offset] & 0xC0 != 0x80 { return 0 }
        // Longer than need be, a surrogate, or beyond the last scalar.
        let second = bytes[index + 1]
        switch lead {
        case 0xE0 where second < 0xA0, 0xED where second > 0x9F, 0xF0 where second < 0x90, 0xF4 where second > 0x8F:
            return 0
        default: return length
        }
    }
}
