extension Checking {
    /// An operand of a chain: its type, and where it is itself a chain of `&&`, the type of its last link.
    private struct Operand {
        let type: ExpressionType
        let node: ExpressionNode
        var chosen: ExpressionType?
    }

    /// The type of a chain of one operator.
    mutating func chain(_ sign: BinaryOperator, _ root: ExpressionNode) -> ExpressionType {
        Self.isShort(sign, root) ? shortChain(sign, root).type : longChain(sign, root)
    }

    /// Whether a chain has few operands, grouped to the left as most are.
    private static func isShort(_ sign: BinaryOperator, _ root: ExpressionNode) -> Bool {
        var node = root
        for _ in 0..<8 {
            guard case .binary(sign, let left, let right) = node else { return true }
            if case .binary(sign, _, _) = right { return false }
            node = left
        }
        return false
    }

    private mutating func shortChain(_ sign: BinaryOperator, _ node: ExpressionNode) -> Operand {
        guard case .binary(sign, let left, let right) = node else { return operand(node) }
        let first = shortChain(sign, left)
        if case .binary(sign, _, _) = left { done += 1 }
        return link(sign, node, first, operand(right))
    }

    private mutating func operand(_ node: ExpressionNode) -> Operand {
        lastLink = nil
        let type = type(of: node)
        return Operand(type: type, node: node, chosen: lastLink)
    }

    /// Joins what stands before an operator of a chain with what stands behind it.
    private mutating func link(
        _ sign: BinaryOperator, _ node: ExpressionNode, _ first: Operand, _ second: Operand
    ) -> Operand {
        if sign == .or { checkChoice(first.node, first.chosen, in: node) }
        lastLink = sign == .and ? second.type : nil
        let type = (sign == .and ? first.type.falsy : first.type.truthy).union(second.type)
        return Operand(type: type, node: second.node, chosen: second.chosen)
    }

    /// A chain of any length and grouping, which is walked without recursion.
    private mutating func longChain(_ sign: BinaryOperator, _ root: ExpressionNode) -> ExpressionType {
        var pending = [(node: root, isDone: false)]
        var operands: [Operand] = []
        while let (node, isDone) = pending.popLast() {
            guard case .binary(sign, let left, let right) = node else {
                operands.append(operand(node))
                continue
            }
            guard isDone else {
                pending += [(node, true), (right, false), (left, false)]
                continue
            }
            guard let second = operands.popLast(), let first = operands.popLast() else { break }
            operands.append(link(sign, node, first, second))
            // The root is counted where it began.
            if !pending.isEmpty { done += 1 }
        }
        return operands.last?.type ?? .any
    }
}
