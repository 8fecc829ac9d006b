/// Names of declarations, as Swift and Slipway allow them.
package enum SwiftName {
    private static let acronyms: Set<String> = ["api", "cd", "ci", "gh", "ghcr", "id", "os", "pr", "qa", "ui", "url"]

    /// A name in the form of members: `app-worker` is `appWorker`.
    package static func member(_ name: String) -> String {
        let words = words(of: name)
        guard let first = words.first else { return "unnamed" }
        let start =
            first.contains { $0.isLowercase } ? first.prefix(1).lowercased() + first.dropFirst() : first.lowercased()
        let member = start + words.dropFirst().map(capitalized).joined()
        return member.first?.isNumber == true ? "_\(member)".replacing("_", with: "number", maxReplacements: 1) : member
    }

    /// A name in the form of types: `app-worker` is `AppWorker`.
    package static func type(_ name: String) -> String {
        let type = words(of: name).map(capitalized).joined()
        return type.first.map { $0.isNumber ? "Number\(type)" : type } ?? "Unnamed"
    }

    private static func capitalized(_ word: String) -> String {
        acronyms.contains(word.lowercased()) ? word.uppercased() : word.prefix(1).uppercased() + word.dropFirst()
    }

    private static func words(of name: String) -> [String] {
        name.split { !$0.isASCII || !($0.isLetter || $0.isNumber) }.map(String.init)
    }

    /// Whether text is a name of Swift in ASCII.
    static func isIdentifier(_ text: String) -> Bool {
        guard let first = text.utf8.first, !(0x30...0x39).contains(first) else { return false }
        return text.utf8.allSatisfy { byte in
            (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte == UInt8(ascii: "_")
        }
    }

    /// The words that are no names of variables without backticks.
    static let keywords: Set<String> = [
        "Any", "Protocol", "Self", "Type", "as", "associatedtype", "await", "break", "case", "catch", "class",
        "continue", "default", "defer", "deinit", "do", "else", "enum", "extension", "fallthrough", "false",
        "fileprivate", "for", "func", "guard", "if", "import", "in", "init", "inout", "internal", "is", "let", "nil",
        "operator", "precedencegroup", "private", "protocol", "public", "repeat", "rethrows", "return", "self",
        "static", "struct", "subscript", "super", "switch", "throw", "throws", "true", "try", "typealias", "var",
        "where", "while",
    ]
}
