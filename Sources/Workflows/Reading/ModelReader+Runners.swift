import WorkflowYAML

extension ModelReader {
    mutating func runner(_ key: String, _ runner: inout Runner) {
        guard let entry = require(key) else { return }
        below(key) { reader in
            switch entry.value.kind {
            case .sequence:
                runner = .labels(reader.texts(entry.value, .filledText))
            case .mapping:
                runner = reader.group(entry)
            case .scalar:
                guard let tree = reader.value(entry.value, .filledText) else { return }
                runner = tree.mayBeList ? .expression(Value(tree)) : .label(Value(tree))
            }
        }
    }

    private mutating func group(_ entry: KeyEntry) -> Runner {
        var group: Value<String>?
        var labels: [Value<String>] = []
        var extra = OrderedMap<UntypedValue>()
        keys(in: entry.value, below: entry.key) { reader in
            reader.value("group", &group, .filledText, .job)
            if let entry = reader.take("labels") {
                reader.below("labels") { reader in
                    labels =
                        entry.value.kind == .scalar
                        ? reader.value(entry.value, .filledText).map { [Value($0)] } ?? []
                        : reader.texts(entry.value, .filledText)
                }
            }
            reader.extra(&extra)
        }
        // The model has no group without a name; the same runners have all of the labels.
        guard let group else { return .labels(labels) }
        return .group(group, labels: labels, extra: extra)
    }

    mutating func matrix(_ key: String, _ matrix: inout Matrix?) {
        guard let entry = take(key) else { return }
        below(key) { reader in
            if let tree = reader.wholeExpression(entry.value) {
                matrix = .expression(Value(tree))
                return
            }
            var vectors = MatrixVectors()
            for entry in reader.entries(of: entry.value) ?? [] {
                reader.below(entry.name) { reader in
                    switch entry.name {
                    case "include": vectors.include = reader.rows(entry.value)
                    case "exclude": vectors.exclude = reader.rows(entry.value)
                    default:
                        if let tree = reader.wholeExpression(entry.value) {
                            vectors.axes.append(entry.name, .expression(Value(tree)))
                        } else if let items = reader.items(of: entry.value) {
                            vectors.axes.append(entry.name, .values(reader.each(items) { $0.untyped($1) }))
                        }
                    }
                }
            }
            matrix = .vectors(vectors)
        }
    }

    private mutating func rows(_ node: Node) -> MatrixRows? {
        if let tree = wholeExpression(node) { return .expression(Value(tree)) }
        guard let items = items(of: node) else { return nil }
        return .rows(
            each(items) { reader, item in
                if let tree = reader.wholeExpression(item) { return .expression(Value(tree)) }
                guard let entries = reader.entries(of: item) else { return nil }
                var row = OrderedMap<UntypedValue>()
                for entry in entries {
                    row.append(entry.name, reader.below(entry.name) { $0.untyped(entry.value) })
                }
                return .written(row)
            })
    }
}

extension ExpressionNode {
    /// Whether the expression may yield a list of labels, and not one label.
    fileprivate var mayBeList: Bool {
        contains { node in
            if case .call(let name, _) = node { name.lowercased() == "fromjson" } else { false }
        }
    }
}
