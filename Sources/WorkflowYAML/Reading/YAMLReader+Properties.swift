/// Anchors, tags and aliases.
extension YAMLReader {
    /// The anchor and the tag before a node.
    struct Properties {
        var value = NodeProperties()
        /// The bytes from the first to the last of them; nil if there is none.
        var span: Range<Int>?

        var isEmpty: Bool { span == nil }
    }

    /// Reads the anchor and the tag on this line, and the white space after them.
    mutating func readProperties() -> Properties {
        var found = Properties()
        while current == UInt8(ascii: "&") || current == UInt8(ascii: "!") {
            let start = position
            if current == UInt8(ascii: "&") {
                let name = readName()
                if name.isEmpty { report("an anchor needs a name behind '&'", at: start..<position) }
                if found.value.anchor != nil {
                    report("a node has one anchor at most", at: start..<position)
                } else {
                    found.value.anchor = name
                    anchors.begin(bytes[name], depth: depth)
                }
            } else {
                let tag = readTag()
                if found.value.tag != nil { report("a node has one tag at most", at: start..<position) }
                found.value.tag = tag
            }
            found.span = (found.span?.lowerBound ?? start)..<position
            if !current.isSeparator, !current.isFlowIndicator {
                report("expected white space behind the anchor or tag")
            }
            skipBlanks()
        }
        return found
    }

    /// Joins what is written on two lines before one node.
    mutating func join(_ first: Properties, _ second: Properties) -> Properties {
        guard let span = first.span else { return second }
        guard let secondSpan = second.span else { return first }
        if first.value.anchor != nil, second.value.anchor != nil {
            report("a node has one anchor at most", at: secondSpan)
            anchors.end(nil)
        }
        if first.value.tag != nil, second.value.tag != nil { report("a node has one tag at most", at: secondSpan) }
        let value = NodeProperties(
            anchor: first.value.anchor ?? second.value.anchor, tag: second.value.tag ?? first.value.tag)
        return Properties(value: value, span: span.lowerBound..<secondSpan.upperBound)
    }

    /// Gives a node what was written before it.
    mutating func attach(_ found: Properties, to node: Int32) {
        guard let span = found.span else { return }
        if nodes[Int(node)].form == .alias {
            report("an alias has neither anchor nor tag: its node has", at: span)
            if found.value.anchor != nil { anchors.end(nil) }
            return
        }
        nodes[Int(node)].properties = Int32(properties.count)
        nodes[Int(node)].outset = min(nodes[Int(node)].outset, Int32(span.lowerBound))
        properties.append(found.value)
        if found.value.anchor != nil { anchors.end(node) }
    }

    /// Reads an alias, which becomes an empty scalar if it stands for nothing.
    mutating func readAlias() -> Int32 {
        let start = position
        let name = readName()
        let text = { (bytes: [UInt8]) in String(decoding: bytes[name], as: UTF8.self) }
        if name.isEmpty {
            report("an alias needs a name behind '*'; put a text that begins with '*' in quotes", at: start..<position)
        } else if anchors.isOpen(bytes[name]) {
            report("the alias '*\(text(bytes))' stands inside the node that it stands for", at: start..<position)
        } else if let anchor = anchors.anchor(named: bytes[name]) {
            let limits = (size: Self.expansionLimit, depth: Self.depthLimit)
            if anchors.expand(anchor, depth: depth, limits: limits) {
                let node = add(.alias, start..<position, outset: start)
                nodes[Int(node)].detail = anchor.node
                return node
            }
            report(
                """
                the alias '*\(text(bytes))' is one too many: the aliases of a document stand for \(limits.size) nodes, and \
                make collections \(limits.depth) deep, at most
                """, at: start..<position)
        } else {
            report(
                "no anchor '&\(text(bytes))' stands before this alias; put a text that begins with '*' in quotes",
                at: start..<position)
        }
        return add(.plain, position..<position, outset: start)
    }

    /// Reads the name behind `&` or `*`.
    private mutating func readName() -> Range<Int> {
        let start = position + 1
        position = start
        while !current.isSeparator, !current.isFlowIndicator { position += 1 }
        return start..<position
    }
}
