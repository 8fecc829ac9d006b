extension String {
    /// The text with a backslash before each of some characters.
    func escaping(_ characters: String) -> String {
        reduce(into: "") { text, character in
            if characters.contains(character) { text.append("\\") }
            text.append(character)
        }
    }

    /// The text as one word of a POSIX shell; left alone where it needs no quotes.
    var shellWord: String {
        let isPlain = !isEmpty && utf8.allSatisfy { $0.isShellSafe }
        return isPlain ? self : singleQuoted
    }

    /// The text between single quotes, as POSIX shells and zsh read it.
    var singleQuoted: String {
        "'" + split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
    }
}

extension UInt8 {
    /// Whether a shell takes the byte for nothing but itself, wherever in a word it stands.
    fileprivate var isShellSafe: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: "-_./+:,@%".utf8.contains(self)
        }
    }
}
