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

    func position(of excerpt: String, at place: Place) -> TextPosition? {
        guard let node = tree.node(at: place), node.kind == .scalar else { return nil }
        let text = Array(node.text.utf8)
        // An expression can be written in another way than it is printed; it is the only one, or unknown.
        guard let start = Self.position(of: Array(excerpt.utf8), in: text) ?? Self.onlyExpression(in: text),
            let offset = node.sourceOffset(ofText: start, in: text)
        else { return nil }
        let position = node.position(at: offset)
        return TextPosition(line: position.line, column: position.column)
    }

    /// Where a byte of a value's text, or the next one that is no white space, stands in the file.
    func position(ofByte offset: Int, at place: Place) -> TextPosition? {
        guard let node = tree.node(at: place), node.kind == .scalar else { return nil }
        let text = Array(node.text.utf8)
        let start = text.indices.dropFirst(offset).first { text[$0] > UInt8(ascii: " ") }
        guard let start, let found = node.sourceOffset(ofText: start, in: text) else { return nil }
        let position = node.position(at: found)
        return TextPosition(line: position.line, column: position.column)
    }

    /// Where words begin in a text, and not in the middle of others.
    private static func position(of words: [UInt8], in text: [UInt8]) -> Int? {
        guard let first = words.first, let last = words.last, text.count >= words.count else { return nil }
        return (0...(text.count - words.count)).first { start in
            let end = start + words.count
            return text[start] == first && text[start..<end].elementsEqual(words)
                && !(first.isName && start > 0 && (text[start - 1].isName || text[start - 1] == UInt8(ascii: ".")))
                && !(last.isName && end < text.count && text[end].isName)
        }
    }

    /// Where the expression of a text begins that holds one.
    private static func onlyExpression(in text: [UInt8]) -> Int? {
        let opening = Array("${{".utf8)
        guard let start = position(of: opening, in: text),
            position(of: opening, in: Array(text[(start + opening.count)...])) == nil
        else { return nil }
        return start
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

extension UInt8 {
    /// Whether a name can hold the byte.
    fileprivate var isName: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
            true
        default: false
        }
    }
}
