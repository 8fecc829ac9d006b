extension ExpressionNode {
    /// The operands of a chain of one operator, however they are grouped.
    package func links(of sign: BinaryOperator) -> [ExpressionNode] {
        var links: [ExpressionNode] = []
        var pending = [self]
        while let node = pending.popLast() {
            if case .binary(sign, let left, let right) = node {
                pending += [right, left]
            } else {
                links.append(node)
            }
        }
        return links
    }

    /// A chain of operands, grouped to the left; `&&` of none is true, `||` of none is false.
    static func chain(_ sign: BinaryOperator, _ links: [ExpressionNode]) -> ExpressionNode {
        guard let first = links.first else { return .boolean(sign == .and) }
        return links.dropFirst().reduce(first) { .binary(sign, $0, $1) }
    }

    /// Whether evaluating the node cannot fail the run.
    var neverFails: Bool {
        !contains { node in
            switch node {
            case .text: true
            case .call(let name, _):
                switch ExpressionFunction.named(name)?.identity {
                case .contains, .startsWith, .endsWith, .success, .failure, .always, .cancelled: false
                default: true
                }
            default: false
            }
        }
    }
}
