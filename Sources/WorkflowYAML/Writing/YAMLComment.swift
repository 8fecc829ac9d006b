/// What the text of a comment becomes.
///
/// Nothing in a comment can be escaped. Whatever any reader takes for a line break begins another comment line, a wide
/// or narrow space becomes a plain one, and the replacement character stands for whatever else must not be written.
enum YAMLComment {
    /// Whether a comment needs more than one line.
    static func hasLineBreak(_ comment: String) -> Bool {
        var comment = comment
        let survey = comment.withUTF8 { TextSurvey(of: $0) }
        return survey.contains(.lineFeed)
            || survey.contains(.unprintable) && comment.unicodeScalars.contains(where: isLineBreak)
    }

    /// The lines of a comment as they are written, without spaces at their ends.
    static func lines(of comment: String) -> [Substring] {
        var comment = comment
        let survey = comment.withUTF8 { TextSurvey(of: $0) }
        if survey.isDisjoint(with: [.lineFeed, .unprintable]) { return [trimmed(comment[...])] }
        var lines: [Substring] = []
        var line = Substring.UnicodeScalarView()
        var followsReturn = false
        for scalar in comment.unicodeScalars {
            if isLineBreak(scalar) {
                // A carriage return and a line feed are one break.
                if !(followsReturn && scalar == "\n") {
                    lines.append(trimmed(Substring(line)))
                    line = Substring.UnicodeScalarView()
                }
            } else {
                line.append(printable(scalar))
            }
            followsReturn = scalar == "\r"
        }
        lines.append(trimmed(Substring(line)))
        return lines
    }

    private static func trimmed(_ line: Substring) -> Substring {
        var bytes = line.utf8
        while bytes.last == UInt8(ascii: " ") || bytes.last == UInt8(ascii: "\t") { bytes.removeLast() }
        return Substring(bytes)
    }

    private static func isLineBreak(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: true
        default: false
        }
    }

    private static func printable(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0xA0, 0x2000...0x200A, 0x202F, 0x205F: " "
        case let value where Unprintable.contains(value): "\u{FFFD}"
        default: scalar
        }
    }
}
