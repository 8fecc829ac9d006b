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
    package func steps(insteadOf step: ActionStep, at place: @autoclosure () -> Place? = nil) -> [Step]? {
        var rest = Self.bound
        let steps = steps(insteadOf: step, below: [], &rest)
        if steps == nil, rest == 0 {
            Examination.note(
                "the action's steps: with those of the actions that it uses, more than \(Self.bound)", at: place())
        }
        return steps
    }

    private func steps(insteadOf step: ActionStep, below users: [String], _ rest: inout Int) -> [Step]? {
        guard !actions.isEmpty, let name = step.action.ownName ?? step.action.remoteName, let action = actions[name],
            !users.contains(name)
        else { return nil }
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

    /// The text of the file that a script runs, as a script; the script itself if it runs none that could be read.
    package func script(_ script: Script) -> Script {
        guard let file = script.file, let found = files.first(where: { $0.path == "\(declared.path)/\(file.name)" })
        else { return script }
        return Script(String(decoding: found.body, as: UTF8.self))
    }
}

/// What a step passes to an action of the repository's own: what is known inside the action.
private struct PassedInputs: ExpressionEnvironment {
    private let caller: ActionStep
    /// The values by names in lower case, each as the action reads it and as its text is compared.
    private let values: [String: (value: Interpretation, text: Interpretation)]
    /// Whether a condition reads them, which is not written as text.
    private var isCondition = false

    init(_ caller: ActionStep, to inputs: [Action.Input]) {
        self.caller = caller
        var values: [String: (value: Interpretation, text: Interpretation)] = [:]
        for input in inputs {
            let node = caller.input(input.name).map { $0.node ?? .unknown } ?? input.default?.node ?? .string("")
            // All inputs of actions are text.
            let text = Interpretation(literal: .text([node]))
            let value = text.knowledge.value == nil ? Interpretation(text.knowledge, readBy: node) : text
            values[input.name.inLowerCase] = (value, text)
        }
        self.values = values
    }

    func value(at path: ExpressionNode) -> Interpretation? {
        guard let (context, names) = path.contextPath else { return nil }
        switch context {
        case .inputs:
            guard names.count == 1 else { return .unknown }
            guard let input = values[names[0].inLowerCase] else { return Interpretation(literal: .string("")) }
            return isCondition ? input.text : input.value
        // Nothing outside of the action reads its steps.
        case .steps: return .unknown
        default: return nil
        }
    }

    /// A step of the action as if it stood in place of the caller; `nil` if it never runs, or runs nothing.
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
                        (entry.key, entry.value.node.map { .text(Value(interpretation(of: $0).rest)) } ?? entry.value)
                    })
            case .expression(let whole): use.with = .expression(Value(interpretation(of: whole.node).rest))
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
        guard let condition = inner.condition?.node else { return result }
        var environment = self
        environment.isCondition = true
        let known = environment.interpretation(of: condition)
        if let holds = known.knowledge.truth { return holds ? result : nil }
        let outer = caller.attributes.condition?.node
        result.condition = Value(outer.map { .binary(.and, $0, known.rest) } ?? known.rest)
        return result
    }

    /// The variables of a step of the action, and those of the caller; all are unknown if an expression yields some.
    private func variables(_ inner: EnvironmentVariables) -> EnvironmentVariables {
        switch (inner, caller.attributes.env) {
        case (.expression(let whole), _): .expression(Value(interpretation(of: whole.node).rest))
        case (_, .expression(let whole)): .expression(whole)
        case (.written(let own), .written(let outer)):
            Mapping(
                OrderedMap(own.entries.map { ($0.key, Value<String>(interpretation(of: $0.value.node).rest)) })
                    .appending(outer))
        }
    }
}

extension StepAnalysis {
    /// Whether the step stands inside an action, and nobody here knows whether what the action is given lets it run.
    package var isUndecidedInside: Bool { isInside && condition?.contains { $0.isPassedIn } ?? false }
}

extension ExpressionNode {
    /// Whether the node stands for what only the inside of an action knows, or for the text of an input that it is given.
    fileprivate var isPassedIn: Bool {
        switch self {
        case .unknown, .text: true
        default: false
        }
    }
}
