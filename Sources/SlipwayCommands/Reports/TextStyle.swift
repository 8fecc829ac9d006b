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

extension String {
    /// The text on one line and without a terminal's commands, whatever a file's name or header holds.
    ///
    /// In a log of GitHub Actions a line end would be worse: what begins a line there can be a command.
    var printable: String {
        guard unicodeScalars.contains(where: \.isControl) else { return self }
        return unicodeScalars.reduce(into: "") { text, scalar in
            if scalar.isControl {
                text += "\\u{\(String(scalar.value, radix: 16))}"
            } else {
                text.unicodeScalars.append(scalar)
            }
        }
    }
}

extension Unicode.Scalar {
    /// Whether the scalar is one of the control characters of ASCII and Latin-1.
    var isControl: Bool { value < 0x20 || (0x7F...0x9F).contains(value) }
}
