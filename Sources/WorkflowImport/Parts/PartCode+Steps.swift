import Workflows

extension PartCode {
    /// A step of a job or an action, or the name of one that is declared beside it.
    mutating func step(_ step: Step) -> SwiftCode {
        if let id = step.id, let declared = steps[id.rawValue] { return .word(declared.name) }
        return declaration(of: step)
    }

    /// A step where it is declared.
    mutating func declaration(of step: Step) -> SwiftCode {
        switch step {
        case .run(let step): return run(step)
        case .uses(let step): return bound(step) ?? uses(step)
        case .wait(let step):
            var arguments = SwiftArguments()
            arguments.add("for", .list(step.steps.map { .quoted($0.rawValue) }))
            add(step.name, step.id, step.continueOnError, step.comment, step.extra, to: &arguments)
            return .call("WaitStep", arguments.all)
        case .waitAll(let step):
            var arguments = SwiftArguments()
            arguments.add(flag(step.isOn))
            add(step.name, step.id, step.continueOnError, step.comment, step.extra, to: &arguments)
            return .call("WaitAllStep", arguments.all)
        case .cancel(let step):
            var arguments = SwiftArguments()
            arguments.add(.quoted(step.step.rawValue))
            add(step.name, step.id, step.continueOnError, step.comment, step.extra, to: &arguments)
            return .call("CancelStep", arguments.all)
        case .parallel(let parallel):
            var arguments = SwiftArguments()
            arguments.add("comment", literal(parallel.comment))
            arguments.add("extra", extra(parallel.extra))
            return .call("ParallelSteps", arguments.all, block: parallel.steps.map { .init(code: self.step($0)) })
        }
    }

    private mutating func add(
        _ name: Value<String>?, _ id: StepID?, _ continueOnError: Value<Bool>?, _ comment: String?,
        _ extra: OrderedMap<UntypedValue>, to arguments: inout SwiftArguments
    ) {
        arguments.add("name", text(name))
        arguments.add("id", literal(id?.rawValue))
        arguments.add("continueOnError", condition(continueOnError))
        arguments.add("comment", literal(comment))
        arguments.add("extra", self.extra(extra))
    }

    private mutating func run(_ step: RunStep) -> SwiftCode {
        let attributes = step.attributes
        var arguments = SwiftArguments()
        arguments.add(text(attributes.name))
        let outputs = attributes.id.flatMap { steps[$0.rawValue]?.outputs }
        if outputs == nil { arguments.add("id", literal(attributes.id?.rawValue)) }
        arguments.add("if", condition(attributes.condition))
        arguments.add("script", script(step.script))
        arguments.add("env", variables(attributes.env))
        arguments.add("shell", shell(step.shell))
        arguments.add("workingDirectory", text(step.workingDirectory))
        arguments.add("continueOnError", condition(attributes.continueOnError))
        arguments.add("timeoutMinutes", number(attributes.timeoutMinutes))
        arguments.add("background", flag(attributes.background))
        arguments.add("comment", literal(attributes.comment))
        arguments.add("extra", extra(attributes.extra))
        return identified(.call("RunStep", arguments.all), attributes.id, outputs)
    }

    /// A step with its id, and with the type that declares its outputs.
    private func identified(_ code: SwiftCode, _ id: StepID?, _ outputs: String?) -> SwiftCode {
        guard let id, let outputs else { return code }
        return .call(
            .member(code, "identified"),
            [.init(nil, .quoted(id.rawValue)), .init("outputs", .word("\(outputs).self"))])
    }

    /// The line end behind the last line means nothing to a shell.
    private func script(_ script: Script) -> SwiftCode {
        .quoted(script.text.hasSuffix("\n") ? String(script.text.dropLast()) : script.text)
    }

    private mutating func shell(_ shell: Shell?) -> SwiftCode? {
        guard let shell else { return nil }
        if let node = shell.expression { return .call("Shell", [.init(nil, expressions.value(node, as: .text))]) }
        let known = ["bash", "sh", "pwsh", "powershell", "cmd", "python"]
        return known.contains(shell.rawValue) ? .word(".\(shell.rawValue)") : .quoted(shell.rawValue)
    }

    private mutating func uses(_ step: ActionStep) -> SwiftCode {
        var arguments = SwiftArguments()
        arguments.add(reference(step.action))
        arguments.add("with", inputs(step.with))
        let outputs = step.attributes.id.flatMap { steps[$0.rawValue]?.outputs }
        var known = step.attributes
        if outputs != nil { known.id = nil }
        let attributes = self.attributes(known, hasID: true)
        if !attributes.isEmpty { arguments.add("attributes", .call("StepAttributes", attributes)) }
        return identified(.call("ActionStep", arguments.all), step.attributes.id, outputs)
    }

    /// The attributes of a step that uses an action.
    mutating func attributes(_ attributes: StepAttributes, hasID: Bool) -> [SwiftCode.Argument] {
        var arguments = SwiftArguments()
        if !hasID { arguments.add("id", literal(attributes.id?.rawValue)) }
        arguments.add("name", text(attributes.name))
        if hasID { arguments.add("id", literal(attributes.id?.rawValue)) }
        arguments.add("if", condition(attributes.condition))
        arguments.add("env", variables(attributes.env))
        arguments.add("continueOnError", condition(attributes.continueOnError))
        arguments.add("timeoutMinutes", number(attributes.timeoutMinutes))
        arguments.add("background", flag(attributes.background))
        arguments.add("comment", literal(attributes.comment))
        arguments.add("extra", extra(attributes.extra))
        return arguments.all
    }

    private mutating func inputs(_ inputs: Mapping<UntypedValue>) -> SwiftCode? {
        switch inputs {
        case .expression(let value): return .call(".expression", [.init(nil, expression(value))])
        case .written(let map): return map.isEmpty ? nil : untyped(map, becomesText: true)
        }
    }

    private func reference(_ action: ActionReference) -> SwiftCode {
        func make(_ name: String, _ text: String) -> SwiftCode { .call(".\(name)", [.init(nil, .quoted(text))]) }
        switch action {
        case .pinned(let name): return make("pinned", name)
        case .at(let name, let ref):
            return .call(".at", [.init(nil, .quoted(name)), .init("ref", .quoted(ref))])
        case .commit(let name, let pin):
            if pins.pin(for: pin.action) == pin { return make("pinned", name) }
            var arguments = SwiftArguments()
            arguments.add(.quoted(pin.action))
            arguments.add("version", .quoted(pin.version))
            arguments.add("commit", .quoted(pin.commit))
            return .call(".commit", [.init(nil, .quoted(name)), .init(nil, .call("Pin", arguments.all))])
        case .own(let name): return make("own", name)
        case .local(let path): return make("local", path)
        case .selfRepository(let path): return make("selfRepository", path)
        case .docker(let image): return make("docker", image)
        }
    }
}
