/// The line of a text in which something is wrong, with marks below it.
struct SourceExcerpt {
    let source: String
    /// The bytes that are wrong; the end of the text where there are none.
    let range: Range<Int>

    /// Two lines, each indented by two spaces.
    var excerpt: (line: String, marks: String) {
        let bytes = Array(source.utf8)
        let newline = UInt8(ascii: "\n")
        let start = bytes[..<range.lowerBound].lastIndex(of: newline).map { $0 + 1 } ?? 0
        let end = bytes[range.lowerBound...].firstIndex(of: newline) ?? bytes.count
        let before = Self.shown(bytes[start..<range.lowerBound])
        let marked = Self.shown(bytes[range.lowerBound..<min(range.upperBound, end)])
        let line = Self.shown(bytes[start..<end])
        let tildes = String(repeating: "~", count: max(marked.count - 1, 0))
        return (line, String(repeating: " ", count: before.count) + "^" + tildes)
    }

    /// The excerpt as it is printed below an error.
    var text: String { "  \(excerpt.line)\n  \(excerpt.marks)\n" }

    private static func shown(_ bytes: ArraySlice<UInt8>) -> String {
        String(decoding: bytes, as: UTF8.self).printable
    }
}
