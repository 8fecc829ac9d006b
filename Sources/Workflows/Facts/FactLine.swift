/// A line of a fact table: a name, and words such as `writes:none` behind it.
struct FactLine {
    /// The first word.
    let name: String
    /// The words that stand alone.
    private var words: [String] = []
    /// The items behind each `key:`.
    private var lists: [(key: String, items: FactText)] = []

    init(_ line: FactText) {
        let all = line.words
        name = all.first?.string ?? ""
        for word in all.dropFirst() {
            if let colon = word.firstIndex(of: .colon) {
                lists.append((word[..<colon].string, word[(colon + 1)...]))
            } else {
                words.append(word.string)
            }
        }
    }

    /// Whether a word is there that stands alone.
    func has(_ word: String) -> Bool { words.contains(word) }

    /// The items behind `key:`, which may be there several times; `nil` without the key.
    func items(_ key: String) -> [String]? {
        guard lists.contains(where: { $0.key == key }) else { return nil }
        return lists.flatMap { list in
            list.key == key ? list.items.split(separator: .comma).map(\.string) : []
        }
    }

    /// The first item behind `key:`.
    func item(_ key: String) -> String? { items(key)?.first }
}
