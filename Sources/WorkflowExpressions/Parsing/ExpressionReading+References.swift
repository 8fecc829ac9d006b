extension ExpressionReading {
    /// Reads the properties, filters and indexes behind a reference; `true` where an index has begun and needs a value.
    mutating func readReferences() throws(ExpressionSyntaxError) -> Bool {
        while true {
            switch token.kind {
            case .dot:
                try advance()
                switch token.kind {
                case .name:
                    let name = String(decoding: lexer.bytes[token.range], as: UTF8.self)
                    try wrapLast(through: token.range.upperBound, focus: token.range) { .property($0, name) }
                case .star:
                    try wrapLast(through: token.range.upperBound, focus: token.range) { .filter($0) }
                default:
                    throw unexpected("a property name or '*' behind the '.'")
                }
                try advance()
            case .openIndex:
                let bracket = token.range
                try advance()
                guard token.kind == .star else {
                    pending.append(Pending(kind: .index, focus: bracket))
                    return true
                }
                let star = token.range
                try advance()
                guard token.kind == .closeIndex else { throw unexpected("']' behind the '*'") }
                try wrapLast(through: token.range.upperBound, focus: star) { .filter($0) }
                try advance()
            default:
                return false
            }
        }
    }

    /// Replaces the last operand by one level around it.
    private mutating func wrapLast(
        through end: Int, focus: Range<Int>, _ wrap: (ExpressionNode) -> ExpressionNode
    ) throws(ExpressionSyntaxError) {
        guard let base = operands.popLast() else { return }
        try push(wrap(base.node), depth: base.depth + 1, range: base.range.lowerBound..<end, focus: focus)
    }

    /// Makes an index of the two operands on the stack.
    ///
    /// `a['b c']` is a property, as no other spelling of it would do; `a['b']` stays as it is written.
    mutating func finishIndex(_ open: Pending, through end: Int) throws(ExpressionSyntaxError) {
        guard let position = operands.popLast(), let base = operands.popLast() else { return }
        let range = base.range.lowerBound..<end
        if case .string(let name) = position.node, !name.isExpressionIdentifier {
            let focus = position.range
            forgetLastPlace()
            return try push(.property(base.node, name), depth: base.depth + 1, range: range, focus: focus)
        }
        try push(
            .index(base.node, position.node), depth: max(base.depth, position.depth) + 1, range: range,
            focus: open.focus.lowerBound..<end)
    }
}
