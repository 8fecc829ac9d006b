import WorkflowYAML

/// A key that stands in its mapping already.
package struct RepeatedKey: Sendable {
    /// The path of the mapping.
    package let place: String
    /// The key as it is written the second time.
    package let key: String
    /// The key as it is written the first time.
    package let first: String
}

extension RenderedWorkflow {
    /// Keys that GitHub, which compares without case, finds twice in their mapping.
    package var repeatedKeys: [RepeatedKey] {
        // Nearly every file has none, and where they are is then no question.
        guard document.root.repeatsKeys else { return [] }
        var found: [RepeatedKey] = []
        var path = PlacePath()
        collect(.mapping(document.root), at: &path, into: &found)
        return found
    }

    private func collect(_ node: YAMLNode, at path: inout PlacePath, into found: inout [RepeatedKey]) {
        switch node {
        case .mapping(let mapping):
            var seen = [String: String](minimumCapacity: mapping.entries.count)
            for entry in mapping.entries {
                if let first = seen.updateValue(entry.key, forKey: entry.key.lowercased()) {
                    found.append(RepeatedKey(place: path.text, key: entry.key, first: first))
                }
                path.enter(entry.key)
                collect(entry.value, at: &path, into: &found)
                path.leave()
            }
        case .sequence(let sequence):
            for (index, item) in sequence.items.enumerated() {
                path.enter(index)
                collect(item.value, at: &path, into: &found)
                path.leave()
            }
        default:
            break
        }
    }
}

extension YAMLMapping {
    /// Whether a key stands twice in this mapping or in one below it.
    fileprivate var repeatsKeys: Bool {
        if entries.count > 16 {
            var seen = Set<String>(minimumCapacity: entries.count)
            if !entries.allSatisfy({ seen.insert($0.key.lowercased()).inserted }) { return true }
        } else {
            // Most mappings have few keys, of many lengths: to compare these is cheaper than to make and hash texts.
            for index in entries.indices.dropFirst() {
                let length = entries[index].key.utf8.count
                for other in 0..<index where entries[other].key.utf8.count == length {
                    if entries[index].key.lowercased() == entries[other].key.lowercased() { return true }
                }
            }
        }
        for index in entries.indices where entries[index].value.repeatsKeys { return true }
        return false
    }
}

extension YAMLNode {
    fileprivate var repeatsKeys: Bool {
        switch self {
        case .mapping(let mapping): mapping.repeatsKeys
        case .sequence(let sequence): sequence.items.contains { $0.value.repeatsKeys }
        case .null, .boolean, .integer, .number, .string: false
        }
    }
}
