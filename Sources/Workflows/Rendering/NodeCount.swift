import WorkflowYAML

extension RenderedDocument {
    /// The number of keys, values, mappings and sequences in the file.
    package var nodeCount: Int {
        var count = 0
        // A stack of its own: values of a matrix may nest as deeply as anybody likes.
        var pending: [YAMLNode] = [.mapping(document.root)]
        while let node = pending.popLast() {
            count += 1
            switch node {
            case .mapping(let mapping):
                count += mapping.entries.count
                for entry in mapping.entries { pending.append(entry.value) }
            case .sequence(let sequence):
                for item in sequence.items { pending.append(item.value) }
            case .null, .boolean, .integer, .number, .string:
                break
            }
        }
        return count
    }
}
