/// A line of a fact table: a name, and words such as `writes:none` behind it.
///
/// The tables are texts, because the compiler takes long for large array literals.
struct FactLine {
    /// The first word.
    let name: String
    private let words: [Substring]

    init(_ line: Substring) {
        let words = line.words
        name = words.first.map(String.init) ?? ""
        self.words = Array(words.dropFirst())
    }

    /// Whether a word is there that stands alone.
    func has(_ word: String) -> Bool { words.contains { $0 == word } }

    /// The items behind `key:`, which may be there several times; `nil` without the key.
    func items(_ key: String) -> [String]? {
        let start = (key + ":").utf8
        let lists = words.filter { $0.utf8.starts(with: start) }
        guard !lists.isEmpty else { return nil }
        return lists.flatMap { Substring($0.utf8.dropFirst(start.count)).parts(",").map(String.init) }
    }

    /// The first item behind `key:`.
    func item(_ key: String) -> String? { items(key)?.first }

    /// The lines of a table; a line that begins with four spaces belongs to the one before it.
    static func lines(of table: String) -> [Substring] {
        var lines: [Substring] = []
        for line in table.utf8.split(separator: UInt8(ascii: "\n")) {
            if line.starts(with: "    ".utf8), let last = lines.popLast() {
                lines.append(table[last.startIndex..<line.endIndex])
            } else {
                lines.append(Substring(line))
            }
        }
        return lines
    }
}

// The tables are ASCII, and are read at every start: bytes are read ten times as fast as characters.
extension Substring {
    /// The words between spaces and line breaks.
    var words: [Substring] {
        utf8.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }.map { Substring($0) }
    }

    /// The parts between separators of one byte.
    func parts(_ separator: Unicode.Scalar) -> [Substring] {
        utf8.split(separator: UInt8(ascii: separator)).map { Substring($0) }
    }
}
