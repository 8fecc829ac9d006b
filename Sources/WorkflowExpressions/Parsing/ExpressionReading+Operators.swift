extension ExpressionReading {
    /// Reads what stands behind a value; `true` if another value has to follow.
    mutating func readOperator() throws(ExpressionSyntaxError) -> Bool {
        while true {
            switch token.kind {
            case .end:
                try flush(above: nil)
                guard let open = pending.last else { return false }
                throw unexpected(closing(open))
            case .binary(let sign):
                try flush(above: sign.precedence)
                pending.append(Pending(kind: .binary(sign), focus: token.range))
                try advance()
                return true
            case .comma:
                try flush(above: nil)
                guard let open = pending.last, case .call = open.kind else {
                    throw unexpected(pending.last.map { closing($0) } ?? "an operator")
                }
                try advance()
                return true
            case .closeGroup, .closeIndex:
                if try close() { return true }
            default:
                throw unexpected("an operator")
            }
        }
    }

    /// Finishes the group, call or index that ends here; `true` if an index has begun behind it.
    private mutating func close() throws(ExpressionSyntaxError) -> Bool {
        try flush(above: nil)
        guard let open = pending.last else { throw unexpected("an operator") }
        let end = token.range.upperBound
        switch (open.kind, token.kind) {
        case (.group, .closeGroup):
            pending.removeLast()
            operands[operands.count - 1].range = open.focus.lowerBound..<end
        case (.call, .closeGroup):
            try finishCall(through: end)
        case (.index, .closeIndex):
            pending.removeLast()
            try finishIndex(open, through: end)
        default:
            throw unexpected(closing(open))
        }
        try advance()
        return try readReferences()
    }

    /// Makes a call of the arguments on the stack.
    mutating func finishCall(through end: Int) throws(ExpressionSyntaxError) {
        guard let open = pending.popLast(), case .call(let identity, let first) = open.kind else { return }
        let name = String(decoding: lexer.bytes[open.focus], as: UTF8.self)
        let function = ExpressionFunction(identity)
        let count = operands.count - first
        guard function.takesJobs || function.accepts(argumentCount: count) else {
            throw error(open.focus, .wrongArguments(name, takes: function.argumentsInWords, found: count))
        }
        var depth = 1
        var arguments: [ExpressionNode] = []
        arguments.reserveCapacity(count)
        for index in first..<operands.count {
            depth = max(depth, operands[index].depth + 1)
            arguments.append(operands[index].node)
        }
        let node = ExpressionNode.call(name, arguments)
        operands.removeLast(count)
        try push(node, depth: depth, range: open.focus.lowerBound..<end, focus: open.focus)
    }

    /// Applies the operators that hold tighter than the one to come; all of them before a bracket or the end.
    private mutating func flush(above precedence: Precedence?) throws(ExpressionSyntaxError) {
        while let top = pending.last {
            switch top.kind {
            case .group, .index, .call:
                return
            case .not:
                guard let operand = operands.popLast() else { return }
                pending.removeLast()
                try push(
                    .not(operand.node), depth: operand.depth + 1,
                    range: top.focus.lowerBound..<operand.range.upperBound, focus: top.focus)
            case .binary(let sign):
                if let precedence, sign.precedence < precedence { return }
                guard let right = operands.popLast(), let left = operands.popLast() else { return }
                pending.removeLast()
                try push(
                    .binary(sign, left.node, right.node),
                    depth: max(left.depth(below: sign), right.depth(below: sign)) + 1,
                    range: left.range.lowerBound..<right.range.upperBound, focus: top.focus)
            }
        }
    }

    /// What has to stand at the end of what is open.
    private func closing(_ open: Pending) -> String {
        switch open.kind {
        case .group: "')' for the '(' that is open"
        case .call: "',' or ')' for the call of \(lexer.quoted(open.focus)) that is open"
        case .index: "']' for the '[' that is open"
        case .not, .binary: "a value"
        }
    }
}

extension ExpressionReading.Operand {
    /// The levels that the operand adds below an operator: a chain of `&&`, or of `||`, is one.
    fileprivate func depth(below sign: BinaryOperator) -> Int {
        guard sign.isAssociative, case .binary(sign, _, _) = node else { return depth }
        return depth - 1
    }
}
