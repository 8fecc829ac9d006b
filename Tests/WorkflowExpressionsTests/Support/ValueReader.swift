import WorkflowExpressions

/// Splits the text of a value as GitHub does: at the first `${{`, up to the first `}}` outside of single quotes.
enum ValueReader {
    static func read(_ value: String) throws -> ExpressionNode {
        var segments: [ExpressionNode] = []
        var literal = String.UnicodeScalarView()
        var rest = value.unicodeScalars[...]
        while !rest.isEmpty {
            guard rest.starts(with: "${{".unicodeScalars) else {
                literal.append(rest.removeFirst())
                continue
            }
            rest = rest.dropFirst(3)
            var isQuoted = false
            var expression = String.UnicodeScalarView()
            while !rest.starts(with: "}}".unicodeScalars) || isQuoted {
                guard let scalar = rest.popFirst() else {
                    throw SyntaxFailure(description: "open expression in \(value)")
                }
                if scalar == "'" { isQuoted.toggle() }
                expression.append(scalar)
            }
            rest = rest.dropFirst(2)
            segments += [.string(String(literal)), try Grammar.read(String(expression))]
            literal = String.UnicodeScalarView()
        }
        // One expression and nothing else keeps its type.
        if literal.isEmpty, segments.count == 2, segments[0] == .string("") { return segments[1] }
        return .text(segments + [.string(String(literal))])
    }
}
