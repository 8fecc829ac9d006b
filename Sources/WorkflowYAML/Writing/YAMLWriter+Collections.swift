extension YAMLWriter {
    /// Writes the entries of a mapping, each on a line that begins at a column.
    ///
    /// - Parameters:
    ///   - mapping: A mapping with entries.
    ///   - column: The number of spaces before each key.
    ///   - continuesLine: Whether the first key follows a dash, before which its comments are written already.
    ///   - endsDocument: Whether nothing follows the mapping.
    mutating func write(_ mapping: YAMLMapping, at column: Int, continuesLine: Bool, endsDocument: Bool) {
        let entries = mapping.entries
        for index in entries.indices {
            if index > 0 || !continuesLine {
                if !entries[index].trivia.isEmpty {
                    if entries[index].trivia.blankLineBefore { writeBlankLine() }
                    writeCommentsAbove(entries[index], at: column)
                }
                indent(by: column)
            }
            noteOffset()
            writeKey(entries[index].key, at: column)
            let comment = entries[index].trivia.commentOnLine
            let isLast = endsDocument && index == entries.count - 1
            writeValue(entries[index].value, at: column, comment: comment, endsDocument: isLast)
        }
    }

    /// Writes the items of a sequence, each on a line that begins at a column.
    ///
    /// - Parameters:
    ///   - sequence: A sequence with items.
    ///   - column: The number of spaces before each dash.
    ///   - continuesLine: Whether the first dash follows another one, before which its comments are written already.
    ///   - endsDocument: Whether nothing follows the sequence.
    mutating func write(_ sequence: YAMLSequence, at column: Int, continuesLine: Bool, endsDocument: Bool) {
        let items = sequence.items
        for index in items.indices {
            if index > 0 || !continuesLine {
                if items[index].asksForBlankLine { writeBlankLine() }
                writeCommentsAbove(items[index], at: column)
                indent(by: column)
            }
            output.append(UInt8(ascii: "-"))
            output.append(UInt8(ascii: " "))
            noteOffset()
            let isLast = endsDocument && index == items.count - 1
            switch items[index].value {
            case .mapping(let mapping) where !mapping.isEmpty:
                write(mapping, at: column + 2, continuesLine: true, endsDocument: isLast)
            case .sequence(let sequence) where !sequence.isEmpty:
                write(sequence, at: column + 2, continuesLine: true, endsDocument: isLast)
            case let value:
                writeLeaf(value, at: column, comment: items[index].trivia.commentOnLine, endsDocument: isLast)
            }
        }
    }

    /// Writes what follows the colon of an entry, to the end of its last line.
    private mutating func writeValue(_ node: YAMLNode, at column: Int, comment: String?, endsDocument: Bool) {
        switch node {
        case .mapping(let mapping) where !mapping.isEmpty:
            endLine(comment: comment)
            write(mapping, at: column + 2, continuesLine: false, endsDocument: endsDocument)
        case .sequence(let sequence) where !sequence.isEmpty:
            endLine(comment: comment)
            write(sequence, at: column + 2, continuesLine: false, endsDocument: endsDocument)
        case .null:
            endLine(comment: comment)
        case let value:
            output.append(UInt8(ascii: " "))
            writeLeaf(value, at: column, comment: comment, endsDocument: endsDocument)
        }
    }

    /// Writes a value without children, and ends its line.
    private mutating func writeLeaf(_ node: YAMLNode, at column: Int, comment: String?, endsDocument: Bool) {
        guard case .string(let text) = node else {
            writeAtom(node)
            return endLine(comment: comment)
        }
        writeText(text, at: column, comment: comment, endsDocument: endsDocument)
    }

    /// Writes a key and its colon.
    private mutating func writeKey(_ key: String, at column: Int) {
        let start = output.count
        // Only a root stands at column 0, and only there GitHub's `on` is a key that everybody writes bare.
        if column == 0 && key == "on" {
            output.append(contentsOf: "on".utf8)
        } else {
            writeInline(key)
        }
        // A key without a question mark may have 1,024 characters, hence as many bytes at least.
        if output.count - start > 1024 {
            output.insert(contentsOf: "? ".utf8, at: start)
            output.append(UInt8(ascii: "\n"))
            indent(by: column)
        }
        output.append(UInt8(ascii: ":"))
    }

    /// Writes spaces.
    mutating func indent(by column: Int) {
        let spaces: StaticString = "                                "
        var remaining = column
        while remaining > 0 {
            let count = min(remaining, spaces.utf8CodeUnitCount)
            output.append(contentsOf: UnsafeBufferPointer(start: spaces.utf8Start, count: count))
            remaining -= count
        }
    }
}
