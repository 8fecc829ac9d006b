/// A here-document whose text is still to come.
struct ShellDocument {
    /// The line that ends the text.
    let delimiter: [UInt8]
    /// Whether variables and commands are inserted into the text.
    let isExpanded: Bool
    /// Whether tabs at the beginning of lines are left out.
    let isIndented: Bool
    /// The position of the text among those of the script.
    let index: Int
}

/// Here-documents.
extension ShellParser {
    /// Notes a here-document; returns the position of its text.
    mutating func addDocument(behind target: ShellRecords.Word, isIndented: Bool) -> Int {
        var delimiter: [UInt8] = []
        var isQuoted = false
        for index in target.parts {
            let part = records.parts[index]
            isQuoted = isQuoted || part.isQuoted
            let bytes = text[part.bytes]
            delimiter += part.kind == .escaped ? ShellEscapes.decoded(ArraySlice(bytes)) : Array(bytes)
        }
        // Quotation marks around nothing leave no part.
        isQuoted = isQuoted || target.parts.isEmpty
        let index = records.documents.count
        records.documents.append(ShellRecords.Word(bytes: 0..<0, parts: 0..<0, isPattern: false))
        pendingDocuments.append(
            ShellDocument(delimiter: delimiter, isExpanded: !isQuoted, isIndented: isIndented, index: index))
        return index
    }

    /// Reads the texts of the here-documents that begin at the position, the start of a line.
    mutating func readDocuments() {
        guard !pendingDocuments.isEmpty else { return }
        let documents = pendingDocuments
        pendingDocuments = []
        for document in documents where !hasFailed { read(document) }
    }

    private mutating func read(_ document: ShellDocument) {
        let start = position
        let mark = pendingParts.count
        while position < end {
            let lineEnd = text[position..<end].firstIndex(of: .newline) ?? end
            var lineStart = position
            if document.isIndented { while lineStart < lineEnd, text[lineStart] == .tab { lineStart += 1 } }
            if text[lineStart..<lineEnd].elementsEqual(document.delimiter) {
                finish(document, start..<position, mark)
                position = min(lineEnd + 1, end)
                return
            }
            position = lineStart
            let next = min(lineEnd + 1, end)
            if document.isExpanded {
                readExpandedText(to: next)
            } else {
                appendPart(.text, isQuoted: true, position..<next)
                position = next
            }
        }
        finish(document, start..<position, mark)
        fail("a here-document without its last line", at: start)
    }

    /// Reads text with variables and commands up to the end of a line, or further if a substitution goes on.
    private mutating func readExpandedText(to lineEnd: Int) {
        var start = position
        while position < lineEnd {
            switch text[position] {
            case .dollar, .backtick:
                appendPart(.text, isQuoted: true, start..<position)
                readDollarOrBacktick(isQuoted: true)
                start = position
            case .backslash where [.dollar, .backtick, .backslash, .newline].contains(byte(1)):
                appendPart(.text, isQuoted: true, start..<position)
                start = position + (byte(1) == .newline ? 2 : 1)
                position += 2
            default: position += 1
            }
        }
        if start < min(position, end) { appendPart(.text, isQuoted: true, start..<position) }
    }

    private mutating func finish(_ document: ShellDocument, _ bytes: Range<Int>, _ mark: Int) {
        let parts = takeParts(from: mark)
        guard bytes.lowerBound <= bytes.upperBound else { return }
        records.documents[document.index] = ShellRecords.Word(bytes: bytes, parts: parts, isPattern: false)
    }
}
