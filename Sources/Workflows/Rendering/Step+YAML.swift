import WorkflowYAML

extension Renderer {
    mutating func steps(_ steps: [Step]) -> YAMLNode {
        sequence(steps, above: \.comment, blankLine: Step.areApart) { renderer, step in
            .mapping(renderer.mapping { $0.keys(of: step) })
        }
    }

    private mutating func keys(of step: Step) {
        switch step {
        case .run(let step): numberingStep { $0.keys(of: step) }
        case .uses(let step): numberingStep { $0.keys(of: step) }
        case .wait(let step): numberingStep { $0.keys(of: step) }
        case .waitAll(let step): numberingStep { $0.keys(of: step) }
        case .cancel(let step): numberingStep { $0.keys(of: step) }
        case .parallel(let step):
            entry("parallel") { $0.steps(step.steps) }
            extra(step.extra)
        }
    }

    /// The script is the long part and comes last, below the variables that it reads.
    private mutating func keys(of step: RunStep) {
        head(step.attributes)
        if let shell = step.shell ?? (stepScopes.isAction ? .bash : nil) {
            entry("shell") { $0.node(shell.expression ?? .string(shell.rawValue), $0.stepScopes.shell) }
        }
        value("working-directory", step.workingDirectory, stepScopes.value)
        variables("env", step.attributes.env, stepScopes.value)
        entry("run") { renderer in
            if step.script.text.opensExpression {
                renderer.problem(
                    .expressionInScript,
                    "the script holds '${{', which GitHub replaces before the shell runs; pass the value through 'env'")
            }
            // What a script says is what the shell shall see, so nothing is escaped here.
            return .string(step.script.text)
        }
        tail(step.attributes)
    }

    private mutating func keys(of step: ActionStep) {
        head(step.attributes)
        uses(step.action)
        for member in step.undeclaredInputs {
            problem(.undeclaredInput, "the action's inputs declare no name for '\(member)', so it is not passed")
        }
        switch step.with {
        case .expression(let value): self.value("with", value, stepScopes.value)
        case .written(let map):
            if !map.isEmpty { child("with") { $0.entries(of: map, $0.stepScopes.value, keepsText: false) } }
        }
        variables("env", step.attributes.env, stepScopes.value)
        tail(step.attributes)
    }

    private mutating func head(_ attributes: StepAttributes) {
        value("name", attributes.name, stepScopes.value)
        text("id", attributes.id?.rawValue)
        value("if", attributes.condition, stepScopes.condition)
        value("continue-on-error", attributes.continueOnError, stepScopes.value)
        value("timeout-minutes", attributes.timeoutMinutes, stepScopes.value)
        flag("background", attributes.background)
    }

    private mutating func tail(_ attributes: StepAttributes) {
        extra(attributes.extra)
    }

    private mutating func keys(of step: WaitStep) {
        value("name", step.name, stepScopes.value)
        text("id", step.id?.rawValue)
        let ids = step.steps.map(\.rawValue)
        entry("wait") { renderer in
            ids.count == 1 ? renderer.literal(ids[0]) : renderer.sequence(ids) { $0.literal($1) }
        }
        value("continue-on-error", step.continueOnError, stepScopes.value)
        extra(step.extra)
    }

    private mutating func keys(of step: WaitAllStep) {
        value("name", step.name, stepScopes.value)
        text("id", step.id?.rawValue)
        entry("wait-all") { _ in step.isOn.map(YAMLNode.boolean) ?? .null }
        value("continue-on-error", step.continueOnError, stepScopes.value)
        extra(step.extra)
    }

    private mutating func keys(of step: CancelStep) {
        value("name", step.name, stepScopes.value)
        text("id", step.id?.rawValue)
        text("cancel", step.step.rawValue)
        value("continue-on-error", step.continueOnError, stepScopes.value)
        extra(step.extra)
    }
}

extension Step {
    /// Whether an empty line stands between two steps.
    fileprivate static func areApart(_ first: Step, _ second: Step) -> Bool { !first.isPlain || !second.isPlain }

    /// Whether the step is one line, `uses` or `run` alone, so that no empty line has to set it apart.
    private var isPlain: Bool {
        switch self {
        case .uses(let step):
            step.with.isEmpty && step.attributes.isEmpty
        case .run(let step):
            step.attributes.isEmpty && step.shell == nil && step.workingDirectory == nil
                && !step.script.text.utf8.contains(0x0A)
        case .wait, .waitAll, .cancel, .parallel:
            false
        }
    }

    fileprivate var comment: String? {
        switch self {
        case .run(let step): step.attributes.comment
        case .uses(let step): step.attributes.comment
        case .wait(let step): step.comment
        case .waitAll(let step): step.comment
        case .cancel(let step): step.comment
        case .parallel(let step): step.comment
        }
    }
}

extension StepAttributes {
    /// Whether nothing is written for them.
    fileprivate var isEmpty: Bool {
        name == nil && id == nil && condition == nil && env.isEmpty && continueOnError == nil && timeoutMinutes == nil
            && background == nil && comment == nil && extra.isEmpty
    }
}
