import WorkflowYAML

extension Renderer {
    /// One name, a list of names, or a mapping, whichever is the shortest that holds everything.
    mutating func triggers(_ key: String, _ triggers: inout [Trigger]) {
        let triggers = triggers
        guard triggers.allSatisfy(\.isPlain) else {
            return child(key) { renderer in
                for trigger in triggers { renderer.entry(trigger.event) { $0.configuration(of: trigger) } }
            }
        }
        entry(key) { renderer in
            if triggers.count == 1 { return renderer.literal(triggers[0].event) }
            return renderer.sequence(triggers) { $0.literal($1.event) }
        }
    }

    private mutating func configuration(of trigger: Trigger) -> YAMLNode {
        if case .schedule(let schedules) = trigger.configuration {
            if !trigger.extra.isEmpty {
                problem(
                    .misplacedExtraKeys, "'schedule' is a list without keys of its own; add them to a 'Schedule'")
            }
            return sequence(schedules) { renderer, schedule in
                var schedule = schedule
                return .mapping(renderer.mapping { schedule.visitKeys(&$0, .none) })
            }
        }
        if trigger.isPlain { return .null }
        return .mapping(
            mapping { renderer in
                switch trigger.configuration {
                case .lists(let lists):
                    for list in lists { renderer.entry(list.key) { $0.literals(list.values) } }
                case .dispatch(var inputs):
                    renderer.parts("inputs", &inputs, .none)
                case .call(var call):
                    call.visitKeys(&renderer, .workflow)
                case .schedule:
                    break
                }
                var extra = trigger.extra
                renderer.extra(&extra)
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
