/// Sequences between brackets, and mappings between braces.
extension YAMLReader {
    /// Reads a sequence at its opening bracket.
    mutating func readFlowSequence(indentation: Int, outset: Int) -> Int32 {
        readFlowCollection(.flowSequence, closedBy: .closeBracket, indentation: indentation, outset: outset) {
            (reader, children) in
            reader.append(reader.readFlowSequenceItem(indentation: indentation), to: &children)
        }
    }

    /// Reads a mapping at its opening brace.
    mutating func readFlowMapping(indentation: Int, outset: Int) -> Int32 {
        readFlowCollection(.flowMapping, closedBy: .closeBrace, indentation: indentation, outset: outset) {
            (reader, children) in
            reader.readFlowEntry(indentation: indentation, into: &children)
        }
    }

    private mutating func readFlowCollection(
        _ form: NodeRecord.Form, closedBy close: UInt8, indentation: Int, outset: Int,
        readChild: (inout YAMLReader, inout Chain) -> Void
    ) -> Int32 {
        let start = position
        var children = Chain()
        guard enter() else { return add(form, of: children, start..<position, outset: outset) }
        defer { leave() }
        position += 1
        while skipFlowSpace(indentation: indentation) {
            if current == .comma {
                report("expected a value before this ','")
                position += 1
                continue
            }
            if !isAtFlowEnd {
                readChild(&self, &children)
                guard skipFlowSpace(indentation: indentation) else { break }
            }
            switch current {
            case .comma: position += 1
            case .closeBracket, .closeBrace:
                if current != close { report("expected '\(Character(Unicode.Scalar(close)))' to close what is open") }
                position += 1
                return add(form, of: children, start..<position, outset: outset)
            default:
                let hint = current.isFlowIndicator ? "; put a text with brackets or braces in quotes" : ""
                report("expected ',' or '\(Character(Unicode.Scalar(close)))' here\(hint)")
            }
        }
        // The collections around this one end here, too, but may well be closed further down.
        if !hasReportedFlow {
            hasReportedFlow = true
            report("this '\(Character(Unicode.Scalar(bytes[start])))' is never closed", at: start..<(start + 1))
        }
        return add(form, of: children, start..<max(start, position), outset: outset)
    }

    /// Reads an item of a sequence: a node, or a pair of a key and a value.
    private mutating func readFlowSequenceItem(indentation: Int) -> Int32 {
        let start = position
        var pair = Chain()
        if isAt(.questionMark) {
            readExplicitFlowEntry(indentation: indentation, into: &pair)
            return add(.flowMapping, of: pair, from: start, outset: start)
        }
        let line = lineStart
        let key = readFlowItem(indentation: indentation)
        guard skipFlowSpace(indentation: indentation), isAtFlowValue(afterJSON: isJSON(key)) else { return key }
        if line != lineStart {
            report("a key inside brackets stands on one line, with its ':'")
        } else {
            checkLength(ofKeyFrom: start)
        }
        append(key, to: &pair)
        readFlowValue(indentation: indentation, into: &pair)
        return add(.flowMapping, of: pair, from: start, outset: start)
    }

    /// Reads a key inside braces, and its value if there is one.
    private mutating func readFlowEntry(indentation: Int, into entries: inout Chain) {
        if isAt(.questionMark) { return readExplicitFlowEntry(indentation: indentation, into: &entries) }
        let key = readFlowItem(indentation: indentation)
        append(key, to: &entries)
        readFlowValueIfAny(after: key, indentation: indentation, into: &entries)
    }

    private mutating func readExplicitFlowEntry(indentation: Int, into entries: inout Chain) {
        position += 1
        guard skipFlowSpace(indentation: indentation) else {
            append(addEmpty(at: position, outset: position), to: &entries)
            return append(addEmpty(at: position, outset: position), to: &entries)
        }
        let key = readFlowItem(indentation: indentation)
        append(key, to: &entries)
        readFlowValueIfAny(after: key, indentation: indentation, into: &entries)
    }

    private mutating func readFlowValueIfAny(after key: Int32, indentation: Int, into entries: inout Chain) {
        let end = position
        if skipFlowSpace(indentation: indentation), isAtFlowValue(afterJSON: isJSON(key)) {
            readFlowValue(indentation: indentation, into: &entries)
        } else {
            append(addEmpty(at: end, outset: end), to: &entries)
        }
    }

    /// Reads what stands behind the colon of a key.
    private mutating func readFlowValue(indentation: Int, into entries: inout Chain) {
        let colon = position
        position += 1
        let value: Int32
        if skipFlowSpace(indentation: indentation) {
            value = readFlowItem(indentation: indentation)
        } else {
            value = addEmpty(at: colon + 1, outset: colon)
        }
        nodes[Int(value)].outset = Int32(colon)
        append(value, to: &entries)
    }
}
