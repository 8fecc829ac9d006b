/// Nodes outside flow collections.
extension YAMLReader {
    /// Where a block node may stand, and what it may be.
    struct BlockPlace {
        /// The column of the block that holds the node; -1 for the node of a document.
        let parent: Int
        /// Whether a collection may begin on the line of the indicator before it, as in `- key: value`.
        var isCompact = false
        /// Whether a sequence may begin in the column of the parent, as below a key.
        var alignsSequences = false
    }

    /// Reads a node, or the absence of one, behind an indicator such as `-` that begins at an offset.
    mutating func readBlockNode(_ place: BlockPlace, outset: Int) -> Int32 {
        guard enter() else { return addEmpty(at: position, outset: outset) }
        defer { leave() }
        var end = position
        skipToContent()
        var mayBegin = isFirstOnLine || place.isCompact && bytes[end..<position].allSatisfy { $0 == .space }
        var outer = Properties()
        while isInside(place) {
            let start = position
            let inner = readProperties()
            guard !inner.isEmpty, isAtLineEnd else {
                return readContent(place, outer, inner, from: start, outset: outset, mayBegin: mayBegin)
            }
            end = inner.span?.upperBound ?? position
            outer = join(outer, inner)
            mayBegin = skipToContent()
        }
        let node = addEmpty(at: end, outset: outset)
        attach(outer, to: node)
        return node
    }

    /// Whether what stands here belongs to a node: it is on the line of the indicator, or indented further.
    private func isInside(_ place: BlockPlace) -> Bool {
        guard !isAtEnd, !isAtMarker else { return false }
        guard isFirstOnLine else { return true }
        let indentation = indentation
        return indentation > place.parent
            || place.alignsSequences && indentation == place.parent && isAt(.dash) && column == indentation
    }

    /// Reads a node at its first character, which stands behind anchors and tags of earlier lines and of this one.
    private mutating func readContent(
        _ place: BlockPlace, _ outer: Properties, _ inner: Properties, from start: Int, outset: Int, mayBegin: Bool
    ) -> Int32 {
        switch current {
        case .dash where following.isSeparator:
            expectCollection(mayBegin && inner.isEmpty, "a list begins on a line of its own")
            return attached(join(outer, inner), readBlockSequence(column: column, outset: outset))
        case .questionMark where following.isSeparator:
            expectCollection(mayBegin && inner.isEmpty, "a mapping begins on a line of its own")
            return attached(join(outer, inner), readBlockMapping(column: column, firstKey: nil, outset: outset))
        case .colon where following.isSeparator:
            expectCollection(
                mayBegin, "a mapping begins on a line of its own; put a text that begins with ':' in quotes")
            let column = start - lineStart
            let key = attached(inner, addEmpty(at: position, outset: position))
            return attached(outer, readBlockMapping(column: column, firstKey: key, outset: outset))
        case UInt8(ascii: "|"), UInt8(ascii: ">"):
            return attached(join(outer, inner), readBlockScalar(parent: place.parent, outset: outset))
        default:
            return readScalarOrMapping(place, outer, inner, from: start, outset: outset, mayBegin: mayBegin)
        }
    }

    /// Reads a flow node, and the mapping whose first key it is if a colon follows.
    private mutating func readScalarOrMapping(
        _ place: BlockPlace, _ outer: Properties, _ inner: Properties, from start: Int, outset: Int, mayBegin: Bool
    ) -> Int32 {
        let (line, column) = (lineStart, start - lineStart)
        let flow = FlowPlace(indentation: place.parent + 1)
        let node = readFlowNode(flow, outset: start)
        let end = position
        skipBlanks()
        let isKey = isAt(.colon) && !isFlowBroken
        let isText = nodes[Int(node)].form == .plain && (line != lineStart || !mayBegin)
        if isKey, !isText {
            if line != lineStart { report("a key stands on one line, with its ':'") }
            expectCollection(mayBegin, "a mapping begins on a line of its own")
            checkLength(ofKeyFrom: start)
            let key = attached(inner, node)
            return attached(outer, readBlockMapping(column: column, firstKey: key, outset: outset))
        }
        if isKey, mayBegin, indentation == column {
            return attached(join(outer, inner), readMapping(belowTextFrom: start, outset: outset))
        }
        if isKey {
            report("a text with ': ' needs quotes; a mapping would begin on a line of its own")
            resumePlain(node, flow)
        } else {
            position = end
        }
        nodes[Int(node)].outset = Int32(outset)
        return attached(join(outer, inner), node)
    }

    /// Reads a mapping whose first lines were read as text, but must be keys that have no colon.
    private mutating func readMapping(belowTextFrom start: Int, outset: Int) -> Int32 {
        let end = bytes[start...].firstIndex(where: \.isBreak) ?? start
        report("expected ':' and a space behind this key", at: start..<end)
        position = lineStart + indentation
        return readBlockMapping(column: column, firstKey: nil, outset: outset)
    }

    private mutating func attached(_ properties: Properties, _ node: Int32) -> Int32 {
        attach(properties, to: node)
        return node
    }

    /// Notes a problem unless a block collection may begin here, and no tab indents it.
    private mutating func expectCollection(_ mayBegin: Bool, _ message: String) {
        if !mayBegin {
            report(message)
        } else if byte(at: lineStart + indentation) == .tab {
            reportTab()
        }
    }

    /// Notes once that tabs do not indent.
    mutating func reportTab() {
        guard !hasReportedTab else { return }
        hasReportedTab = true
        let start = lineStart + indentation
        report("a tab cannot indent a line: use spaces", at: start..<(start + 1))
    }

    /// Notes a problem of a key that is too long to stand before its ':' on one line.
    mutating func checkLength(ofKeyFrom start: Int) {
        guard position - start > 1024 else { return }
        let length = bytes[start..<position].count { $0 & 0xC0 != 0x80 }
        if length > 1024 {
            report("a key has at most 1024 characters; begin a longer one with '? '", at: start..<position)
        }
    }
}
