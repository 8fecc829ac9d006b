package import WorkflowYAML

extension YAMLNode {
    /// The keys and values of a mapping; none for anything else.
    package var entries: [YAMLMapping.Entry] {
        guard case .mapping(let mapping) = self else { return [] }
        return mapping.entries
    }

    /// The keys of a mapping.
    package var keys: [String] { entries.map(\.key) }

    /// The value behind a key.
    package subscript(key: String) -> YAMLNode? { entries.first { $0.key == key }?.value }

    /// The items of a sequence; none for anything else.
    package var items: [YAMLNode] {
        guard case .sequence(let sequence) = self else { return [] }
        return sequence.items.map(\.value)
    }

    /// A scalar as text.
    package var scalar: String? {
        switch self {
        case .string(let text): text
        case .boolean(let value): "\(value)"
        case .integer(let value): "\(value)"
        case .number(let value): "\(value)"
        case .null, .sequence, .mapping: nil
        }
    }

    /// One text or a list of them, which GitHub takes for the same in many places.
    package var texts: [String] { scalar.map { [$0] } ?? items.compactMap(\.scalar) }

    /// The scalars of a mapping.
    package var values: [String: String] {
        Dictionary(entries.compactMap { entry in entry.value.scalar.map { (entry.key, $0) } }) { first, _ in first }
    }
}
