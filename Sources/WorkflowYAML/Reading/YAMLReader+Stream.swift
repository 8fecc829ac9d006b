/// Documents, and what stands around them.
extension YAMLReader {
    /// Reads everything.
    mutating func readStream() {
        var mayHaveDirectives = true
        while true {
            stopIfHopeless()
            skipToContent()
            if skipByteOrderMark() { continue }
            if isAtEnd { return }
            if isAtMarker, current == .dot {
                readEndMarker()
                mayHaveDirectives = true
                continue
            }
            let start = position
            tags = TagTable()
            let hasDirectives = mayHaveDirectives && readDirectives()
            let isExplicit = isAtMarker && current == .dash
            if hasDirectives, !isExplicit { report("expected '---' behind the directives") }
            if isAtEnd { return }
            if isExplicit { position += 3 }
            readDocument(from: start, isExplicit: isExplicit)
            mayHaveDirectives = documents.last?.isEndExplicit ?? true
        }
    }

    private mutating func readDocument(from start: Int, isExplicit: Bool) {
        anchors = AnchorTable()
        let outset = position
        let root = readBlockNode(BlockPlace(parent: -1), outset: outset)
        continueAfterFlow()
        skipToContent()
        if !isAtEnd, !isAtMarker {
            report("expected the end of the document: this belongs to nothing above")
            while !isAtEnd, !isAtMarker {
                skipLine()
                skipToContent()
            }
        }
        let isEnd = isAtMarker && current == .dot
        documents.append(
            DocumentRecord(
                root: root, isStartExplicit: isExplicit, isEndExplicit: isEnd, start: Int32(start)))
        if isEnd { readEndMarker() }
    }

    /// Reads `...`, behind which only a comment may stand.
    private mutating func readEndMarker() {
        position += 3
        skipBlanks()
        if !isAtLineEnd {
            report("only a comment may stand behind '...'")
            skipLine()
        }
    }

    /// Steps over a byte order mark, which can begin every document.
    private mutating func skipByteOrderMark() -> Bool {
        guard bytes[position...].starts(with: [0xEF, 0xBB, 0xBF]) else { return false }
        position += 3
        lineStart = position
        return true
    }

    /// Reads the lines that begin with `%`; false if there is none.
    private mutating func readDirectives() -> Bool {
        var hasVersion = false
        var hasDirectives = false
        while current == UInt8(ascii: "%"), column == 0 {
            hasDirectives = true
            let start = position
            let words = readDirectiveWords()
            let span = start..<position
            switch words.first.map({ String(decoding: bytes[$0], as: UTF8.self) }) {
            case "%YAML":
                if hasVersion { report("a document has one '%YAML' directive at most", at: span) }
                hasVersion = true
                if words.count != 2 || !isVersion(words[1]) { report("expected '%YAML 1.2'", at: span) }
            case "%TAG":
                guard words.count == 3, isHandle(words[1]) else {
                    report("expected a handle such as '!e!' and a prefix behind '%TAG'", at: span)
                    break
                }
                if !tags.set(bytes[words[1]], to: bytes[words[2]]) {
                    report("a document sets each handle of tags once at most", at: span)
                }
            default: break  // YAML reserves all others, and readers leave them aside.
            }
            skipToContent()
        }
        return hasDirectives
    }

    /// Reads the words of a line up to a comment.
    private mutating func readDirectiveWords() -> [Range<Int>] {
        var words: [Range<Int>] = []
        while !isAtLineEnd {
            let start = position
            while !current.isSeparator { position += 1 }
            words.append(start..<position)
            skipBlanks()
        }
        return words
    }

    private func isVersion(_ word: Range<Int>) -> Bool {
        let parts = bytes[word].split(separator: .dot, omittingEmptySubsequences: false)
        return parts.count == 2
            && parts.allSatisfy { part in
                !part.isEmpty && part.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
            }
    }

    private func isHandle(_ word: Range<Int>) -> Bool {
        bytes[word].first == UInt8(ascii: "!") && bytes[word].last == UInt8(ascii: "!")
    }
}
