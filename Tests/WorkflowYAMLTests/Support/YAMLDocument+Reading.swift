import WorkflowYAML

extension YAMLDocument {
    /// The document that a text of one mapping is, comments and empty lines included.
    init?(reading bytes: [UInt8]) {
        let tree = YAMLTree(reading: bytes)
        guard tree.problems.isEmpty, tree.documents.count == 1,
            case .mapping(let root)? = tree.root.map({ YAMLNode($0) })
        else { return nil }
        // What stands above the first key begins with the header.
        let header = tree.headerComments
        var withoutHeader = YAMLMapping()
        for (index, entry) in root.entries.enumerated() {
            withoutHeader.append(
                entry.key, entry.value, comment: entry.trivia.lineComment,
                above: Array(entry.trivia.commentsAbove.dropFirst(index == 0 ? header.count : 0)),
                blankLineBefore: entry.trivia.blankLineBefore)
        }
        self.init(root: withoutHeader, header: header)
    }
}

extension YAMLNode {
    /// The value of a node that was read.
    init(_ node: YAMLTree.Node) {
        switch node.kind {
        case .scalar:
            switch node.value {
            case .null: self = .null
            case .boolean(let value): self = .boolean(value)
            case .number(let value): self = Int(node.text).map { .integer($0) } ?? .number(value)
            case .string(let text): self = .string(text)
            }
        case .sequence:
            var sequence = YAMLSequence()
            for item in node.items {
                sequence.append(
                    YAMLNode(item), comment: item.lineComment, above: item.commentsAbove,
                    blankLineBefore: item.blankLineBefore)
            }
            self = .sequence(sequence)
        case .mapping:
            var mapping = YAMLMapping()
            for entry in node.entries {
                mapping.append(
                    entry.key.text, YAMLNode(entry.value), comment: entry.value.lineComment,
                    above: entry.key.commentsAbove, blankLineBefore: entry.key.blankLineBefore)
            }
            self = .mapping(mapping)
        }
    }
}
