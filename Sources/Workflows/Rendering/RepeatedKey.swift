import WorkflowYAML

/// A key that stands in its mapping already.
package struct RepeatedKey: Sendable {
    /// The place of the mapping.
    package let place: Place
    /// The key as it is written the second time.
    package let key: String
    /// The key as it is written the first time.
    package let first: String
}

extension YAMLMapping {
    /// Whether a key stands twice in the mapping, compared without case as GitHub does.
    var repeatsKeys: Bool {
        // Most mappings have few keys, of many lengths: to compare these is cheaper than to make and hash texts.
        guard entries.count <= 16 else { return !repeatedKeys.isEmpty }
        for index in entries.indices.dropFirst() {
            for other in 0..<index where entries[index].key.isSameKey(as: entries[other].key) { return true }
        }
        return false
    }

    /// The keys that stand in the mapping already, each with the spelling of the first time.
    var repeatedKeys: [(key: String, first: String)] {
        var seen = [String: String](minimumCapacity: entries.count)
        return entries.compactMap { entry in
            seen.updateValue(entry.key, forKey: entry.key.lowercased()).map { (entry.key, $0) }
        }
    }
}
