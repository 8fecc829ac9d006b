/// A tree that was read from text, with the place of each of its nodes.
public struct ParsedExpression: Hashable, Sendable {
    /// Where a node stands in the text, counted in bytes of UTF-8.
    public struct Place: Hashable, Sendable {
        // Four numbers of 32 bits: there is a place for each node, and no text is that long.
        private let start: UInt32
        private let end: UInt32
        private let focusStart: UInt32
        private let focusEnd: UInt32

        init(range: Range<Int>, focus: Range<Int>) {
            start = UInt32(clamping: range.lowerBound)
            end = UInt32(clamping: range.upperBound)
            focusStart = UInt32(clamping: focus.lowerBound)
            focusEnd = UInt32(clamping: focus.upperBound)
        }

        /// All that the node spans, from its first word to its last.
        public var range: Range<Int> { Int(start)..<Int(end) }

        /// What names the node: a property's or function's name, an operator, a literal.
        public var focus: Range<Int> { Int(focusStart)..<Int(focusEnd) }

        func moved(by offset: Int) -> Place {
            Place(
                range: range.lowerBound + offset..<range.upperBound + offset,
                focus: focus.lowerBound + offset..<focus.upperBound + offset)
        }
    }

    /// The tree.
    public let node: ExpressionNode
    /// The place of each node: children before their parent, in the order of the text.
    public let places: [Place]

    /// The place of the first node that is equal to another.
    public func place(of node: ExpressionNode) -> Place? {
        var remaining = places[...]
        var pending = [(node: self.node, isOpen: false)]
        while let (next, isOpen) = pending.popLast() {
            guard isOpen || next.children.isEmpty else {
                pending.append((next, true))
                pending += next.children.reversed().map { ($0, false) }
                continue
            }
            guard let place = remaining.popFirst() else { return nil }
            if next == node { return place }
        }
        return nil
    }
}
