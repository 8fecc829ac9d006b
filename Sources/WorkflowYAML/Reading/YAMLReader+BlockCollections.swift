/// Block sequences and block mappings.
extension YAMLReader {
    /// Reads a sequence at its first dash.
    mutating func readBlockSequence(column: Int, outset: Int) -> Int32 {
        let start = position
        var items = Chain()
        repeat {
            let dash = position
            position += 1
            append(readBlockNode(BlockPlace(parent: column, isCompact: true), outset: dash), to: &items)
        } while isAtNextItem(column: column)
        return add(.blockSequence, of: items, from: start, outset: outset)
    }

    /// Goes to the next dash of a sequence; false if the sequence ends.
    private mutating func isAtNextItem(column: Int) -> Bool {
        while isAtNextLine(column: column) {
            if isAt(.dash) { return true }
            guard self.column > column else { return false }
            skipLine()
        }
        return false
    }

    /// Reads a mapping at its first character, or at the colon behind its first key.
    mutating func readBlockMapping(column: Int, firstKey: Int32?, outset: Int) -> Int32 {
        var entries = Chain()
        let start = firstKey.map { Int(nodes[Int($0)].start) } ?? position
        if let firstKey {
            append(firstKey, to: &entries)
            readImplicitValue(column: column, into: &entries)
        } else {
            readEntry(column: column, into: &entries)
        }
        while isAtNextLine(column: column) { readEntry(column: column, into: &entries) }
        return add(.blockMapping, of: entries, from: start, outset: outset)
    }

    /// Reads a key and its value.
    private mutating func readEntry(column: Int, into entries: inout Chain) {
        if isAt(.questionMark) { return readExplicitEntry(column: column, into: &entries) }
        let start = position
        let properties = readProperties()
        let key: Int32
        if isAt(.colon) {
            key = addEmpty(at: position, outset: start)
        } else if isAtLineEnd {
            report("expected a key behind the anchor or tag")
            key = addEmpty(at: position, outset: start)
        } else {
            if isAt(.dash) {
                report("expected a key, as above, and not a list")
                _ = readBlockSequence(column: column, outset: position)
                return
            }
            let line = lineStart
            key = readFlowNode(FlowPlace(indentation: column + 1, isKey: true), outset: start)
            if line != lineStart { report("a key stands on one line, with its ':'", at: start..<position) }
        }
        attach(properties, to: key)
        let end = position
        skipBlanks()
        guard isAt(.colon) else {
            // What stands here is often the end of something broken: nothing is made of it.
            if !isFlowBroken {
                report("expected ':' and a space behind this key", at: start..<end)
                skipLine()
            }
            return
        }
        checkLength(ofKeyFrom: start)
        append(key, to: &entries)
        readImplicitValue(column: column, into: &entries)
    }

    /// Reads what stands behind the colon of a key.
    private mutating func readImplicitValue(column: Int, into entries: inout Chain) {
        let colon = position
        position += 1
        append(readBlockNode(BlockPlace(parent: column, alignsSequences: true), outset: colon), to: &entries)
    }

    /// Reads `? key`, and `: value` if it follows.
    private mutating func readExplicitEntry(column: Int, into entries: inout Chain) {
        let mark = position
        let place = BlockPlace(parent: column, isCompact: true, alignsSequences: true)
        position += 1
        append(readBlockNode(place, outset: mark), to: &entries)
        let end = position
        skipToContent()
        guard isAt(.colon), self.column == column, isFirstOnLine, indentation == column else {
            return append(addEmpty(at: end, outset: end), to: &entries)
        }
        let colon = position
        position += 1
        append(readBlockNode(place, outset: colon), to: &entries)
    }

    /// Goes to the next line with content that belongs to a block collection; false if the collection ends.
    private mutating func isAtNextLine(column: Int) -> Bool {
        while true {
            stopIfHopeless()
            skipToContent()
            continueAfterFlow()
            if isAtEnd || isAtMarker { return false }
            guard isFirstOnLine else {
                let isInQuotes = bytes[lineStart..<position].last { !$0.isBlank } == .singleQuote
                let hint = isInQuotes ? "; inside single quotes, write a quote twice" : ""
                report("expected the end of the line here\(hint)")
                skipLine()
                continue
            }
            let indentation = indentation
            if indentation < column { return false }
            if indentation < self.column {
                reportTab()
                skipLine()
                continue
            }
            if indentation > column {
                report("indented by \(indentation), while the lines that this belongs with are indented by \(column)")
            }
            return true
        }
    }
}
