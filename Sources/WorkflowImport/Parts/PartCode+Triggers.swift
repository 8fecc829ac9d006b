import Workflows

extension PartCode {
    /// The events of a workflow.
    mutating func triggers(_ triggers: [Trigger]) -> SwiftCode { .list(triggers.map { trigger($0) }) }

    private mutating func trigger(_ trigger: Trigger) -> SwiftCode {
        let code =
            switch trigger.configuration {
            case .schedule(let schedules):
                SwiftCode.call(".schedule", [.init(nil, .list(schedules.map { schedule($0) }))])
            case .dispatch(let inputs): dispatch(inputs)
            case .call(let call): self.call(call)
            case .lists(let lists): event(trigger.event, lists)
            }
        guard let extra = extra(trigger.extra) else { return code }
        return .call(.member(code, "adding"), [.init("extra", extra)])
    }

    private mutating func dispatch(_ inputs: [WorkflowInput]) -> SwiftCode {
        if inputs.isEmpty { return .call(".workflowDispatch", []) }
        if inputs == self.inputs?.inputs {
            return .call(".workflowDispatch", [.init(nil, .word("\(InputsType.name).self"))])
        }
        return .call(".workflowDispatch", [.init(nil, .list(inputs.map { input($0) }))])
    }

    private mutating func schedule(_ schedule: Schedule) -> SwiftCode {
        var arguments = SwiftArguments()
        arguments.add(.quoted(schedule.cron.text))
        arguments.add("timeZone", literal(schedule.timeZone))
        arguments.add("extra", extra(schedule.extra))
        return .call("Schedule", arguments.all)
    }

    // MARK: Events with lists

    /// Events without configuration, which are no functions.
    private static let constants: Set<String> = [
        "create", "delete", "status", "deployment", "deployment_status", "fork", "gollum", "page_build", "public",
    ]

    private func event(_ event: String, _ lists: [Trigger.List]) -> SwiftCode {
        let name = SwiftName.member(event)
        if Self.constants.contains(event), lists.isEmpty { return .word(".\(name)") }
        let facts = TriggerFacts.facts(of: event)
        // The order of the keys is the order in which the model lists them.
        guard let facts, !Self.constants.contains(event), let arguments = arguments(lists, facts) else {
            return self.other(event, lists)
        }
        return .call(".\(name)", arguments)
    }

    private func arguments(_ lists: [Trigger.List], _ facts: TriggerFacts) -> [SwiftCode.Argument]? {
        var arguments = SwiftArguments()
        var seen: Set<String> = []
        // 'workflows' stands before the filters in Swift, and behind them in the model.
        for list in lists.filter({ $0.key == "types" || $0.key == "workflows" }).sorted(by: { $0.key < $1.key })
            + lists.filter({ $0.key != "types" && $0.key != "workflows" })
        {
            let name = list.key.replacing("-ignore", with: "")
            guard seen.insert(name).inserted, !list.values.isEmpty else { return nil }
            switch list.key {
            case "types":
                let types = list.values.map { type in
                    facts.types.contains(type) ? SwiftCode.word(".\(SwiftName.member(type))") : .quoted(type)
                }
                if facts.event != "repository_dispatch", list.values.contains(where: { !facts.types.contains($0) }) {
                    return nil
                }
                arguments.add(.list(types))
            case "workflows", "names", "versions": arguments.add(list.key, literals(list.values))
            case "branches", "tags", "paths": arguments.add(list.key, literals(list.values))
            case "branches-ignore", "tags-ignore", "paths-ignore":
                arguments.add(name, .call(".ignoring", [.init(nil, literals(list.values))]))
            default: return nil
            }
        }
        // A 'workflow_run' needs the names of workflows.
        if facts.event == "workflow_run", !seen.contains("workflows") { return nil }
        return arguments.all
    }

    /// An event as the model holds any event.
    private func other(_ event: String, _ lists: [Trigger.List]) -> SwiftCode {
        var arguments = SwiftArguments()
        arguments.add(.quoted(event))
        let extra = lists.map { SwiftCode.Pair(key: .quoted($0.key), value: literals($0.values)) }
        arguments.add("extra", extra.isEmpty ? nil : .pairs(extra))
        return .call("Trigger", arguments.all)
    }

    // MARK: Interfaces

    private mutating func call(_ call: WorkflowCall) -> SwiftCode {
        var arguments = SwiftArguments()
        if !call.inputs.isEmpty, call.inputs == inputs?.inputs {
            arguments.add("inputs", .word("\(InputsType.name).self"))
        } else if !call.inputs.isEmpty {
            arguments.add("inputs", .list(call.inputs.map { input($0) }))
        }
        if !call.secrets.isEmpty { arguments.add("secrets", .list(call.secrets.map { secret($0) })) }
        if !call.outputs.isEmpty { arguments.add("outputs", .list(call.outputs.map { output($0) })) }
        let interface = SwiftCode.call("WorkflowCall", arguments.all)
        return .call(".workflowCall", arguments.all.isEmpty ? [] : [.init(nil, interface)])
    }

    private mutating func input(_ input: WorkflowInput) -> SwiftCode {
        var arguments = SwiftArguments()
        arguments.add(.quoted(input.name))
        arguments.add("type", type(input.type))
        arguments.add("description", literal(input.description))
        arguments.add("isRequired", input.isRequired ? .word("true") : nil)
        arguments.add("default", input.default.map { expressions.nodeCode($0) })
        arguments.add("extra", extra(input.extra))
        return .call("WorkflowInput", arguments.all)
    }

    func type(_ type: InputType) -> SwiftCode? {
        switch type.name {
        case "string": return nil
        case "boolean", "number", "environment": return .word(".\(type.name)")
        case "choice": return .call(".choice", [.init(nil, literals(type.options))])
        default: return .call("InputType", [.init(nil, .quoted(type.name))])
        }
    }

    private mutating func secret(_ secret: WorkflowCall.Secret) -> SwiftCode {
        var arguments = SwiftArguments()
        arguments.add(.quoted(secret.name))
        arguments.add("description", literal(secret.description))
        arguments.add("isRequired", flag(secret.isRequired))
        arguments.add("extra", extra(secret.extra))
        return .call("WorkflowCall.Secret", arguments.all)
    }

    private mutating func output(_ output: WorkflowCall.Output) -> SwiftCode {
        var arguments = SwiftArguments()
        arguments.add(.quoted(output.name))
        arguments.add("description", literal(output.description))
        arguments.add("value", text(output.value))
        arguments.add("extra", extra(output.extra))
        return .call("WorkflowCall.Output", arguments.all)
    }
}
