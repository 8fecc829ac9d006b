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
