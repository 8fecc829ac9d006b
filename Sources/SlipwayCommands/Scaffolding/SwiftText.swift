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

    /// An array literal on one line, or with a line for each element where that would be long.
    static func array(_ elements: [String]) -> String {
        let line = "[\(elements.joined(separator: ", "))]"
        if line.count <= lineLimit { return line }
        return "[\n\(elements.map { "    \(indented($0)),\n" }.joined())]"
    }

    /// A call on one line, or with a line for each argument where that would be long.
    static func call(_ function: String, _ arguments: [String]) -> String {
        let line = "\(function)(\(arguments.joined(separator: ", ")))"
        return line.count <= lineLimit ? line : brokenCall(function, arguments)
    }

    /// A call with a line for each argument.
    static func brokenCall(_ function: String, _ arguments: [String]) -> String {
        "\(function)(\n    \(indented(lines(arguments)))\n)"
    }

    /// The lines below the first one with four spaces more.
    private static func indented(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\n    ")
    }

    /// With a label before it and the indentation of scaffolds, the line stays below 120 columns.
    private static let lineLimit = 80

    /// A name in the form of members: `app-worker` and `App worker` are `appWorker`, `API` is `api`.
    static func memberName(_ name: String) -> String {
        let words = words(of: name)
        guard let first = words.first else { return "" }
        let isAcronym = !first.contains(where: \.isLowercase)
        let start = isAcronym ? first.lowercased() : first.prefix(1).lowercased() + first.dropFirst()
        return start + words.dropFirst().map(capitalized).joined()
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
