import WorkflowYAML

extension Renderer {
    mutating func steps(_ key: String, _ steps: inout [Step]) {
        let steps = steps
        entry(key) { renderer in
            renderer.sequence(steps, above: \.comment, blankLine: Step.areApart) { renderer, step in
                .mapping(renderer.mapping { $0.keys(of: step) })
            }
        }
    }

    private mutating func keys(of step: Step) {
        let scope = stepScopes.value
        switch step {
        case .run(var step): numberingStep { step.visitKeys(&$0, scope) }
        case .uses(var step): numberingStep { step.visitKeys(&$0, scope) }
        case .wait(var step): numberingStep { step.visitKeys(&$0, scope) }
        case .waitAll(var step): numberingStep { step.visitKeys(&$0, scope) }
        case .cancel(var step): numberingStep { step.visitKeys(&$0, scope) }
        case .parallel(var step): step.visitKeys(&self, scope)
        }
    }

    mutating func script(_ key: String, _ script: inout Script) {
        let text = script.text
        entry(key) { renderer in
            if text.opensExpression {
                renderer.noteExpressions(ofScript: text)
                renderer.problem(
                    .expressionInScript,
                    "the script holds '${{', which GitHub replaces before the shell runs; pass the value through 'env'")
            }
            // What a script says is what the shell shall see, so nothing is escaped here.
            return .string(text)
        }
    }

    /// GitHub demands a shell in an action.
    mutating func shell(_ key: String, _ shell: inout Shell?) {
        guard let shell = shell ?? (stepScopes.isAction && options.completes ? .bash : nil) else { return }
        entry(key) { $0.node(shell.expression ?? .string(shell.rawValue), $0.stepScopes.shell) }
    }

    mutating func waitAll(_ key: String, _ isOn: inout Bool?) {
        let node = isOn.map(YAMLNode.boolean) ?? .null
        entry(key) { _ in node }
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
