/// Looks for short texts in long ones.
///
/// Bytes are compared and not characters, so that a text of thousands of lines costs little more than reading it once.
package enum ByteSearch {
    /// Whether a word stands somewhere in a text.
    package static func finds(_ word: String, in text: String) -> Bool {
        let word = Array(word.utf8)
        return bytes(of: text) { position(of: word, in: $0, from: 0) != nil }
    }

    /// Whether one of some words stands somewhere in a text.
    package static func finds(anyOf words: [String], in text: String) -> Bool {
        bytes(of: text) { whole in words.contains { position(of: Array($0.utf8), in: whole, from: 0) != nil } }
    }

    /// Where a word begins in a text, from a position on.
    package static func position(of word: [UInt8], in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        guard let first = word.first, text.count - start >= word.count else { return nil }
        var index = start
        let last = text.count - word.count
        while index <= last {
            // Words are short and differ early, so that trying them at each place stays linear.
            if text[index] == first, word.indices.allSatisfy({ text[index + $0] == word[$0] }) { return index }
            index += 1
        }
        return nil
    }

    /// Calls a function with the bytes of a text.
    package static func bytes<Result>(of text: String, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        var text = text
        return text.withUTF8(body)
    }
}
