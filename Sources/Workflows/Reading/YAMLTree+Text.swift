package import WorkflowYAML

extension YAMLTree.Node {
    /// A scalar as text, as GitHub reads keys and values that are to be text: `1.50` is `1.5`.
    package var scalarText: String {
        guard style == .plain else { return text }
        let text = text
        guard let first = text.utf8.first, first <= UInt8(ascii: "9") || text.utf8.count <= 5 else { return text }
        return value.text
    }

    /// What the node is, in words.
    var described: String {
        switch kind {
        case .sequence: return "a list"
        case .mapping: return "a mapping"
        case .scalar:
            switch value {
            case .null: return "nothing"
            case .boolean(let value): return "the boolean '\(value)'"
            case .number: return "the number '\(text)'"
            case .string(let text):
                if text.utf8.isEmpty { return "empty text" }
                return text.utf8.count <= 60 && !text.utf8.contains(0x0A) ? "the text '\(text)'" : "text"
            }
        }
    }

    /// The bytes of the node with its anchor and its tag.
    func spanWithTag(in tree: YAMLTree) -> Range<Int> {
        var span = fullSpan
        let skipped: Set<UInt8> = [0x09, 0x0A, 0x0D, 0x20, UInt8(ascii: ":"), UInt8(ascii: "-"), UInt8(ascii: "?")]
        while let first = span.first, skipped.contains(tree.bytes[first]) { span.removeFirst() }
        return span
    }

    /// Where bytes of the node's text stand in the file.
    ///
    /// The whole node for a text of several lines that are joined or folded, and for one with escapes.
    package func span(ofText range: Range<Int>, in tree: YAMLTree) -> Range<Int> {
        let span = span
        let text = Array(text.utf8)
        guard range.upperBound <= text.count else { return span }
        if style == .literal { return spanOfLiteral(text, range, in: tree) ?? span }
        let quotes = style == .plain ? 0 : 1
        let inner = span.lowerBound + quotes
        guard inner + text.count <= tree.bytes.count,
            tree.bytes[inner..<inner + text.count].elementsEqual(text)
        else { return span }
        return inner + range.lowerBound..<inner + range.upperBound
    }

    private func spanOfLiteral(_ text: [UInt8], _ range: Range<Int>, in tree: YAMLTree) -> Range<Int>? {
        let newline = UInt8(ascii: "\n")
        let number = text[..<range.lowerBound].count { $0 == newline }
        let start = text[..<range.lowerBound].lastIndex(of: newline).map { $0 + 1 } ?? 0
        let end = text[start...].firstIndex(of: newline) ?? text.count
        guard let line = tree.line(position.line + 1 + number), line.count >= end - start,
            tree.bytes[(line.upperBound - (end - start))..<line.upperBound].elementsEqual(text[start..<end])
        else { return nil }
        let shift = line.upperBound - end
        return range.lowerBound + shift..<min(range.upperBound, end) + shift
    }
}
