extension ShellScript {
    /// Whether one of some texts stands in the script, and not in a comment.
    package func contains(anyOf texts: [String]) -> Bool { texts.contains { contains($0) } }

    /// Whether a text stands in the script, and not in a comment.
    package func contains(_ needle: String) -> Bool {
        let needle = Array(needle.utf8)
        return ByteSearch.bytes(of: text) { bytes in
            var next = 0
            while let found = ByteSearch.position(of: needle, in: bytes, from: next) {
                guard let comment = comment(at: found) else { return true }
                next = comment.upperBound
            }
            return false
        }
    }

    /// The rest of the line in which the first of some texts stands, from the text on, outside of comments.
    package func excerpt(ofFirst texts: [String]) -> String? {
        for text in texts {
            let needle = Array(text.utf8)
            let position = ByteSearch.bytes(of: self.text) { bytes in
                var next = 0
                while let found = ByteSearch.position(of: needle, in: bytes, from: next) {
                    guard let comment = comment(at: found) else { return found as Int? }
                    next = comment.upperBound
                }
                return nil
            }
            if let position { return restOfLine(at: position) }
        }
        return nil
    }

    /// The rest of the line in which the script first reads a variable.
    package func excerpt(ofVariable name: String) -> String? { excerpt(ofFirst: ["$\(name)", "${\(name)"]) }

    /// The text from a byte to the end of its line.
    func restOfLine(at offset: Int) -> String {
        string(offset..<(bytes[offset...].firstIndex(of: .newline) ?? bytes.count))
    }

    /// The text without its comments.
    package var code: String {
        var result: [UInt8] = []
        var next = 0
        for comment in records.comments {
            result += bytes[next..<comment.lowerBound]
            next = comment.upperBound
        }
        return next == 0 ? text : String(decoding: result + bytes[next...], as: UTF8.self)
    }

    /// Whether a byte of the text belongs to a comment.
    func isComment(at offset: Int) -> Bool { comment(at: offset) != nil }

    /// The comment that a byte belongs to.
    private func comment(at offset: Int) -> Range<Int>? {
        // Comments are noted in the order of the text, so that halving finds one.
        var candidates = records.comments[...]
        while let first = candidates.first {
            let middle = candidates.startIndex + candidates.count / 2
            let comment = candidates[middle]
            if comment.contains(offset) { return comment }
            if candidates.count == 1 { return first.contains(offset) ? first : nil }
            candidates = offset < comment.lowerBound ? candidates[..<middle] : candidates[middle...]
        }
        return nil
    }
}
