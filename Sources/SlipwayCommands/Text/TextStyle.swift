/// Colours for a terminal, or none.
struct TextStyle: Hashable, Sendable {
    var isColored: Bool

    /// What a word or a mark says, by which it has its colour.
    enum Emphasis: String, Hashable, Sendable {
        case error = "1;31"
        case warning = "1;33"
        case note = "1;36"
        case gutter = "1;34"
    }

    func error(_ text: String) -> String { painted(text, .error) }
    func gutter(_ text: String) -> String { painted(text, .gutter) }

    func painted(_ text: String, _ emphasis: Emphasis) -> String {
        isColored ? "\u{1B}[\(emphasis.rawValue)m\(text)\u{1B}[0m" : text
    }

    /// A diff with its lines in the colours that `git diff` gives them.
    func diff(_ bytes: [UInt8]) -> [UInt8] {
        guard isColored else { return bytes }
        var painted: [UInt8] = []
        for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast() {
            let code: String? =
                switch line.first {
                case UInt8(ascii: "+"): "32"
                case UInt8(ascii: "-"): "31"
                case UInt8(ascii: "@"): "36"
                default: nil
                }
            if let code { painted += "\u{1B}[\(code)m".utf8 }
            painted += line
            if code != nil { painted += "\u{1B}[0m".utf8 }
            painted.append(0x0A)
        }
        return painted
    }
}
