/// A pattern of GitHub's path filters as a script can compare it: an extended regular expression of whole paths.
///
/// `*` matches anything but `/`, `**` anything, `**/` also no folder at all, `?` and `+` repeat the character before them,
/// and `[…]` is one of several letters, digits, `.`, `_` and `-`; `\` takes its meaning from the next character, and `!` in
/// front takes back what earlier patterns matched.
///
/// Source: GitHub, "Workflow syntax", filter pattern cheat sheet.
struct FilterPattern {
    /// The expression, behind `!` where the pattern takes back; `nil` where GitHub does not say what the pattern means.
    let expression: String?

    /// Translates a pattern.
    init(_ pattern: String) {
        var bytes = Array(pattern.utf8)[...]
        let takesBack = bytes.first == UInt8(ascii: "!")
        if takesBack { bytes = bytes.dropFirst() }
        guard !bytes.isEmpty, let translated = Self.translation(of: bytes) else {
            expression = nil
            return
        }
        expression = (takesBack ? "!" : "") + translated
    }

    private static func translation(of pattern: ArraySlice<UInt8>) -> String? {
        var rest = pattern
        var result = ""
        var isRepeatable = false
        var isFolderStart = true
        while let byte = rest.popFirst() {
            let wasFolderStart = isFolderStart
            isFolderStart = false
            switch byte {
            case UInt8(ascii: "*"):
                isRepeatable = false
                guard rest.first == byte else {
                    result += "[^/]*"
                    continue
                }
                rest = rest.dropFirst()
                if rest.first == byte { return nil }
                guard rest.first == UInt8(ascii: "/"), wasFolderStart else {
                    result += ".*"
                    continue
                }
                rest = rest.dropFirst()
                result += "(.*/)?"
                isFolderStart = true
            case UInt8(ascii: "?"), UInt8(ascii: "+"):
                guard isRepeatable else { return nil }
                isRepeatable = false
                result += String(UnicodeScalar(byte))
            case UInt8(ascii: "["):
                guard let set = set(&rest) else { return nil }
                isRepeatable = true
                result += set
            default:
                guard let taken = byte == UInt8(ascii: "\\") ? rest.popFirst() : byte, taken >= 0x20, taken != 0x7F
                else { return nil }
                isFolderStart = taken == UInt8(ascii: "/")
                result += literal(taken, followedBy: &rest)
                // A script compares bytes, and would repeat the last one of a character.
                isRepeatable = taken < 0x80
            }
        }
        return result
    }

    /// A character that means itself; one of several bytes stays whole.
    private static func literal(_ byte: UInt8, followedBy rest: inout ArraySlice<UInt8>) -> String {
        guard byte >= 0x80 else {
            let character = String(UnicodeScalar(byte))
            // In front of an expression it takes back; elsewhere the brackets do no harm.
            if character == "!" { return "[!]" }
            return ".^$()|{[*+?\\".contains(character) ? "\\\(character)" : character
        }
        var character = [byte]
        while let next = rest.first, next & 0xC0 == 0x80 {
            character.append(next)
            rest = rest.dropFirst()
        }
        return String(decoding: character, as: UTF8.self)
    }

    /// Reads what stands between brackets; GitHub knows ranges of letters and of digits.
    private static func set(_ rest: inout ArraySlice<UInt8>) -> String? {
        guard let end = rest.firstIndex(of: UInt8(ascii: "]")), end > rest.startIndex else { return nil }
        let set = rest[..<end]
        rest = rest[(end + 1)...]
        let isLegal = set.allSatisfy { DeclaredText.isIdentifierByte($0) || $0 == UInt8(ascii: ".") }
        let ranges = set.indices.dropFirst().dropLast().filter { set[$0] == UInt8(ascii: "-") }
        let areOrdered = ranges.allSatisfy { index in
            let (first, last) = (set[index - 1], set[index + 1])
            return first <= last && first & 0x60 == last & 0x60
        }
        return isLegal && areOrdered ? "[\(String(decoding: set, as: UTF8.self))]" : nil
    }
}
