import WorkflowYAML

extension RenderedWorkflow {
    /// Where texts hold `${{` and were escaped, so that GitHub reads them as text, in the order of the file.
    package var placesOfEscapedTexts: [String] {
        // What an escaped text begins with stands in few files at all.
        guard bytes.holds("${{ '") else { return [] }
        var found: [String] = []
        var path = PlacePath()
        collect(.mapping(document.root), at: &path, into: &found)
        return found
    }

    private func collect(_ node: YAMLNode, at path: inout PlacePath, into found: inout [String]) {
        switch node {
        case .string(let text):
            // An escaped text is one string literal in an expression of its own. Scripts are written as they are.
            if text.utf8.starts(with: "${{ '".utf8), String(text.dropFirst(3)).opensExpression {
                found.append(path.text)
            }
        case .mapping(let mapping):
            for entry in mapping.entries {
                path.enter(entry.key)
                collect(entry.value, at: &path, into: &found)
                path.leave()
            }
        case .sequence(let sequence):
            for (index, item) in sequence.items.enumerated() {
                path.enter(index)
                collect(item.value, at: &path, into: &found)
                path.leave()
            }
        case .null, .boolean, .integer, .number:
            return
        }
    }
}

extension [UInt8] {
    /// Whether a short text stands somewhere in the bytes.
    fileprivate func holds(_ text: StaticString) -> Bool {
        let wanted = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
        return withUnsafeBufferPointer { bytes in
            guard let first = wanted.first, bytes.count >= wanted.count else { return false }
            for index in 0...(bytes.count - wanted.count) where bytes[index] == first {
                let end = index + wanted.count
                if UnsafeBufferPointer(rebasing: bytes[index..<end]).elementsEqual(wanted) { return true }
            }
            return false
        }
    }
}
