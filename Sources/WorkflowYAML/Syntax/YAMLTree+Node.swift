extension YAMLTree {
    /// What a node is.
    package enum Kind: Hashable, Sendable {
        case scalar, sequence, mapping
    }

    /// How a node is written.
    package enum Style: Hashable, Sendable {
        /// A scalar without quotes.
        case plain
        /// A scalar between single or double quotes.
        case singleQuoted, doubleQuoted
        /// A scalar of whole lines, below `|` or `>`.
        case literal, folded
        /// A collection between brackets or braces, and a pair inside brackets.
        case flow
        /// A collection whose indentation shows what belongs to it.
        case block
    }

    /// A key and its value.
    package struct Entry: Sendable {
        /// The key, most often a scalar.
        package let key: Node
        /// The value; an empty scalar if nothing is written.
        package let value: Node
    }

    /// A node of a tree: a place in a table, cheap to make and to copy.
    ///
    /// An alias is the node that it stands for, except for `isAlias`, its place, and its comments.
    package struct Node: Sendable {
        let storage: Storage
        /// The node as it is written: an alias, if it is one.
        let written: NodeRecord
        /// The node that is meant.
        let record: NodeRecord

        init(storage: Storage, index: Int32) {
            self.storage = storage
            written = storage.nodes[Int(index)]
            record = written.form == .alias ? storage.nodes[Int(written.detail)] : written
        }

        /// What the node is.
        package var kind: Kind {
            switch record.form {
            case .plain, .singleQuoted, .doubleQuoted, .literal, .folded, .alias: .scalar
            case .blockSequence, .flowSequence: .sequence
            case .blockMapping, .flowMapping: .mapping
            }
        }

        /// How the node is written.
        package var style: Style {
            switch record.form {
            case .plain, .alias: .plain
            case .singleQuoted: .singleQuoted
            case .doubleQuoted: .doubleQuoted
            case .literal: .literal
            case .folded: .folded
            case .flowSequence, .flowMapping: .flow
            case .blockSequence, .blockMapping: .block
            }
        }

        /// Whether an alias stands here for the node.
        package var isAlias: Bool { written.form == .alias }

        /// The bytes of the content, quotes and brackets included and anchor and tag excluded; those of an alias itself.
        ///
        /// A block scalar ends with its last line that is not empty. The span of a value that is not written is empty.
        package var span: Range<Int> { Int(written.start)..<Int(written.end) }

        /// The bytes of the node with its dash, question mark or colon, its anchor and its tag.
        package var fullSpan: Range<Int> { Int(written.outset)..<Int(written.end) }

        /// The line and column at which the content begins.
        package var position: YAMLPosition { storage.position(at: Int(written.start)) }

        /// The line and column after the last character of the content.
        package var endPosition: YAMLPosition { storage.position(at: Int(written.end)) }

        /// The text of a scalar, folded and unescaped; empty for a collection.
        package var text: String {
            record.text(in: storage.bytes)
        }

        /// What a scalar means by the core schema of YAML 1.2; a text for a collection.
        package var value: YAMLScalarValue {
            record.form == .plain && tag == nil ? YAMLScalarValue(plain: text) : YAMLScalarValue(text, tag: tag)
        }

        /// The items of a sequence; none for anything else.
        package var items: [Node] { kind == .sequence ? children : [] }

        /// The entries of a mapping as they are written; none for anything else.
        package var entries: [Entry] {
            guard kind == .mapping else { return [] }
            var entries: [Entry] = []
            entries.reserveCapacity(8)
            var key = record.detail
            while key != NodeRecord.none {
                let value = storage.nodes[Int(key)].next
                entries.append(
                    Entry(key: Node(storage: storage, index: key), value: Node(storage: storage, index: value)))
                key = storage.nodes[Int(value)].next
            }
            return entries
        }

        /// The value of the first entry whose key is a scalar of this text.
        package subscript(_ key: String) -> Node? {
            entries.first { $0.key.kind == .scalar && $0.key.text == key }?.value
        }

        /// The name that an alias calls; empty for any other node.
        package var aliasName: String {
            isAlias ? String(decoding: storage.bytes[span].dropFirst(), as: UTF8.self) : ""
        }

        /// The name of the anchor.
        package var anchor: String? {
            guard let anchor = properties(of: record).anchor else { return nil }
            return String(decoding: storage.bytes[anchor], as: UTF8.self)
        }

        /// The tag with its prefix resolved, such as `tag:yaml.org,2002:str` for `!!str`, or `!` alone.
        package var tag: String? { properties(of: record).tag }

        private func properties(of record: NodeRecord) -> NodeProperties {
            record.properties == NodeRecord.none ? NodeProperties() : storage.properties[Int(record.properties)]
        }

        private var children: [Node] {
            var children: [Node] = []
            children.reserveCapacity(8)
            var child = record.detail
            while child != NodeRecord.none {
                children.append(Node(storage: storage, index: child))
                child = storage.nodes[Int(child)].next
            }
            return children
        }
    }
}
