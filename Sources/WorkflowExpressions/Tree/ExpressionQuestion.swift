/// What an expression asks of a value that it reads, if that is a boolean's question.
package enum ExpressionQuestion: Hashable, Sendable {
    /// Only the truth of the value is used, as in a condition.
    case truth
    /// The value is compared with a boolean literal: whether it equals it, or not.
    case equals(Bool)
    /// The value is compared with a boolean literal: whether it differs from it.
    case differs(from: Bool)
}

extension ExpressionNode {
    /// The questions that an expression asks of paths, in the order of the text.
    ///
    /// Of a condition, of the operands of `!` and of `&&` but the last, and of the conditions of `case()` only the truth is
    /// used; of any other value, all of it may come out.
    package func questions(isCondition: Bool) -> [(path: ExpressionNode, question: ExpressionQuestion)] {
        var found: [(path: ExpressionNode, question: ExpressionQuestion)] = []
        var pending = [(node: self, isQuestion: isCondition)]
        pending.reserveCapacity(8)
        while let (node, isQuestion) = pending.popLast() {
            if let operands = node.operands {
                pending += operands.reversed().map { ($0.node, $0.isCondition || isQuestion) }
                continue
            }
            switch node {
            case .binary(let sign, let path, .boolean(let value)) where path.isPath,
                .binary(let sign, .boolean(let value), let path) where path.isPath:
                switch sign {
                case .equal: found.append((path, .equals(value)))
                case .notEqual: found.append((path, .differs(from: value)))
                default: continue
                }
            case .not(let operand): pending.append((operand, true))
            case .context, .property, .index(_, .string):
                if isQuestion, node.isPath { found.append((node, .truth)) }
            default:
                for child in node.children.reversed() { pending.append((child, false)) }
            }
        }
        return found
    }
}
