import Workflows

extension ExpressionCode {
    /// A value that is put together of nodes, as the operators would do it.
    mutating func raw(_ node: ExpressionNode, _ kind: ValueKind) -> SwiftCode {
        .call("Value<\(kind.rawValue)>", [.init(nil, nodeCode(node, isWhole: true))])
    }

    /// A node as code.
    mutating func nodeCode(_ node: ExpressionNode, isWhole: Bool = false) -> SwiftCode {
        func make(_ name: String, _ arguments: SwiftCode...) -> SwiftCode {
            .call(".\(name)", arguments.map { .init(nil, $0) })
        }
        // What the operators can say stays readable inside of what they cannot.
        if !isWhole, !node.isPlainLiteral, let typed = typed(node), typed.binding == .closed {
            return .member(typed.code, "node")
        }
        switch node {
        case .null: return .word(".null")
        case .unknown: return .word(".unknown")
        case .boolean(let value): return make("boolean", .word("\(value)"))
        case .number(let value): return make("number", .word(Self.numberCode(value)))
        case .string(let text): return make("string", .quoted(text))
        case .context(let name): return make("context", .quoted(name))
        case .property(let base, let name): return make("property", nodeCode(base), .quoted(name))
        case .index(let base, let position): return make("index", nodeCode(base), nodeCode(position))
        case .filter(let base): return make("filter", nodeCode(base))
        case .call(let name, let arguments): return make("call", .quoted(name), .list(arguments.map { nodeCode($0) }))
        case .not(let operand): return make("not", nodeCode(operand))
        case .binary(let sign, let left, let right):
            return make("binary", .word(".\(sign)"), nodeCode(left), nodeCode(right))
        case .text(let segments): return make("text", .list(segments.map { nodeCode($0) }))
        }
    }

    /// A number of any value.
    static func numberCode(_ value: Double) -> String {
        if value.isNaN { return ".nan" }
        if value.isInfinite { return value < 0 ? "-.infinity" : ".infinity" }
        return whole(value) ?? "\(value)"
    }
}
