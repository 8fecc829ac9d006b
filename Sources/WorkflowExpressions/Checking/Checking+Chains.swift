extension Checking {
    /// An operand of a chain: its type, and where it is itself a chain of `&&`, the type of its last link.
    private struct Operand {
        let type: ExpressionType
        let node: ExpressionNode
        var chosen: ExpressionType?
    }

    /// The type of a chain of one operator.
    mutating func chain(_ sign: BinaryOperator, _ root: ExpressionNode) -> ExpressionType {
        pair(sign, root) ?? longChain(sign, root)
    }

    /// A chain of two operands, as most are.
    private mutating func pair(_ sign: BinaryOperator, _ root: ExpressionNode) -> ExpressionType? {
        guard case .binary(_, let left, let right) = root, left.sign != sign, right.sign != sign else { return nil }
        let first = operand(left)
        return link(sign, root, first, operand(right)).type
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
        if sign == .or { checkChoice(first.node, first.chosen, otherwise: second.type, in: node) }
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

extension ExpressionNode {
    /// The operator of two operands.
    fileprivate var sign: BinaryOperator? {
        switch self {
        case .binary(let sign, _, _): sign
        default: nil
        }
    }
}
