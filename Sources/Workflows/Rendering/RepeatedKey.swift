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
        collect(.mapping(document.root), at: "", into: &found)
        return found
    }

    private func collect(_ node: YAMLNode, at place: String, into found: inout [RepeatedKey]) {
        switch node {
        case .mapping(let mapping):
            var seen: [String: String] = [:]
            for entry in mapping.entries {
                if let first = seen.updateValue(entry.key, forKey: entry.key.lowercased()) {
                    found.append(RepeatedKey(place: place, key: entry.key, first: first))
                }
                collect(entry.value, at: place.isEmpty ? entry.key : "\(place).\(entry.key)", into: &found)
            }
        case .sequence(let sequence):
            for (index, item) in sequence.items.enumerated() {
                collect(item.value, at: "\(place)[\(index)]", into: &found)
            }
        default:
            break
        }
    }
}
