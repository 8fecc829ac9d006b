/// The keys of a mapping, which GitHub compares without case.
struct KeySet {
    /// Most mappings have few keys, of many lengths: to compare these is cheaper than to make and hash texts.
    private static let fewKeys = 16
    private var few: [String] = []
    private var many: [String: String] = [:]

    init(minimumCapacity: Int) {
        if minimumCapacity <= Self.fewKeys {
            few.reserveCapacity(minimumCapacity)
        } else {
            many.reserveCapacity(minimumCapacity)
        }
    }

    /// Adds a key; gives the one that is there already, as it was spelled.
    mutating func insert(_ key: String) -> String? {
        guard many.isEmpty, few.count < Self.fewKeys else { return insertIntoMany(key) }
        if let same = few.first(where: { $0.isSameKey(as: key) }) { return same }
        few.append(key)
        return nil
    }

    private mutating func insertIntoMany(_ key: String) -> String? {
        for key in few { many[key.lowercased()] = key }
        few = []
        return many.updateValue(key, forKey: key.lowercased())
    }
}

extension String {
    /// Whether two keys differ in nothing but case.
    func isSameKey(as other: String) -> Bool {
        guard utf8.count == other.utf8.count else { return false }
        // Bit 5 is what tells small letters from capitals in ASCII; what differs in more is another key.
        for (left, right) in zip(utf8, other.utf8) where left | 0x20 != right | 0x20 {
            if left < 0x80, right < 0x80 { return false }
            break
        }
        return lowercased() == other.lowercased()
    }
}
