import WorkflowYAML

/// The events of reading a text on one line, without those around everything and around a single plain document; its
/// problems instead, if there are any.
func readEvents(_ text: String) -> String {
    let tree = YAMLTree(reading: Array(text.utf8))
    guard tree.problems.isEmpty else { return readProblems(text).joined(separator: "\n") }
    var events = EventPrinter.print(tree).split(separator: "\n").dropFirst().dropLast()
    if events.first == "+DOC", events.last == "-DOC", tree.documents.count == 1 {
        events = events.dropFirst().dropLast()
    }
    return events.joined(separator: " ")
}

/// The problems of a text with their lines and columns.
func readProblems(_ text: String) -> [String] {
    YAMLTree(reading: Array(text.utf8)).problems.map {
        "\($0.position.line):\($0.position.column): \($0.message)"
    }
}
