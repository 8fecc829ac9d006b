/// The bytes that mean something to a shell.
extension UInt8 {
    static var tab: UInt8 { UInt8(ascii: "\t") }
    static var newline: UInt8 { UInt8(ascii: "\n") }
    static var space: UInt8 { UInt8(ascii: " ") }
    static var quote: UInt8 { UInt8(ascii: "\"") }
    static var apostrophe: UInt8 { UInt8(ascii: "'") }
    static var backtick: UInt8 { UInt8(ascii: "`") }
    static var backslash: UInt8 { UInt8(ascii: "\\") }
    static var dollar: UInt8 { UInt8(ascii: "$") }
    static var hash: UInt8 { UInt8(ascii: "#") }
    static var ampersand: UInt8 { UInt8(ascii: "&") }
    static var bar: UInt8 { UInt8(ascii: "|") }
    static var semicolon: UInt8 { UInt8(ascii: ";") }
    static var less: UInt8 { UInt8(ascii: "<") }
    static var greater: UInt8 { UInt8(ascii: ">") }
    static var equal: UInt8 { UInt8(ascii: "=") }
    static var plus: UInt8 { UInt8(ascii: "+") }
    static var minus: UInt8 { UInt8(ascii: "-") }
    static var bang: UInt8 { UInt8(ascii: "!") }
    static var star: UInt8 { UInt8(ascii: "*") }
    static var at: UInt8 { UInt8(ascii: "@") }
    static var question: UInt8 { UInt8(ascii: "?") }
    static var comma: UInt8 { UInt8(ascii: ",") }
    static var dot: UInt8 { UInt8(ascii: ".") }
    static var colon: UInt8 { UInt8(ascii: ":") }
    static var tilde: UInt8 { UInt8(ascii: "~") }
    static var openParenthesis: UInt8 { UInt8(ascii: "(") }
    static var closeParenthesis: UInt8 { UInt8(ascii: ")") }
    static var openBracket: UInt8 { UInt8(ascii: "[") }
    static var closeBracket: UInt8 { UInt8(ascii: "]") }
    static var openBrace: UInt8 { UInt8(ascii: "{") }
    static var closeBrace: UInt8 { UInt8(ascii: "}") }

    /// Whether the byte is a space or a tab.
    var isBlank: Bool { self == .space || self == .tab }

    /// Whether the byte is a digit of ASCII.
    var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }

    /// Whether the byte can begin the name of a variable.
    var beginsName: Bool {
        let letter = self | 0x20
        return letter >= UInt8(ascii: "a") && letter <= UInt8(ascii: "z") || self == UInt8(ascii: "_")
    }

    /// Whether the byte can be part of the name of a variable.
    package var isPartOfName: Bool { beginsName || isDigit }

    /// Whether the byte ends a word that is not quoted.
    var endsWord: Bool {
        switch self {
        case .space, .tab, .newline, .bar, .ampersand, .semicolon, .openParenthesis, .closeParenthesis, .less, .greater:
            true
        default: false
        }
    }
}
