import Workflows

extension ExpressionCode {
    /// A call of a function in the spelling that Slipway writes.
    mutating func call(_ name: String, _ arguments: [ExpressionNode]) -> Typed? {
        switch (name, arguments.count) {
        case ("always", 0), ("cancelled", 0), ("success", 0), ("failure", 0):
            return Typed(code: .call(name, []), kind: .boolean)
        case ("success", _), ("failure", _):
            let jobs = arguments.compactMap { node -> SwiftCode? in
                if case .string(let text) = node { .quoted(text) } else { nil }
            }
            guard jobs.count == arguments.count else { return nil }
            return Typed(code: .call(name, [.init("of", .list(jobs))]), kind: .boolean)
        case ("contains", 2):
            let isList = kind(of: arguments[0]) != .text
            let list = isList ? list(arguments[0]) : argument(arguments[0], .text)
            return Typed(code: .call(name, [.init(nil, list), argument(arguments[1])]), kind: .boolean)
        case ("startsWith", 2), ("endsWith", 2):
            let kind: ValueKind = kind(of: arguments[0]) == .any ? .any : .text
            return Typed(
                code: .call(name, [.init(nil, argument(arguments[0], kind)), argument(arguments[1])]), kind: .boolean)
        case ("toJSON", 1):
            return Typed(
                code: .call(
                    name, [.init(nil, argument(arguments[0], kind(of: arguments[0]) ?? .any, isGeneric: true))]),
                kind: .text)
        case ("fromJSON", 1):
            return Typed(code: .call(name, [argument(arguments[0])]), kind: .any)
        case ("join", 1):
            return Typed(code: .call(name, [.init(nil, argument(arguments[0], .any))]), kind: .text)
        case ("join", 2) where arguments[1] != .string(","):
            let separator = argument(arguments[1], .text)
            return Typed(
                code: .call(name, [.init(nil, argument(arguments[0], .any)), .init("separator", separator)]),
                kind: .text)
        case ("hashFiles", 1...) where arguments[0] != .string("--follow-symbolic-links"):
            return Typed(code: .call(name, arguments.map { argument($0) }), kind: .text)
        case ("format", 1...):
            let values = arguments.dropFirst().map {
                SwiftCode.Argument(nil, argument($0, kind(of: $0) ?? .any, isGeneric: true))
            }
            return Typed(code: .call(name, [argument(arguments[0])] + values), kind: .text)
        default:
            return nil
        }
    }

    private mutating func argument(_ node: ExpressionNode) -> SwiftCode.Argument {
        .init(nil, argument(node, .text))
    }

    /// An argument; a generic parameter learns no kind from a literal.
    private mutating func argument(_ node: ExpressionNode, _ kind: ValueKind, isGeneric: Bool = false) -> SwiftCode {
        if isGeneric, node.isPlainLiteral || node.isInterpolated { return raw(node, kind) }
        return operand(node, as: kind).withoutParentheses
    }

    /// A list, of which `fromJSON` with a literal is the usual way to write one.
    private mutating func list(_ node: ExpressionNode) -> SwiftCode {
        if case .call("fromJSON", let arguments) = node, arguments.count == 1 {
            return .call("fromJSON", [argument(arguments[0]), .init("as", .word("Any.self"))])
        }
        return argument(node, .any)
    }
}

extension ExpressionNode {
    fileprivate var isInterpolated: Bool {
        if case .text = self { true } else { false }
    }
}
