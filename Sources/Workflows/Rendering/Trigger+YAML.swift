import WorkflowYAML

extension Renderer {
    /// The value of `on`: one name, a list of names, or a mapping, whichever is the shortest that holds everything.
    mutating func triggers(_ triggers: [Trigger]) -> YAMLNode {
        guard triggers.allSatisfy(\.isPlain) else {
            return .mapping(
                mapping { renderer in
                    for trigger in triggers { renderer.entry(trigger.event) { $0.configuration(of: trigger) } }
                })
        }
        if triggers.count == 1 { return literal(triggers[0].event) }
        return sequence(triggers) { $0.literal($1.event) }
    }

    private mutating func configuration(of trigger: Trigger) -> YAMLNode {
        if case .schedule(let schedules) = trigger.configuration {
            if !trigger.extra.isEmpty {
                problem(
                    .misplacedExtraKeys, "'schedule' is a list without keys of its own; add them to a 'Schedule'")
            }
            return sequence(schedules) { $0.schedule($1) }
        }
        if trigger.isPlain { return .null }
        return .mapping(
            mapping { renderer in
                switch trigger.configuration {
                case .lists(let lists):
                    for list in lists { renderer.entry(list.key) { $0.texts(list.values) } }
                case .dispatch(let inputs):
                    renderer.inputs(inputs, .none)
                case .call(let call):
                    renderer.keys(of: call)
                case .schedule:
                    break
                }
                renderer.extra(trigger.extra)
            })
    }

    private mutating func texts(_ texts: [String]) -> YAMLNode {
        sequence(texts) { $0.literal($1) }
    }

    private mutating func schedule(_ schedule: Schedule) -> YAMLNode {
        .mapping(
            mapping { renderer in
                renderer.text("cron", schedule.cron.text)
                renderer.text("timezone", schedule.timeZone)
                renderer.extra(schedule.extra)
            })
    }

    private mutating func inputs(_ inputs: [WorkflowInput], _ defaultScope: ExpressionScope) {
        guard !inputs.isEmpty else { return }
        child("inputs") { renderer in
            for input in inputs { renderer.child(input.name) { $0.keys(of: input, defaultScope) } }
        }
    }

    private mutating func keys(of input: WorkflowInput, _ defaultScope: ExpressionScope) {
        text("description", input.description)
        if input.isRequired { flag("required", true) }
        if let value = input.default { entry("default") { $0.node(value, defaultScope) } }
        text("type", input.type.name)
        if input.type.isChoice { entry("options") { $0.texts(input.type.options) } }
        extra(input.extra)
    }

    private mutating func keys(of call: WorkflowCall) {
        inputs(call.inputs, .workflow)
        if !call.outputs.isEmpty {
            child("outputs") { renderer in
                for output in call.outputs { renderer.child(output.name) { $0.keys(of: output) } }
            }
        }
        guard !call.secrets.isEmpty else { return }
        child("secrets") { renderer in
            for secret in call.secrets { renderer.entry(secret.name) { $0.secret(secret) } }
        }
    }

    private mutating func keys(of output: WorkflowCall.Output) {
        text("description", output.description)
        value("value", output.value, .workflowOutput)
        extra(output.extra)
    }

    private mutating func secret(_ secret: WorkflowCall.Secret) -> YAMLNode {
        if secret.description == nil, secret.isRequired == nil, secret.extra.isEmpty { return .null }
        return .mapping(
            mapping { renderer in
                renderer.text("description", secret.description)
                renderer.flag("required", secret.isRequired)
                renderer.extra(secret.extra)
            })
    }
}

extension Trigger {
    /// Whether the event's name says everything.
    fileprivate var isPlain: Bool {
        guard extra.isEmpty else { return false }
        return switch configuration {
        case .lists(let lists): lists.isEmpty
        case .dispatch(let inputs): inputs.isEmpty
        case .call(let call): call.inputs.isEmpty && call.outputs.isEmpty && call.secrets.isEmpty
        case .schedule: false
        }
    }
}
