extension ExpressionNode {
    /// Whether the node yields `true` or `false` on every event, and never `null`.
    ///
    /// `case()` fails at run time on a condition of any other kind; an input, say, is `null` when another event runs.
    var isBoolean: Bool {
        var pending = [self]
        while let node = pending.popLast() {
            switch node {
            case .boolean, .not:
                continue
            case .binary(let sign, let left, let right):
                if sign.isAssociative { pending += [left, right] }
            case .call(let name, _):
                guard ExpressionFunction.named(name)?.yieldsBoolean == true else { return false }
            default:
                return false
            }
        }
        return true
    }

    /// Whether the node is seen to be truthy without being evaluated, so that `&&` passes it on.
    var isTruthy: Bool {
        switch self {
        case .boolean(let value): value
        case .number(let value): value != 0 && !value.isNaN
        case .string(let text): !text.isEmpty
        case .text(let segments): Self.merged(segments).contains(where: \.isString)
        default: false
        }
    }

    /// The operands of `&&`, `||` and `case()`, in order: the values that may come out, and the conditions that choose one
    /// of them; `nil` for other nodes.
    ///
    /// The left operand of `&&` is a condition: it comes out only if it is empty or false.
    package var operands: [(node: ExpressionNode, isCondition: Bool)]? {
        switch self {
        case .binary(.and, let left, let right): [(left, true), (right, false)]
        case .binary(.or, let left, let right): [(left, false), (right, false)]
        default:
            choice.map { $0.branches.flatMap { [($0.condition, true), ($0.value, false)] } + [($0.otherwise, false)] }
        }
    }

    /// The values between which a `case()` chooses, or `nil` for any other node.
    var choice: Choice? {
        guard case .call(let name, let arguments) = self, name.lowercased() == "case",
            arguments.count >= 3, let last = arguments.last, !arguments.count.isMultiple(of: 2)
        else { return nil }
        let branches = stride(from: 0, to: arguments.count - 1, by: 2).map {
            (condition: arguments[$0], value: arguments[$0 + 1])
        }
        return Choice(branches: branches, otherwise: last)
    }
}

/// A call of `case()`, taken apart.
struct Choice {
    let branches: [(condition: ExpressionNode, value: ExpressionNode)]
    let otherwise: ExpressionNode

    /// The same choice in `&&` and `||`, or `nil` if a value may be falsy and would be passed over.
    var operators: ExpressionNode? {
        guard branches.allSatisfy(\.value.isTruthy) else { return nil }
        let steps = branches.map { ExpressionNode.binary(.and, $0.condition.withoutDoubleNegation, $0.value) }
        return (steps + [otherwise]).dropFirst().reduce(steps[0]) { .binary(.or, $0, $1) }
    }
}

extension ExpressionNode {
    /// The operand of `!!`, which `case()` needs for a boolean and `&&` does not.
    fileprivate var withoutDoubleNegation: ExpressionNode {
        guard case .not(.not(let operand)) = self else { return self }
        return operand
    }
}
