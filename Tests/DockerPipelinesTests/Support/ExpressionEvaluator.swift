import Slipway

/// Evaluates expressions as GitHub does, as far as our workflows use the language; anything else is an error.
struct ExpressionEvaluator {
    /// What the expressions can read.
    var contexts: [String: ExpressionResult] = [:]
    /// Whether the run was cancelled.
    var isCancelled = false

    struct Unknown: Error {
        let node: ExpressionNode
    }

    func result(of node: ExpressionNode) throws -> ExpressionResult {
        switch node {
        case .null: .null
        case .boolean(let value): .boolean(value)
        case .number(let value): .number(value)
        case .string(let text): .text(text)
        case .text(let segments): .text(try segments.map { try result(of: $0).text }.joined())
        case .not(let operand): .boolean(!(try result(of: operand).isTruthy))
        case .property(let base, let name): try result(of: base)[name]
        case .index(let base, .number(let index)): try result(of: base)[Int(index)]
        case .context(let name): try context(name, node)
        case .binary(let sign, let left, let right): try binary(sign, left, right)
        case .call(let name, let arguments): try call(name, arguments, node)
        case .index, .filter: throw Unknown(node: node)
        }
    }

    /// Whether a condition holds.
    func holds(_ condition: Value<Bool>) throws -> Bool { try result(of: condition.node).isTruthy }

    private func context(_ name: String, _ node: ExpressionNode) throws -> ExpressionResult {
        guard let context = contexts[name] else { throw Unknown(node: node) }
        return context
    }

    private func binary(
        _ sign: BinaryOperator, _ left: ExpressionNode, _ right: ExpressionNode
    ) throws -> ExpressionResult {
        let first = try result(of: left)
        switch sign {
        case .and: return first.isTruthy ? try result(of: right) : first
        case .or: return first.isTruthy ? first : try result(of: right)
        case .equal: return .boolean(first.equals(try result(of: right)))
        case .notEqual: return .boolean(!first.equals(try result(of: right)))
        case .less, .lessOrEqual, .greater, .greaterOrEqual:
            throw Unknown(node: .binary(sign, left, right))
        }
    }

    private func call(
        _ name: String, _ arguments: [ExpressionNode], _ node: ExpressionNode
    ) throws -> ExpressionResult {
        switch name {
        case "cancelled": return .boolean(isCancelled)
        case "always": return .boolean(true)
        case "fromJSON" where arguments.count == 1:
            return try ExpressionResult(json: result(of: arguments[0]).text)
        case "case":
            for index in stride(from: 0, to: arguments.count - 1, by: 2) {
                guard case .boolean(let isMeant) = try result(of: arguments[index]) else { throw Unknown(node: node) }
                if isMeant { return try result(of: arguments[index + 1]) }
            }
            return try result(of: arguments[arguments.count - 1])
        default: throw Unknown(node: node)
        }
    }
}

extension ExpressionNode {
    /// Whether a condition says itself what becomes of it when an earlier job failed.
    var asksForStatus: Bool {
        contains { node in
            guard case .call(let name, _) = node else { return false }
            return ["success", "failure", "always", "cancelled"].contains(name)
        }
    }
}
