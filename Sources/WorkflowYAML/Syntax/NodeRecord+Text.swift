extension NodeRecord {
    /// The text that a scalar of these bytes stands for, with line breaks as line feeds.
    func text(in bytes: [UInt8]) -> String {
        let written = bytes[Int(start)..<Int(end)]
        switch form {
        case .plain:
            return isExact ? String(decoding: written, as: UTF8.self) : FlowText(written).string
        case .singleQuoted, .doubleQuoted:
            var inside = written.dropFirst()
            // The last quote is missing in a text that is never closed.
            if let quote = written.first, inside.last == quote { inside.removeLast() }
            if isExact { return String(decoding: inside, as: UTF8.self) }
            return FlowText(inside, quote: written.first ?? 0).string
        case .literal, .folded:
            return BlockText(self, in: bytes).string
        case .blockSequence, .flowSequence, .blockMapping, .flowMapping, .alias:
            return ""
        }
    }
}
