/// The anchors of a document, and how much an alias would add to it.
struct AnchorTable {
    /// An anchor whose node is complete.
    struct Anchor {
        /// Where it is written: of two anchors with one name the later one counts.
        let offset: Int
        /// The index of its node.
        let node: Int32
        /// How many nodes it stands for, and how deep they are nested.
        let size: Int
        let height: Int
    }

    /// An anchor whose node is being read.
    private struct Open {
        let name: ArraySlice<UInt8>
        let offset: Int
        let size: Int
        let reach: Int
        let depth: Int
    }

    private var anchors: [ArraySlice<UInt8>: Anchor] = [:]
    private var open: [Open] = []
    /// How many nodes there are so far, those that aliases stand for included.
    private var size = 0
    /// How many of them aliases stand for.
    private var expansion = 0
    /// How deep collections are nested since the innermost open anchor.
    private var reach = 0

    /// Notes that there is another node.
    mutating func noteNode() { size += 1 }

    /// Notes how deep collections are nested.
    mutating func note(depth: Int) { reach = max(reach, depth) }

    /// Begins the node that an anchor names.
    mutating func begin(_ name: ArraySlice<UInt8>, depth: Int) {
        open.append(Open(name: name, offset: name.startIndex, size: size, reach: reach, depth: depth))
        reach = depth
    }

    /// Ends the node of the innermost open anchor; without a node, the anchor is forgotten.
    mutating func end(_ node: Int32?) {
        guard let last = open.popLast() else { return }
        guard let node else {
            reach = max(reach, last.reach)
            return
        }
        let anchor = Anchor(offset: last.offset, node: node, size: size - last.size, height: reach - last.depth)
        reach = max(reach, last.reach)
        if let other = anchors[last.name], other.offset > anchor.offset { return }
        anchors[last.name] = anchor
    }

    /// Whether the node that an alias stands for is still being read.
    func isOpen(_ name: ArraySlice<UInt8>) -> Bool {
        guard let last = open.last(where: { $0.name == name }) else { return false }
        return last.offset > anchors[name]?.offset ?? -1
    }

    /// What an alias stands for.
    func anchor(named name: ArraySlice<UInt8>) -> Anchor? { anchors[name] }

    /// Adds what an alias stands for; false if that is too much.
    mutating func expand(_ anchor: Anchor, depth: Int, limits: (size: Int, depth: Int)) -> Bool {
        guard expansion + anchor.size <= limits.size, depth + anchor.height <= limits.depth else { return false }
        size += anchor.size
        expansion += anchor.size
        note(depth: depth + anchor.height)
        return true
    }
}
