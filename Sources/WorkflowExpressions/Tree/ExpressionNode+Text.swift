extension ExpressionNode {
    /// The segments of a text without texts in texts, neighbouring literals or empty ones.
    ///
    /// Literals have to be joined before they are searched: `$` beside `{{` opens an expression.
    static func merged(_ segments: [ExpressionNode]) -> [ExpressionNode] {
        var result: [ExpressionNode] = []
        var literal = ""
        var pending = Array(segments.reversed())
        while let segment = pending.popLast() {
            switch segment {
            case .text(let inner):
                pending.append(contentsOf: inner.reversed())
            case .string(let text):
                literal += text
            default:
                if !literal.isEmpty { result.append(.string(literal)) }
                literal = ""
                result.append(segment)
            }
        }
        if !literal.isEmpty { result.append(.string(literal)) }
        return result
    }

    package var isString: Bool {
        guard case .string = self else { return false }
        return true
    }

    /// Whether the node only reads contexts: cheap to compare, as no text can be inside.
    var isReference: Bool {
        var node = self
        while true {
            switch node {
            case .context: return true
            case .property(let base, _), .filter(let base): node = base
            case .index(let base, .number), .index(let base, .string): node = base
            default: return false
            }
        }
    }
}
