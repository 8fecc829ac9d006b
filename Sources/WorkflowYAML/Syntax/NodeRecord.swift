/// What a tree keeps of each node: offsets and indexes, and no object.
struct NodeRecord: Sendable {
    /// How a node is written.
    enum Form: UInt8, Sendable {
        case plain, singleQuoted, doubleQuoted, literal, folded
        case blockSequence, flowSequence, blockMapping, flowMapping
        case alias
    }

    /// The index that stands for no node.
    static let none: Int32 = -1

    /// How the node is written.
    var form: Form
    /// Whether the bytes of a scalar are its text, so that there is nothing to fold and nothing to unescape.
    var isExact = true
    /// Where the node begins with its dash, question mark or colon, its anchor and its tag.
    var outset: Int32
    /// Where its content begins.
    var start: Int32
    /// Where its content ends.
    var end: Int32
    /// The first child of a collection, the node that an alias stands for, or the indentation of a block scalar.
    var detail = NodeRecord.none
    /// The sibling that follows; a key is followed by its value.
    var next = NodeRecord.none
    /// The index of its anchor and tag among those of the tree.
    var properties = NodeRecord.none
}

/// The anchor and the tag of a node.
struct NodeProperties: Sendable {
    /// The name of the anchor, as bytes of the text.
    var anchor: Range<Int>?
    /// The tag with its prefix resolved; `!` alone is the tag that makes a scalar a text.
    var tag: String?
}

/// A comment: where it stands in the text, from its number sign to the end of its line.
struct CommentRecord: Sendable {
    var start: Int32
    var end: Int32
}

/// A document of a text.
struct DocumentRecord: Sendable {
    /// The index of the node that the document consists of.
    var root: Int32
    /// Whether `---` begins it.
    var isStartExplicit: Bool
    /// Whether `...` ends it.
    var isEndExplicit: Bool
    /// Where the document begins: at its first directive, its `---`, or its content.
    var start: Int32
}
