import Workflows

extension PartCode {
    /// A step as a bound action with its inputs; `nil` if Slipway binds no such action, or cannot say the inputs alike.
    mutating func bound(_ step: ActionStep) -> SwiftCode? {
        guard let (action, ref) = release(of: step.action), let binding = BoundActionTable.bindings[action],
            let inputs = step.with.written, let arguments = arguments(inputs, binding)
        else { return nil }
        var code = SwiftCode.call(binding.type, arguments)
        let attributes = attributes(step.attributes, hasID: false)
        if !attributes.isEmpty { code = .call(.member(code, "step"), attributes) }
        return ref.isEmpty ? code : .call(.member(code, "at"), ref)
    }

    /// The name of the action that a step is bound to; `nil` if it is not.
    mutating func boundAction(of step: ActionStep) -> String? {
        bound(step) == nil ? nil : release(of: step.action)?.action
    }

    /// The action, and the arguments that name its release if the project's pins do not.
    private func release(of action: ActionReference) -> (action: String, ref: [SwiftCode.Argument])? {
        switch action {
        case .pinned(let name): return (name, [])
        case .at(let name, let ref): return ref.isEmpty ? nil : (name, [.init(nil, .quoted(ref))])
        case .commit(let name, let pin):
            if pins.pin(for: pin.action) == pin { return (name, []) }
            return (name, [.init("commit", .quoted(pin.commit)), .init("version", .quoted(pin.version))])
        case .own, .local, .selfRepository, .docker: return nil
        }
    }

    private mutating func arguments(
        _ inputs: OrderedMap<UntypedValue>, _ binding: BoundActionTable.Binding
    ) -> [SwiftCode.Argument]? {
        var arguments = SwiftArguments()
        for input in binding.inputs {
            guard let value = inputs[input.name] else {
                if input.isRequired { return nil }
                continue
            }
            guard let code = code(of: value, input.form) else { return nil }
            arguments.add(input.member, code)
        }
        let known = Set(binding.inputs.map(\.name))
        let others = inputs.entries.filter { !known.contains($0.key) }.map { ($0.key, $0.value) }
        if !others.isEmpty { arguments.add("extra", untyped(OrderedMap(others), becomesText: true)) }
        return arguments.all
    }

    private mutating func code(of value: UntypedValue, _ form: BoundActionTable.Form) -> SwiftCode? {
        guard let node = value.node else { return nil }
        switch form {
        case .text: return expressions.value(node, as: .text)
        case .boolean: return expressions.value(node, as: .boolean).withoutParentheses
        case .integer: return expressions.value(node, as: .integer)
        case .lines: return list(node, separator: "\n")
        case .commas: return list(node, separator: ",")
        case .word: return word(node)
        case .words:
            guard case .string(let text) = node else { return nil }
            return .list(text.split(separator: ",", omittingEmptySubsequences: false).map { .quoted(String($0)) })
        case .script:
            guard case .string(let text) = node else { return nil }
            return .quoted(text)
        case .other: return nil
        }
    }

    /// The words `true` and `false` stand for booleans.
    private mutating func word(_ node: ExpressionNode) -> SwiftCode? {
        switch node {
        case .boolean(let flag): return .quoted("\(flag)")
        case .string("true"), .string("false"), .number, .null: return nil
        case .string(let text): return .quoted(text)
        default:
            let code = expressions.value(node, as: .text)
            if case .text = code { return code }
            return code.line.map { .text(SwiftLiteral([.code($0)])) }
        }
    }

    /// The items of a text; line ends behind the last one mean nothing to an action.
    private mutating func list(_ node: ExpressionNode, separator: Character) -> SwiftCode? {
        var items: [[ExpressionNode]] = [[]]
        switch node {
        case .null, .boolean, .number: return .list([expressions.raw(node, .text)])
        case .string, .text:
            let segments = if case .text(let segments) = node { segments } else { [node] }
            for segment in segments {
                guard case .string(let text) = segment else {
                    items[items.count - 1].append(segment)
                    continue
                }
                for (index, part) in text.split(separator: separator, omittingEmptySubsequences: false).enumerated() {
                    if index > 0 { items.append([]) }
                    if !part.isEmpty { items[items.count - 1].append(.string(String(part))) }
                }
            }
        default: return .list([expressions.value(node, as: .text)])
        }
        if separator == "\n" { while items.count > 1, items.last?.isEmpty == true { items.removeLast() } }
        // Blanks at a comma, and lines, are kept together as one text.
        if separator == ",", !items.allSatisfy(\.isWord) { return .list([expressions.value(node, as: .text)]) }
        return .list(
            items.map { item in
                switch item.first {
                case nil: .quoted("")
                case let only? where item.count == 1 && only.isText: expressions.value(only, as: .text)
                default: expressions.value(.text(item), as: .text)
                }
            })
    }
}

extension ExpressionNode {
    fileprivate var isText: Bool {
        if case .string = self { true } else { false }
    }
}

extension [ExpressionNode] {
    /// Whether an item has neither blanks around it nor lines in it.
    fileprivate var isWord: Bool {
        !isEmpty
            && allSatisfy { node in
                guard case .string(let text) = node else { return true }
                return !text.contains { $0.isWhitespace }
            }
    }
}
