extension ExpressionNode {
    /// This tree with every node replaced by what `change` makes of it, children first.
    func mapping(_ change: (ExpressionNode) -> ExpressionNode) -> ExpressionNode {
        switch self {
        case .null, .boolean, .number, .string, .context, .unknown:
            change(self)
        case .property(let base, let name):
            change(.property(base.mapping(change), name))
        case .index(let base, let position):
            change(.index(base.mapping(change), position.mapping(change)))
        case .filter(let base):
            change(.filter(base.mapping(change)))
        case .call(let name, let arguments):
            change(.call(name, arguments.map { $0.mapping(change) }))
        case .not(let operand):
            change(.not(operand.mapping(change)))
        case .binary(let operation, let left, let right):
            change(.binary(operation, left.mapping(change), right.mapping(change)))
        case .text(let segments):
            change(.text(segments.map { $0.mapping(change) }))
        }
    }
}
