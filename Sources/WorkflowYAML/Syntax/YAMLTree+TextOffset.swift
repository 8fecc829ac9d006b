extension YAMLTree.Node {
    /// The offset in the file of a byte of the node's text; `nil` if the byte is white space, or if an escape stands before
    /// it.
    ///
    /// Folding and indentation change only white space. The other bytes stand in the file in the same order.
    package func sourceOffset(ofText offset: Int, in text: some Collection<UInt8>) -> Int? {
        guard kind == .scalar else { return nil }
        var next = Int(record.start)
        switch record.form {
        case .literal, .folded:
            while next < storage.bytes.count, !storage.bytes[next].isBreak { next += 1 }
        case .singleQuoted, .doubleQuoted: next += 1
        default: break
        }
        for (index, byte) in text.enumerated() where !byte.isSeparator {
            while next < Int(record.end), storage.bytes[next].isSeparator { next += 1 }
            guard next < Int(record.end), storage.bytes[next] == byte else { return nil }
            if index == offset { return next }
            next += 1
        }
        return nil
    }

    /// The line and column of a byte of the file.
    package func position(at offset: Int) -> YAMLPosition { storage.position(at: offset) }
}
