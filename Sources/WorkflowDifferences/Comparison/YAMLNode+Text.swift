import WorkflowYAML

extension YAMLNode {
    /// A text that two nodes share if they say the same: comments, blank lines and the order of keys do not count.
    ///
    /// The order of a matrix counts, wherever it stands: its first axis varies slowest.
    func identity(isOrdered: Bool = false) -> String {
        var text = ""
        appendIdentity(to: &text, isOrdered: isOrdered)
        return text
    }

    private func appendIdentity(to text: inout String, isOrdered: Bool = false) {
        switch self {
        case .null: text += "~"
        case .boolean(let value): text += value ? "+" : "-"
        case .integer(let value): text += "#\(Double(value))"
        case .number(let value): text += "#\(value)"
        // The length first: no text can look like the end of another one.
        case .string(let value): text += "\(value.utf8.count):\(value)"
        case .sequence(let sequence):
            text += "["
            for item in sequence.items { item.value.appendIdentity(to: &text) }
            text += "]"
        case .mapping(let mapping):
            text += "{"
            for entry in isOrdered ? mapping.entries : mapping.entries.sorted(by: { $0.key < $1.key }) {
                YAMLNode.string(entry.key).appendIdentity(to: &text)
                entry.value.appendIdentity(to: &text, isOrdered: entry.key == "matrix")
            }
            text += "}"
        }
    }

    /// The longest text of a value that a message repeats.
    private static let limit = 100

    /// The node in one line; `nil` if it has several or is too long for a message.
    var summary: String? {
        var text = ""
        appendSummary(to: &text)
        return text.utf8.count > Self.limit || text.utf8.contains(0x0A) ? nil : text
    }

    /// The beginning of the node's text, by which a message names the node.
    var label: String {
        if let summary { return summary }
        var text = ""
        appendSummary(to: &text)
        return text.replacing("\n", with: " ").prefix(Self.limit / 2) + "…"
    }

    private func appendSummary(to text: inout String) {
        // The text is cut off anyway, and a file can be large.
        guard text.utf8.count <= Self.limit else { return }
        switch self {
        case .null: text += "null"
        case .boolean(let value): text += "\(value)"
        case .integer(let value): text += "\(value)"
        case .number(let value): text += "\(value)"
        case .string(let value): text += value.isEmpty ? "''" : value
        case .sequence(let sequence):
            text += "["
            for (index, item) in sequence.items.enumerated() {
                text += index == 0 ? "" : ", "
                item.value.appendSummary(to: &text)
            }
            text += "]"
        case .mapping(let mapping):
            text += "{"
            for (index, entry) in mapping.entries.enumerated() {
                text += "\(index == 0 ? "" : ", ")\(entry.key): "
                entry.value.appendSummary(to: &text)
            }
            text += "}"
        }
    }
}

extension YAMLMapping {
    /// The value of a key.
    subscript(key: String) -> YAMLNode? { entries.first { $0.key == key }?.value }

    /// The mapping of a key; empty if there is none.
    func mapping(_ key: String) -> YAMLMapping {
        guard case .mapping(let mapping) = self[key] else { return YAMLMapping() }
        return mapping
    }

    /// The mappings in the list of a key, such as the steps of a job.
    func mappings(_ key: String) -> [YAMLMapping] {
        guard case .sequence(let sequence) = self[key] else { return [] }
        return sequence.items.compactMap { item in
            guard case .mapping(let mapping) = item.value else { return nil }
            return mapping
        }
    }

    /// The text of a key.
    func text(_ key: String) -> String? {
        guard case .string(let text) = self[key] else { return nil }
        return text
    }
}
