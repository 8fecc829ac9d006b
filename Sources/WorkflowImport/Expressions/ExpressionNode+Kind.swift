import Workflows

extension ExpressionCode {
    /// The kind of the value that Slipway's operators and functions give a node; `nil` if it is not known.
    func kind(of node: ExpressionNode) -> ValueKind? {
        if let declared = declared[node] { return declared.kind }
        switch node {
        case .string, .text: return .text
        case .boolean, .not: return .boolean
        case .number(let value): return Self.whole(value) == nil ? nil : .integer
        case .null, .context, .unknown: return nil
        case .property(.context(let context), let name):
            if let known = ContextMembers.named["\(context).\(name)"] { return known.kind }
            return ContextMembers.open.contains(context) ? .text : .any
        case .property(.property(.context("job"), "container"), _): return .text
        case .property(.property(.property(.context("job"), "services"), _), _): return .text
        case .property(.property(.property(.property(.context("job"), "services"), _), "ports"), _): return .text
        case .property, .index, .filter: return .any
        case .call(let name, _):
            switch name {
            case "always", "cancelled", "success", "failure", "contains", "startsWith", "endsWith": return .boolean
            case "toJSON", "join", "hashFiles", "format": return .text
            case "fromJSON": return .any
            default: return nil
            }
        case .binary(.and, _, _): return commonKind(of: node.operands(of: .and), .and)
        case .binary(.or, _, _): return commonKind(of: node.operands(of: .or), .or)
        case .binary: return .boolean
        }
    }

    /// The kind that operands of `&&` or `||` have in common, as Slipway writes them.
    func commonKind(of operands: [ExpressionNode], _ sign: BinaryOperator) -> ValueKind {
        if sign == .and { return .boolean }
        let values = operands.map { operand in
            // 'condition && value' yields the value, if it is to choose one.
            if case .binary(.and, _, let value) = operand { kind(of: value) } else { kind(of: operand) }
        }
        let kinds = Set(values.map { $0 ?? .any })
        return kinds.count == 1 ? kinds.first ?? .any : .any
    }
}
