/// Nodes in the table.
extension YAMLReader {
    /// The children of a collection, linked in the order of the text.
    struct Chain {
        fileprivate(set) var first = NodeRecord.none
        fileprivate(set) var last = NodeRecord.none
    }

    /// Adds a node to the table; its anchor and tag come later.
    mutating func add(_ form: NodeRecord.Form, _ span: Range<Int>, outset: Int) -> Int32 {
        anchors.noteNode()
        nodes.append(
            NodeRecord(
                form: form, outset: Int32(outset), start: Int32(span.lowerBound), end: Int32(span.upperBound)))
        return Int32(nodes.count - 1)
    }

    /// Adds a value that is not written.
    mutating func addEmpty(at offset: Int, outset: Int) -> Int32 {
        add(.plain, offset..<offset, outset: min(outset, offset))
    }

    /// Adds a collection that ends with the last node in a chain.
    mutating func add(_ form: NodeRecord.Form, of chain: Chain, from start: Int, outset: Int) -> Int32 {
        let end = chain.last == NodeRecord.none ? start : Int(nodes[Int(chain.last)].end)
        return add(form, of: chain, start..<max(start, end), outset: outset)
    }

    /// Adds a collection of the nodes in a chain.
    mutating func add(_ form: NodeRecord.Form, of chain: Chain, _ span: Range<Int>, outset: Int) -> Int32 {
        let node = add(form, span, outset: outset)
        nodes[Int(node)].detail = chain.first
        return node
    }

    /// Links a node to the end of a chain.
    mutating func append(_ node: Int32, to chain: inout Chain) {
        if chain.last == NodeRecord.none { chain.first = node } else { nodes[Int(chain.last)].next = node }
        chain.last = node
    }
}
