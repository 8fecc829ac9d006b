import WorkflowYAML

extension RenderedWorkflow {
    /// Where texts hold `${{` and were escaped, so that GitHub reads them as text, in the order of the file.
    package var placesOfEscapedTexts: [String] {
        var found: [String] = []
        collect(.mapping(document.root), at: "", into: &found)
        return found
    }

    private func collect(_ node: YAMLNode, at place: String, into found: inout [String]) {
        switch node {
        case .string(let text):
            // An escaped text is one string literal in an expression of its own. Scripts are written as they are.
            if text.utf8.starts(with: "${{ '".utf8), String(text.dropFirst(3)).opensExpression { found.append(place) }
        case .mapping(let mapping):
            for entry in mapping.entries {
                collect(entry.value, at: place.isEmpty ? entry.key : "\(place).\(entry.key)", into: &found)
            }
        case .sequence(let sequence):
            for (index, item) in sequence.items.enumerated() {
                collect(item.value, at: "\(place)[\(index)]", into: &found)
            }
        case .null, .boolean, .integer, .number:
            return
        }
    }
}
