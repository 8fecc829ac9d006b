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

extension Collection<UInt8> {
    /// The bytes of a line without a terminal's commands; a tab and the line's end stay.
    ///
    /// A carriage return inside would begin a line of its own in a log of GitHub Actions. The bytes need not be UTF-8.
    var printableLine: [UInt8] {
        guard contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == 0xC2 }) else { return Array(self) }
        let end: [UInt8] = [0x0D, 0x0A]
        if suffix(2).elementsEqual(end) { return dropLast(2).printableLine + end }
        var printable: [UInt8] = []
        var isLeadPending = false
        for byte in self {
            // U+0080 to U+009F are two bytes of UTF-8, of which the first is C2.
            let isLatin = isLeadPending && (0x80...0x9F).contains(byte)
            if isLeadPending, !isLatin { printable.append(0xC2) }
            isLeadPending = byte == 0xC2
            if isLatin || byte == 0x7F || byte < 0x20 && byte != 0x09 && byte != 0x0A {
                printable += "\\u{\(String(byte, radix: 16))}".utf8
            } else if !isLeadPending {
                printable.append(byte)
            }
        }
        if isLeadPending { printable.append(0xC2) }
        return printable
    }
}
