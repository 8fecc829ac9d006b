/// Names that are made of, or found in, the texts of a declaration.
enum DeclaredName {
    /// A name in lower case, with `-` for everything but letters, digits and `_`.
    static func slug(_ name: String) -> String {
        let bytes = name.utf8.map { byte -> UInt8 in
            let isUpper = byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z")
            let lower = isUpper ? byte | 0x20 : byte
            return isByte(lower) ? lower : UInt8(ascii: "-")
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Whether a byte is an ASCII letter or digit, `_` or `-`.
    static func isByte(_ byte: UInt8) -> Bool {
        let lower = byte | 0x20
        return (lower >= UInt8(ascii: "a") && lower <= UInt8(ascii: "z"))
            || (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9"))
            || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
    }

    /// Whether a text is a cache id: three lower-case letters.
    static func isCacheID(_ text: String) -> Bool {
        text.utf8.count == 3 && text.utf8.allSatisfy { $0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z") }
    }

    /// The texts that stand in a list a second time, without regard to case, each once.
    static func repeated(_ texts: [String]) -> [String] {
        var seen: Set<String> = []
        var reported: Set<String> = []
        return texts.filter { !seen.insert($0.lowercased()).inserted && reported.insert($0.lowercased()).inserted }
    }
}
