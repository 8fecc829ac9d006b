import WorkflowYAML
import Workflows

/// Where the places of a file stand that was read: in its own text.
struct ReadSource: SourceMap {
    private let tree: YAMLTree

    /// Makes the source map of a file from its tree.
    init(_ tree: YAMLTree) { self.tree = tree }

    var text: [UInt8] { tree.bytes }

    func site(of place: Place?) -> DeclarationSite? { nil }

    func positions(of places: Set<Place>) -> [Place: TextPosition] {
        guard let root = tree.root, !places.isEmpty else { return [:] }
        var found: [Place: TextPosition] = [:]
        Self.visit(root, at: nil, depth: 0, wanted: Array(places), &found)
        return found
    }

    /// Finds the places that stand at a node, which begins at a position, or below it.
    private static func visit(
        _ node: YAMLTree.Node, at position: YAMLPosition?, depth: Int, wanted: [Place],
        _ found: inout [Place: TextPosition]
    ) {
        if let position {
            for place in wanted { found[place] = TextPosition(line: position.line, column: position.column) }
        }
        let deeper = wanted.filter { $0.parts.count > depth }
        guard let first = deeper.first else { return }
        guard deeper.count > 1 else {
            if let (position, node) = child(first.parts[depth], of: node) {
                visit(node, at: position, depth: depth + 1, wanted: deeper, &found)
            }
            return
        }
        var below = Dictionary(grouping: deeper) { $0.parts[depth] }
        switch node.kind {
        case .mapping:
            for entry in node.entries {
                // A key that is written twice stands where it is written first.
                guard let places = below.removeValue(forKey: .key(entry.key.scalarText)) else { continue }
                visit(entry.value, at: entry.key.position, depth: depth + 1, wanted: places, &found)
            }
        case .sequence:
            for (index, item) in node.items.enumerated() {
                guard let places = below.removeValue(forKey: .index(index)) else { continue }
                visit(item, at: item.position, depth: depth + 1, wanted: places, &found)
            }
        case .scalar: break
        }
    }

    /// The value of a key or the item of an index, and where it begins; `nil` if there is none.
    private static func child(_ part: Place.Part, of node: YAMLTree.Node) -> (YAMLPosition, YAMLTree.Node)? {
        switch part {
        case .key(let key):
            let entry = node.entries.first { $0.key.scalarText == key }
            return entry.map { ($0.key.position, $0.value) }
        case .index(let index):
            let items = node.items
            return items.indices.contains(index) ? (items[index].position, items[index]) : nil
        }
    }
}
