/// Colours for a terminal, or none.
struct TextStyle: Hashable, Sendable {
    var isColored: Bool

    func error(_ text: String) -> String { painted(text, "1;31") }
    func warning(_ text: String) -> String { painted(text, "1;33") }

    private func painted(_ text: String, _ code: String) -> String {
        isColored ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
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
