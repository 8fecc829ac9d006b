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
