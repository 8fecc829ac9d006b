import WorkflowYAML

/// A key of a mapping that is read, with its value.
struct KeyEntry {
    /// The key as GitHub's text.
    let name: String
    let key: YAMLTree.Node
    let value: YAMLTree.Node
}

/// A mapping of which the keys are read.
struct OpenMapping {
    /// The key or the item that the mapping belongs to.
    let owner: YAMLTree.Node
    let entries: [KeyEntry]
    /// The keys that were asked for.
    private(set) var known: [String] = []
    private var isTaken: [Bool]

    init(owner: YAMLTree.Node, entries: [KeyEntry]) {
        self.owner = owner
        self.entries = entries
        known.reserveCapacity(16)
        isTaken = Array(repeating: false, count: entries.count)
    }

    /// The entry of a key.
    mutating func take(_ key: String) -> KeyEntry? {
        known.append(key)
        guard let index = entries.firstIndex(where: { $0.name == key }) else { return nil }
        isTaken[index] = true
        return entries[index]
    }

    /// The entries that nobody has asked for.
    mutating func takeRest() -> [KeyEntry] {
        guard isTaken.contains(false) else { return [] }
        defer { isTaken = Array(repeating: true, count: entries.count) }
        return entries.indices.filter { !isTaken[$0] }.map { entries[$0] }
    }
}
