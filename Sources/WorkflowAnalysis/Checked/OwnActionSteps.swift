package import Workflows

/// What the composite actions of the repository's own do, for rules that look into the steps that use them.
package struct OwnActionSteps: Sendable {
    private let actions: [String: (inputs: [Action.Input], steps: [Step])]

    /// Takes the actions of a project; those that are not composite do what nobody here knows.
    package init(_ rendered: [RenderedAction] = []) {
        var actions: [String: (inputs: [Action.Input], steps: [Step])] = [:]
        for action in rendered {
            guard case .composite(let steps) = action.declared.action.runs else { continue }
            actions[action.declared.name] = (action.declared.action.inputs, action.puttingFiles(into: steps))
        }
        self.actions = actions
    }

    /// More steps than this stand in no real action, those of the actions that it uses among them.
    private static let bound = 500

    /// The steps that a step stands for, with what it passes in place of the action's inputs.
    ///
    /// `nil` for a step that uses no action of these, or one that ends nowhere. Steps whose condition never holds are left
    /// out.
    package func steps(insteadOf step: ActionStep) -> [Step]? {
        var rest = Self.bound
        return steps(insteadOf: step, below: [], &rest)
    }

    private func steps(insteadOf step: ActionStep, below users: [String], _ rest: inout Int) -> [Step]? {
        guard let name = step.action.ownName, let action = actions[name], !users.contains(name) else { return nil }
        let passed = PassedInputs(step, to: action.inputs)
        var result: [Step] = []
        for inner in action.steps {
            guard rest > 0 else { return nil }
            rest -= 1
            guard let inner = passed.step(inner) else { continue }
            if case .uses(let use) = inner, let inside = steps(insteadOf: use, below: users + [name], &rest) {
                result += inside
            } else {
                result.append(inner)
            }
        }
        return result
    }
}

extension RenderedAction {
    /// Steps that have the text of each file of the action in place of the command that runs it.
    fileprivate func puttingFiles(into steps: [Step]) -> [Step] {
        steps.map { step in
            guard case .run(var run) = step else { return step }
            run.script = script(run.script)
            return .run(run)
        }
    }

    /// The text of the file that a script runs, as a script; the script itself where it runs none that could be read.
    package func script(_ script: Script) -> Script {
        guard let file = script.file, let found = files.first(where: { $0.path == "\(declared.path)/\(file.name)" })
        else { return script }
        return Script(String(decoding: found.body, as: UTF8.self))
    }
}

/// What a step passes to an action of the repository's own.
private struct PassedInputs {
    private let caller: ActionStep
    /// The values by names in lower case; text, as all inputs of actions are.
    private let values: [String: ExpressionNode]

    init(_ caller: ActionStep, to inputs: [Action.Input]) {
        self.caller = caller
        var values: [String: ExpressionNode] = [:]
        for input in inputs {
            let value: ExpressionNode
            if let given = caller.input(input.name) {
                value = given.node ?? .unknownInside
            } else {
                value = input.default?.node ?? .string("")
            }
            values[input.name.lowercased()] = value.literalText.map { .string($0) } ?? value
        }
        self.values = values
    }

    /// A step of the action as if it stood in place of the caller; `nil` where it never runs, or runs nothing.
    func step(_ step: Step) -> Step? {
        switch step {
        case .run(var run):
            guard let attributes = attributes(run.attributes) else { return nil }
            run.attributes = attributes
            return .run(run)
        case .uses(var use):
            guard let attributes = attributes(use.attributes) else { return nil }
            use.attributes = attributes
            switch use.with {
            case .written(let map):
                use.with = Mapping(
                    map.entries.map { entry in
                        (entry.key, entry.value.node.map { .text(Value(substituted($0))) } ?? entry.value)
                    })
            case .expression(let whole): use.with = .expression(Value(substituted(whole.node)))
            }
            return .uses(use)
        case .wait, .waitAll, .cancel, .parallel:
            return nil
        }
    }

    private func attributes(_ inner: StepAttributes) -> StepAttributes? {
        var result = caller.attributes
        // Nothing outside of the action reads its steps.
        result.id = nil
        result.outputs = nil
        result.continueOnError = inner.continueOnError ?? caller.attributes.continueOnError
        result.env = variables(inner.env)
        guard let condition = inner.condition.map({ substituted($0.node, inCondition: true) }) else { return result }
        if let text = condition.literalText {
            return text.isEmpty || text == "false" || text == "0" ? nil : result
        }
        let outer = caller.attributes.condition?.node
        result.condition = Value(outer.map { .binary(.and, $0, condition) } ?? condition)
        return result
    }

    /// The variables of a step of the action, and those of the caller; all are unknown if an expression yields some.
    private func variables(_ inner: EnvironmentVariables) -> EnvironmentVariables {
        switch (inner, caller.attributes.env) {
        case (.expression(let whole), _): .expression(Value(substituted(whole.node)))
        case (_, .expression(let whole)): .expression(whole)
        case (.written(let own), .written(let outer)):
            Mapping(
                OrderedMap(own.entries.map { ($0.key, Value<String>(substituted($0.value.node))) }).appending(outer))
        }
    }

    /// The value of an input, where a node reads one and nothing else.
    private func value(of node: ExpressionNode) -> ExpressionNode? {
        switch node {
        case .property(.context(let context), let name), .index(.context(let context), .string(let name)):
            ContextName(caseInsensitive: context) == .inputs ? values[name.lowercased()] ?? .string("") : nil
        default: nil
        }
    }

    private func substituted(_ node: ExpressionNode, inCondition: Bool = false) -> ExpressionNode {
        guard node.isSmall else { return .unknownInside }
        return replaced(node, inCondition).folded()
    }

    private func replaced(_ node: ExpressionNode, _ inCondition: Bool) -> ExpressionNode {
        func replaced(_ node: ExpressionNode) -> ExpressionNode { self.replaced(node, inCondition) }
        switch node {
        case .null, .boolean, .number, .string:
            return node
        case .context(let name):
            let context = ContextName(caseInsensitive: name)
            return context == .inputs || context == .steps ? .unknownInside : node
        case .property(.context(let context), _), .index(.context(let context), .string):
            if let value = value(of: node) {
                // Whatever an expression yields comes as text, which compares otherwise.
                return inCondition && !value.isLiteral ? .unknownInside : value
            }
            return ContextName(caseInsensitive: context) == .steps ? .unknownInside : node
        case .property(let base, let name):
            let base = replaced(base)
            return base == .unknownInside ? base : .property(base, name)
        case .index(let base, let position):
            let base = replaced(base)
            return base == .unknownInside ? base : .index(base, replaced(position))
        case .filter(let base):
            return .filter(replaced(base))
        case .call(let name, let arguments):
            return .call(name, arguments.map(replaced))
        case .not(let operand):
            return .not(replaced(operand))
        case .binary(let sign, let left, .string("")) where sign == .equal || sign == .notEqual:
            if let input = value(of: left), input.isSurelyWritten { return .boolean(sign == .notEqual) }
            return .binary(sign, replaced(left), .string(""))
        case .binary(let sign, let left, let right):
            return .binary(sign, replaced(left), replaced(right))
        case .text(let segments):
            return .text(segments.map(replaced))
        }
    }
}

extension ExpressionNode {
    /// What stands for a value of an action's step of which nothing is known outside of the action.
    fileprivate static let unknownInside = ExpressionNode.call("hashFiles", [])

    /// Whether the value is a text with something written in it.
    fileprivate var isSurelyWritten: Bool {
        guard case .text(let segments) = self else { return false }
        return segments.contains { $0.literalText.map { !$0.isEmpty } ?? false }
    }
}

extension CheckedStep {
    /// Whether the step stands inside an action, and nobody here knows whether what the action is given lets it run.
    package var isUndecidedInside: Bool { isInside && condition?.contains { $0 == .unknownInside } ?? false }
}
