/// Looks for short words in scripts, which are the longest texts of a workflow.
///
/// Bytes are compared and not characters, so that a script of thousands of lines costs little more than reading it once.
package enum ScriptSearch {
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

    /// Nobody writes longer commands; what is behind so much of a line is not looked at, so that a script of one line
    /// costs no more than one of many.
    private static let longestCommand = 2048

    /// Where the line of a position begins, with the lines before that end with a backslash where those are asked for;
    /// `nil` where that is far away.
    package static func lineStart(
        before position: Int, in text: UnsafeBufferPointer<UInt8>, isContinued: Bool = false
    ) -> Int? {
        let first = max(position - longestCommand, 0)
        var index = position
        while index > first {
            if text[index - 1] == UInt8(ascii: "\n") {
                guard isContinued, index > 1, text[index - 2] == UInt8(ascii: "\\") else { return index }
            }
            index -= 1
        }
        return index == 0 ? 0 : nil
    }

    /// Where the line of a position ends, or what is looked at of it; a line that ends with a backslash goes on where that
    /// is asked for.
    package static func lineEnd(
        behind position: Int, in text: UnsafeBufferPointer<UInt8>, isContinued: Bool = false
    ) -> Int {
        let last = min(position + longestCommand, text.count)
        var index = position
        while index < last {
            if text[index] == UInt8(ascii: "\n") {
                guard isContinued, index > 0, text[index - 1] == UInt8(ascii: "\\") else { return index }
            }
            index += 1
        }
        return index
    }

    /// Calls a function with the bytes of a text.
    package static func bytes<Result>(of text: String, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        var text = text
        return text.withUTF8(body)
    }
}

extension UInt8 {
    /// Whether the byte can be part of a name: a letter or a digit of ASCII, or `_`.
    package var isPartOfWord: Bool {
        switch self {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"):
            true
        default: false
        }
    }
}
