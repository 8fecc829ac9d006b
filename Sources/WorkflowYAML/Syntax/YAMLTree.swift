/// What a YAML text says, with the place of everything.
///
/// ```swift
/// let tree = YAMLTree(reading: bytes)
/// for entry in tree.root?.entries ?? [] {
///     print(entry.key.position.line, entry.key.text, entry.value.kind)
/// }
/// ```
///
/// Nodes are cursors into one table that all of them share; texts and comments are made when they are asked for. A text
/// that is no YAML has `problems`, and a tree of whatever could be understood. The keys of a mapping are kept as they
/// are written, twice if they are written twice.
package struct YAMLTree: Sendable {
    /// All that the nodes of a tree share.
    final class Storage: Sendable {
        let bytes: [UInt8]
        let lines: LineTable
        let nodes: [NodeRecord]
        let properties: [NodeProperties]
        let comments: [CommentRecord]
        /// Where block scalars end whose last line has nothing but white space, and so only looks empty.
        let blankEnds: Set<Int32>
        let documents: [DocumentRecord]
        let problems: [YAMLProblem]

        init(
            bytes: [UInt8], lines: LineTable, nodes: [NodeRecord], properties: [NodeProperties],
            comments: [CommentRecord], blankEnds: Set<Int32>, documents: [DocumentRecord], problems: [YAMLProblem]
        ) {
            self.bytes = bytes
            self.lines = lines
            self.nodes = nodes
            self.properties = properties
            self.comments = comments
            self.blankEnds = blankEnds
            self.documents = documents
            self.problems = problems
        }
    }

    let storage: Storage

    init(storage: Storage) {
        self.storage = storage
    }

    /// The text, as it was given.
    package var bytes: [UInt8] { storage.bytes }

    /// What makes the text no YAML, in the order of the text; empty if it is.
    package var problems: [YAMLProblem] { storage.problems }

    /// The documents, of which a text without content has none.
    package var documents: [Document] {
        storage.documents.map { Document(record: $0, storage: storage) }
    }

    /// The node of the first document; nil if there is none.
    package var root: Node? { documents.first?.root }

    /// All comments, in the order of the text.
    package var comments: [Comment] {
        storage.comments.map { Comment(record: $0, storage: storage) }
    }

    /// The comments at the top of the text, a line each, if an empty line sets them apart from what follows.
    ///
    /// They also stand above the first node.
    package var headerComments: [String] {
        storage.headerComments.map { storage.text(of: storage.comments[$0]) }
    }

    /// The line and column of a byte, or of the end of the text.
    ///
    /// An offset outside the text stands for the end that is nearer.
    package func position(at offset: Int) -> YAMLPosition {
        storage.position(at: min(max(offset, 0), storage.bytes.count))
    }

    /// The bytes of a line, which is counted from 1, without its line break; nil if there is no such line.
    package func line(_ number: Int) -> Range<Int>? { storage.line(number) }

    /// A document of a text.
    package struct Document: Sendable {
        let record: DocumentRecord
        let storage: Storage

        /// The node that the document consists of; an empty scalar if nothing is written.
        package var root: Node { Node(storage: storage, index: record.root) }
        /// Whether `---` begins the document.
        package var isStartExplicit: Bool { record.isStartExplicit }
        /// Whether `...` ends the document.
        package var isEndExplicit: Bool { record.isEndExplicit }
        /// The line and column of the first directive, of `---`, or of the content.
        package var position: YAMLPosition { storage.position(at: Int(record.start)) }
    }
}

extension YAMLTree.Storage {
    func position(at offset: Int) -> YAMLPosition { lines.position(at: offset, in: bytes) }

    func line(_ number: Int) -> Range<Int>? {
        guard lines.starts.indices.contains(number - 1) else { return nil }
        let start = Int(lines.starts[number - 1])
        var end = number < lines.starts.count ? Int(lines.starts[number]) : bytes.count
        while end > start, bytes[end - 1].isBreak { end -= 1 }
        return start..<end
    }
}
