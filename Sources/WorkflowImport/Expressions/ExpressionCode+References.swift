import Workflows

extension ExpressionCode {
    /// A path from a context: a member with a name of its own in Swift, or members of any name.
    mutating func reference(_ node: ExpressionNode) -> Typed? {
        switch node {
        case .property(let base, let name):
            if case .context(let context) = base, let typed = member(name, of: context) { return typed }
            guard case .context = base else {
                if let typed = service(base, name) { return typed }
                return untyped(base).map { property(name, of: $0) }
            }
            return untyped(base).map { property(name, of: $0) }
        case .index(let base, .number(let position)):
            guard let whole = Self.whole(position), position >= 0 else { return nil }
            return untyped(base).map { .member(.word(""), "", .any).replacing($0, subscript: whole) }
        case .filter(let base):
            return untyped(base).map { .member($0, "all", .any) }
        default:
            return nil
        }
    }

    private func member(_ name: String, of context: String) -> Typed? {
        if let known = ContextMembers.named["\(context).\(name)"] {
            return .member(.word(context), known.name, known.kind)
        }
        guard ContextMembers.open.contains(context) else { return nil }
        if context == "secrets", name == "GITHUB_TOKEN" { return .member(.word(context), "githubToken", .text) }
        return Typed(code: access(name, of: .word(context)), kind: .text)
    }

    /// `job.services.<id>.ports[…]` and `job.container`.
    private func service(_ base: ExpressionNode, _ name: String) -> Typed? {
        let container = SwiftCode.member(.word("job"), "container")
        switch base {
        case .property(.context("job"), "container") where ["id", "network"].contains(name):
            return .member(container, name, .text)
        case .property(.property(.context("job"), "services"), let id) where ["id", "network"].contains(name):
            return .member(access(id, of: .member(.word("job"), "services")), name, .text)
        case .property(.property(.property(.context("job"), "services"), let id), "ports"):
            let ports = SwiftCode.member(access(id, of: .member(.word("job"), "services")), "ports")
            return Typed(code: access(name, of: ports), kind: .text)
        default:
            return nil
        }
    }

    /// The base of a path as a `Value<Any>`, whose members can have any name.
    private mutating func untyped(_ base: ExpressionNode) -> SwiftCode? {
        guard let typed = typed(base) else {
            guard case .context = base else { return nil }
            return raw(base, .any)
        }
        if typed.isLiteral { return nil }
        return converted(typed, to: .any).closed
    }

    private func property(_ name: String, of base: SwiftCode) -> Typed {
        Typed(code: access(name, of: base), kind: .any)
    }

    private func access(_ name: String, of base: SwiftCode) -> SwiftCode {
        if SwiftName.isIdentifier(name), !ContextMembers.hidden.contains(name) { return .member(base, name) }
        return .subscripted(base, SwiftLiteral(name).line)
    }
}

extension ExpressionCode.Typed {
    /// The code in parentheses, if something must follow it.
    fileprivate var closed: SwiftCode { binding == .closed ? code : .enclosed("(", code, ")") }

    fileprivate func replacing(_ base: SwiftCode, subscript index: String) -> ExpressionCode.Typed {
        ExpressionCode.Typed(code: .subscripted(base, index), kind: .any)
    }
}

extension SwiftCode {
    fileprivate static func subscripted(_ base: SwiftCode, _ index: String) -> SwiftCode {
        .enclosed("", base, "[\(index)]")
    }
}
