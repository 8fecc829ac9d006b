extension ExpressionReading {
    /// Reads the properties, filters and indexes behind a reference; `true` if an index has begun and needs a value.
    mutating func readReferences() throws(ExpressionSyntaxError) -> Bool {
        guard token.kind == .dot || token.kind == .openIndex, var base = operands.popLast() else { return false }
        while true {
            switch token.kind {
            case .dot:
                try advance()
                switch token.kind {
                case .name:
                    base.node = .property(base.node, String(decoding: lexer.bytes[token.range], as: UTF8.self))
                case .star:
                    base.node = .filter(base.node)
                default:
                    throw unexpected("a property name or '*' behind the '.'")
                }
                try extend(&base, focus: token.range)
            case .openIndex:
                let bracket = token.range
                try advance()
                guard token.kind == .star else {
                    operands.append(base)
                    pending.append(Pending(kind: .index, focus: bracket))
                    return true
                }
                let star = token.range
                try advance()
                guard token.kind == .closeIndex else { throw unexpected("']' behind the '*'") }
                base.node = .filter(base.node)
                try extend(&base, focus: star)
            default:
                operands.append(base)
                return false
            }
        }
    }

    /// Notes the place of one more level around a reference, which ends with the token, and goes on behind it.
    private mutating func extend(_ base: inout Operand, focus: Range<Int>) throws(ExpressionSyntaxError) {
        base.depth += 1
        base.range = base.range.lowerBound..<token.range.upperBound
        try note(base.range, focus, depth: base.depth)
        try advance()
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
