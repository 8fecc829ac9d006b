/// Tags, as they are written before nodes.
extension YAMLReader {
    /// Reads a tag; `!` alone, and a tag that is wrong, are the tag that makes a scalar a text.
    mutating func readTag() -> String {
        let start = position
        if following == UInt8(ascii: "<") { return readVerbatimTag() }
        position += 1
        var suffixStart = position
        while Self.isTagCharacter(current) || current == UInt8(ascii: "!") {
            // A second exclamation mark ends the handle: `!!str`, `!e!tag`.
            if current == UInt8(ascii: "!") {
                if suffixStart != start + 1 {
                    report("a tag has no third '!'")
                    break
                }
                suffixStart = position + 1
            }
            position += 1
        }
        if !current.isSeparator, !current.isFlowIndicator {
            report("this character cannot stand in a tag; put a text that begins with '!' in quotes")
            while !current.isSeparator { position += 1 }
        }
        let handle = bytes[start..<suffixStart]
        if suffixStart == position, handle.count > 1 {
            report("a tag needs a name behind its last '!'", at: start..<position)
        } else if let tag = tags.tag(handle, bytes[suffixStart..<position]) {
            return tag
        } else {
            let name = String(decoding: handle, as: UTF8.self)
            report("no directive '%TAG \(name) …' stands before the document", at: start..<position)
        }
        return "!"
    }

    /// Reads `!<tag:example.com,2026:name>`.
    private mutating func readVerbatimTag() -> String {
        let start = position
        position += 2
        while Self.isTagCharacter(current) || current.isFlowIndicator || current == UInt8(ascii: "!") { position += 1 }
        guard current == UInt8(ascii: ">"), position > start + 2 else {
            report("a tag that begins with '!<' ends with '>'", at: start..<position)
            while !current.isSeparator { position += 1 }
            return "!"
        }
        position += 1
        return String(decoding: bytes[(start + 2)..<(position - 1)], as: UTF8.self)
    }

    /// Whether a character may stand in a tag, other than `!` and what ends a flow node.
    private static func isTagCharacter(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        case .dash, .numberSign, UInt8(ascii: ";"), UInt8(ascii: "/"), .questionMark, .colon, UInt8(ascii: "@"),
            UInt8(ascii: "&"), UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "$"), UInt8(ascii: "_"), .dot,
            UInt8(ascii: "~"), UInt8(ascii: "*"), .singleQuote, UInt8(ascii: "("), UInt8(ascii: ")"),
            UInt8(ascii: "%"):
            true
        default: false
        }
    }
}
