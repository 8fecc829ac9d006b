/// A line of a fact table: a name, and words such as `writes:none` behind it.
///
/// The tables are texts, because the compiler takes long for large array literals.
struct FactLine {
    /// The first word.
    let name: String
    private let words: [Substring]

    init(_ line: Substring) {
        let words = line.split(separator: " ")
        name = words.first.map(String.init) ?? ""
        self.words = Array(words.dropFirst())
    }

    /// Whether a word is there that stands alone.
    func has(_ word: String) -> Bool { words.contains { $0 == word } }

    /// The items behind `key:`, which may be there several times; `nil` without the key.
    func items(_ key: String) -> [String]? {
        let start = key + ":"
        let lists = words.filter { $0.hasPrefix(start) }
        return lists.isEmpty ? nil : lists.flatMap { $0.dropFirst(start.count).split(separator: ",").map(String.init) }
    }

    /// The first item behind `key:`.
    func item(_ key: String) -> String? { items(key)?.first }

    /// The lines of a table; a line that begins with four spaces belongs to the one before it.
    static func lines(of table: String) -> [Substring] {
        var lines: [Substring] = []
        for line in table.split(separator: "\n") {
            if line.hasPrefix("    "), let last = lines.popLast() {
                lines.append(Substring("\(last) \(line.drop { $0 == " " })"))
            } else {
                lines.append(line)
            }
        }
        return lines
    }
}
