// Compiled together with the sources of WorkflowYAML by `.ci/fuzz`, and by no target of the package.

/// Reads any bytes as YAML, and holds the reader to its promises.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let tree = YAMLTree(reading: Array(UnsafeBufferPointer(start: start, count: count)))
    var last = 0
    for problem in tree.problems {
        precondition(!problem.message.isEmpty && problem.span.upperBound <= count, "a problem has words and a place")
        precondition(problem.span.lowerBound >= last, "problems stand in the order of the text")
        last = problem.span.lowerBound
    }
    for comment in tree.comments { precondition(comment.span.upperBound <= count && !comment.text.contains("\n")) }
    var left = 100_000
    for document in tree.documents { examine(document.root, in: 0..<count, &left) }
    guard left > 0 else { return 0 }
    _ = EventPrinter.print(tree)
    let json = JSONPrinter.print(tree)
    let again = YAMLTree(reading: json)
    // The text of a key can be too long for a key, and aliases can make a text deeper than one may be.
    precondition(
        tree.documents.count > 1 || !again.problems.isEmpty || JSONPrinter.print(again) == json,
        "JSON is YAML, and means the same")
    return 0
}

/// Looks at everything that a node says of itself.
private func examine(_ node: YAMLTree.Node, in span: Range<Int>, _ left: inout Int) {
    left -= 1
    guard left > 0 else { return }
    precondition(node.span.clamped(to: node.fullSpan) == node.span, "a node holds its content")
    precondition(node.fullSpan.clamped(to: span) == node.fullSpan, "a node lies inside the text")
    precondition(node.position <= node.endPosition, "a node ends after it begins")
    _ = (node.text, node.value, node.anchor, node.tag, node.commentsAbove, node.lineComment, node.blankLineBefore)
    for item in node.items { examine(item, in: span, &left) }
    for entry in node.entries {
        examine(entry.key, in: span, &left)
        examine(entry.value, in: span, &left)
    }
}
