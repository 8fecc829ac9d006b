package import WorkflowYAML

extension YAMLTree {
    /// The nodes of a place, from the first document's root on: each key before its value.
    ///
    /// Where a key or an item is missing, the nodes end with the last one that is there. A single value stands for the
    /// items of a list that it may replace, such as one job in `needs`.
    package func nodes(at place: Place) -> [Node] {
        guard let root else { return [] }
        var nodes = [root]
        var node = root
        for part in place.parts {
            switch part {
            case .key(let name):
                guard let entry = node.entries.first(where: { $0.key.kind == .scalar && $0.key.scalarText == name })
                else { return nodes }
                nodes += [entry.key, entry.value]
                node = entry.value
            case .index(let index):
                let items = node.items
                guard items.indices.contains(index) else { return nodes }
                nodes.append(items[index])
                node = items[index]
            }
        }
        return nodes
    }

    /// The value at a place, or the nearest around it that is there.
    package func node(at place: Place) -> Node? { nodes(at: place).last }
}
