extension Checking {
    /// An operand of a chain: its type, and where it is itself a chain of `&&`, the type of its last link.
    private struct Operand {
        let type: ExpressionType
        let node: ExpressionNode
        var chosen: ExpressionType?
    }

    /// The type of a chain of one operator.
    mutating func chain(_ sign: BinaryOperator, _ root: ExpressionNode) -> ExpressionType {
        let isQuestion = isQuestion
        return pair(sign, root, isQuestion) ?? longChain(sign, root, isQuestion)
    }

    /// A chain of two operands, as most are.
    private mutating func pair(
        _ sign: BinaryOperator, _ root: ExpressionNode, _ isQuestion: Bool
    ) -> ExpressionType? {
        guard case .binary(_, let left, let right) = root, left.sign != sign, right.sign != sign else { return nil }
        let first = operand(left, isQuestion: isQuestion || sign == .and)
        return link(sign, root, first, operand(right, isQuestion: isQuestion), isQuestion).type
    }

    private mutating func operand(_ node: ExpressionNode, isQuestion: Bool) -> Operand {
        lastLink = nil
        let type = type(of: node, isQuestion: isQuestion)
        return Operand(type: type, node: node, chosen: lastLink)
    }

    /// Joins what stands before an operator of a chain with what stands behind it.
    private mutating func link(
        _ sign: BinaryOperator, _ node: ExpressionNode, _ first: Operand, _ second: Operand, _ isQuestion: Bool
    ) -> Operand {
        if sign == .or, !isQuestion { checkChoice(first.node, first.chosen, otherwise: second.type, in: node) }
        lastLink = sign == .and ? second.type : nil
        let type = (sign == .and ? first.type.falsy : first.type.truthy).union(second.type)
        return Operand(type: type, node: second.node, chosen: second.chosen)
    }

    /// A chain of any length and grouping, which is walked without recursion.
    private mutating func longChain(
        _ sign: BinaryOperator, _ root: ExpressionNode, _ isQuestion: Bool
    ) -> ExpressionType {
        var pending = [(node: root, isDone: false)]
        var operands: [Operand] = []
        /// The links behind the one that is looked at.
        var behind = 0
        while let (node, isDone) = pending.popLast() {
            guard case .binary(sign, let left, let right) = node else {
                // The links of `&&` are asked for their truth, but for the last, which is the value.
                operands.append(operand(node, isQuestion: isQuestion || sign == .and && behind > 0))
                behind -= 1
                continue
            }
            guard isDone else {
                pending += [(node, true), (right, false), (left, false)]
                behind += 1
                continue
            }
            guard let second = operands.popLast(), let first = operands.popLast() else { break }
            operands.append(link(sign, node, first, second, isQuestion))
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
