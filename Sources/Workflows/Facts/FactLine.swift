/// A line of a fact table: a name, and words such as `writes:none` behind it.
struct FactLine {
    /// The first word.
    let name: String
    /// The words that stand alone.
    private var words: [FactText] = []
    /// The items behind each `key:`.
    private var lists: [(key: FactText, items: FactText)] = []

    init(_ line: FactText) {
        var all = line.words
        name = all.next()?.string ?? ""
        for word in all {
            if let colon = word.firstIndex(of: .colon) {
                lists.append((word[..<colon], word[(colon + 1)...]))
            } else {
                words.append(word)
            }
        }
    }

    /// Whether a word is there that stands alone.
    func has(_ word: String) -> Bool { words.contains { $0.isSame(as: word) } }

    /// The items behind `key:`, which may be there several times; `nil` without the key.
    func items(_ key: String) -> [String]? {
        var items: [String]?
        for list in lists where list.key.isSame(as: key) {
            items = (items ?? []) + list.items.split(separator: .comma).map(\.string)
        }
        return items
    }

    /// The first item behind `key:`.
    func item(_ key: String) -> String? { items(key)?.first }
}
