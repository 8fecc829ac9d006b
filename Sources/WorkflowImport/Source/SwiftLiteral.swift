/// A string literal: text, and expressions that are interpolated into it.
package struct SwiftLiteral: Hashable, Sendable {
    /// A part of a literal.
    package enum Segment: Hashable, Sendable {
        /// Text as it is, not escaped.
        case text(String)
        /// Code whose value is interpolated; it stands in one line.
        case code(String)
    }

    private let segments: [Segment]

    /// A literal of these parts.
    package init(_ segments: [Segment]) { self.segments = segments }

    /// A literal of a text.
    package init(_ text: String) { segments = [.text(text)] }

    private var text: String {
        segments.reduce(into: "") { if case .text(let text) = $1 { $0 += text } }
    }

    /// The literal in one line, which is possible for every text.
    package var line: String {
        let isRaw = text.needsRawLine
        let sharps = isRaw ? String(repeating: "#", count: text.sharps(against: "\"")) : ""
        var line = "\(sharps)\""
        for segment in segments {
            switch segment {
            case .text(let text): line += isRaw ? text : text.escaped
            case .code(let code): line += "\\\(sharps)(\(code))"
            }
        }
        return "\(line)\"\(sharps)"
    }

    /// Whether the text has several lines, and is easier to read as such.
    package var isBlock: Bool { text.utf8.contains(0x0A) && block != nil }

    /// The lines between the quotes of a literal of several lines, and the `#` around it; `nil` if the text needs escapes.
    package var block: (lines: [String], sharps: String)? {
        let text = text
        guard text.unicodeScalars.allSatisfy({ $0 == "\n" || $0 == "\t" || !$0.isInvisible }) else { return nil }
        let isRaw = text.utf8.contains(UInt8(ascii: "\\")) || text.contains("\"\"\"")
        let sharps = isRaw ? String(repeating: "#", count: text.sharps(against: "\"\"\"")) : ""
        var whole = ""
        for segment in segments {
            switch segment {
            case .text(let text): whole += text
            case .code(let code): whole += "\\\(sharps)(\(code))"
            }
        }
        let lines = whole.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        return (lines, sharps)
    }
}

extension String {
    /// Whether a literal of one line is easier to read without escapes.
    fileprivate var needsRawLine: Bool {
        (utf8.contains(UInt8(ascii: "\\")) || utf8.contains(UInt8(ascii: "\"")))
            && unicodeScalars.allSatisfy { !$0.isInvisible }
    }

    /// How many `#` keep a literal from ending, or escaping something, inside the text.
    fileprivate func sharps(against quotes: String) -> Int {
        var most = 0
        for start in ["\\", quotes] {
            for range in ranges(of: start) {
                most = max(most, self[range.upperBound...].prefix { $0 == "#" }.count)
            }
        }
        return most + 1
    }

    /// The text with escapes.
    fileprivate var escaped: String {
        var result = ""
        for scalar in unicodeScalars {
            switch scalar {
            case "\"", "\\": result += "\\\(scalar)"
            case "\n": result += "\\n"
            case "\t": result += "\\t"
            case "\r": result += "\\r"
            case _ where scalar.isInvisible: result += "\\u{\(String(scalar.value, radix: 16))}"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}

extension Unicode.Scalar {
    /// Whether source text should not hold the character as it is.
    fileprivate var isInvisible: Bool {
        switch properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .unassigned: true
        default: false
        }
    }
}
