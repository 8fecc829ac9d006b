// Compiled together with the sources of WorkflowExpressions by `.ci/fuzz`, and by no target of the package.

/// Reads any bytes as an expression, as text with expressions and as JSON, and holds the library to its promises.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = UnsafeBufferPointer(start: start, count: count)
    let text = String(decoding: bytes, as: UTF8.self)
    let parser = ExpressionParser(contexts: .any)
    do {
        let parsed = try parser.parse(text)
        examine(parsed.node)
        for finding in ExpressionChecker(scope: ExpressionScope(contexts: [.github])).findings(in: parsed) {
            precondition(finding.place != nil && !finding.message.isEmpty, "a finding has a place and words")
        }
    } catch {
        precondition(error.range.clamped(to: 0..<text.utf8.count) == error.range, "an error stands inside the text")
    }
    if let parsed = try? parser.parseText(text) {
        let printed = ExpressionPrinter().scalar(parsed.node)
        let again = try? parser.parseText(printed)
        precondition(
            printed.utf16.count > 20_000 || again.map { ExpressionPrinter().scalar($0.node) } == printed,
            "text with expressions prints as it is read")
        _ = ExpressionChecker().findings(inCondition: parsed)
        _ = try? evaluator.evaluate(parsed.node)
    }
    if let value = try? JSONReader.read(text) {
        let again = try? JSONReader.read(value.json)
        // Numbers are written with 15 digits, and infinity has no spelling.
        precondition(again == nil || again?.kind == value.kind, "JSON keeps its kind")
    }
    return 0
}

private let evaluator = ExpressionEvaluator(
    EvaluationInput(
        contexts: ExpressionObject([
            ("github", .members([("ref", .string("refs/heads/main")), ("n", .number(1.5)), ("b", .boolean(true))])),
            ("a", .list([.null, .string("x"), .members([("b", .list([]))])])), ("b", .null),
        ]), memoryLimit: 100_000))

private func examine(_ node: ExpressionNode) {
    let printed = ExpressionPrinter().expression(node)
    let again = try? ExpressionParser(contexts: .any).parse(printed)
    // Canonical spacing can make a text longer than GitHub takes.
    precondition(
        printed.utf16.count > ExpressionParser.maximumLength
            || again.map { ExpressionPrinter().expression($0.node) } == printed, "an expression prints as it is read")
    let folded = node.folded()
    let value = try? evaluator.evaluate(node)
    if let value {
        guard let other = try? evaluator.evaluate(folded) else { preconditionFailure("folding makes nothing fail") }
        precondition(other.kind == value.kind && other.json == value.json, "folding keeps the value")
        for status in EvaluationInput.Status.allCases {
            var judge = evaluator
            judge.input.status = status
            if let holds = try? judge.holds(node) {
                precondition((try? judge.holds(node.simplified())) == holds, "a simplified condition holds alike")
            }
        }
    }
}
