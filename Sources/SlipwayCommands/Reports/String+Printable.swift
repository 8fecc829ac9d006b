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
