/// Text and names as Swift source has them.
enum SwiftText {
    /// A string literal, whatever the text holds.
    static func literal(_ text: String) -> String {
        var literal = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": literal += "\\\(scalar)"
            case "\n": literal += "\\n"
            case _ where scalar.isControl || scalar.properties.generalCategory == .format:
                literal += "\\u{\(String(scalar.value, radix: 16))}"
            default: literal.unicodeScalars.append(scalar)
            }
        }
        return literal + "\""
    }

    /// Arguments of a call or elements of an array, one on a line.
    static func lines(_ parts: [String]) -> String { parts.joined(separator: ",\n") }

    /// An array literal on one line, or on one line for each element where that would be long.
    static func array(_ elements: [String]) -> String {
        let line = "[\(elements.joined(separator: ", "))]"
        if line.count <= 80 { return line }
        return "[\n\(elements.map { "    \($0),\n" }.joined())]"
    }

    /// A name in the form of members: `app-worker` is `appWorker`.
    static func memberName(_ name: String) -> String {
        let words = words(of: name)
        return (words.first ?? "") + words.dropFirst().map(capitalized).joined()
    }

    /// A name in the form of types: `app-worker` is `AppWorker`.
    static func typeName(_ name: String) -> String { words(of: name).map(capitalized).joined() }

    static func capitalized(_ word: String) -> String { word.prefix(1).uppercased() + word.dropFirst() }

    private static func words(of name: String) -> [String] {
        name.split { !$0.isASCII || !($0.isLetter || $0.isNumber) }.map { String($0) }
    }

    /// The words that are no names without backticks, and those that mean something of their own after a dot.
    static let keywords: Set<String> = [
        "Any", "Protocol", "Self", "Type", "actor", "as", "associatedtype", "async", "await", "borrowing", "break",
        "case",
        "catch", "class", "consuming", "continue", "default", "defer", "deinit", "do", "else", "enum", "extension",
        "fallthrough", "false", "fileprivate", "for", "func", "guard", "if", "import", "in", "init", "inout",
        "internal",
        "is", "let", "nil", "open", "operator", "precedencegroup", "private", "protocol", "public", "repeat",
        "rethrows",
        "return", "self", "some", "static", "struct", "subscript", "super", "switch", "throw", "throws", "true", "try",
        "typealias", "var", "where", "while",
    ]
}
