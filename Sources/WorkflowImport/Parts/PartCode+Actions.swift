import Workflows

extension PartCode {
    /// The metadata of an action.
    mutating func action(_ action: Action) -> SwiftCode {
        var arguments = SwiftArguments()
        arguments.add("name", .quoted(action.name))
        arguments.add("description", .quoted(action.description))
        arguments.add("author", literal(action.author))
        if !action.inputs.isEmpty { arguments.add("inputs", .list(action.inputs.map { input($0) })) }
        if !action.outputs.isEmpty { arguments.add("outputs", .list(action.outputs.map { output($0) })) }
        arguments.add("runs", runs(action.runs))
        arguments.add("branding", branding(action.branding))
        arguments.add("comment", literal(action.comment))
        arguments.add("extra", extra(action.extra))
        return .call("Action", arguments.all)
    }

    private mutating func input(_ input: Action.Input) -> SwiftCode {
        var arguments = SwiftArguments()
        arguments.add(.quoted(input.name))
        arguments.add(.quoted(input.description))
        arguments.add("isRequired", flag(input.isRequired))
        arguments.add("default", text(input.default))
        arguments.add("deprecationMessage", literal(input.deprecationMessage))
        arguments.add("extra", extra(input.extra))
        return .call("Action.Input", arguments.all)
    }

    private mutating func output(_ output: Action.Output) -> SwiftCode {
        var arguments = SwiftArguments()
        arguments.add(.quoted(output.name))
        arguments.add(literal(output.description) ?? .word("nil"))
        arguments.add("value", text(output.value))
        arguments.add("extra", extra(output.extra))
        return .call("Action.Output", arguments.all)
    }

    private mutating func runs(_ runs: Action.Runs) -> SwiftCode {
        switch runs {
        case .composite(let steps): return .call(".composite", [.init(nil, .list(steps.map { element($0) }))])
        case .javaScript(let program):
            var arguments = SwiftArguments()
            if program.runtime != .node24 { arguments.add("using", runtime(program.runtime)) }
            arguments.add("main", .quoted(program.main))
            arguments.add("pre", literal(program.pre))
            arguments.add("preIf", condition(program.preIf))
            arguments.add("post", literal(program.post))
            arguments.add("postIf", condition(program.postIf))
            arguments.add("extra", extra(program.extra))
            return .call(".javaScript", arguments.all)
        case .docker(let program):
            var arguments = SwiftArguments()
            arguments.add("image", .quoted(program.image))
            arguments.add("entrypoint", literal(program.entrypoint))
            arguments.add("args", program.args.isEmpty ? nil : texts(program.args))
            arguments.add("env", texts(program.env))
            arguments.add("preEntrypoint", literal(program.preEntrypoint))
            arguments.add("preIf", condition(program.preIf))
            arguments.add("postEntrypoint", literal(program.postEntrypoint))
            arguments.add("postIf", condition(program.postIf))
            arguments.add("extra", extra(program.extra))
            return .call(".docker", [.init(nil, .call("Action.DockerRuns", arguments.all))])
        }
    }

    /// A step in an array, which holds steps alone and not what can become one.
    private mutating func element(_ step: Step) -> SwiftCode {
        let code = self.step(step)
        switch step {
        case .run: return .call(".run", [.init(nil, code)])
        case .wait: return .call(".wait", [.init(nil, code)])
        case .waitAll: return .call(".waitAll", [.init(nil, code)])
        case .cancel: return .call(".cancel", [.init(nil, code)])
        case .parallel: return .call(".parallel", [.init(nil, code)])
        case .uses(let uses):
            guard case .call(.word("ActionStep"), _, _) = code else {
                // A step with an id is typed, and a bound action alone is no step.
                if uses.attributes.id != nil { return .member(code, "step") }
                if case .call(.member, _, _) = code { return code }
                return .call(.member(code, "step"), [])
            }
            return .call(".uses", [.init(nil, code)])
        }
    }

    private func runtime(_ runtime: Action.NodeRuntime) -> SwiftCode {
        runtime == .node20
            ? .word(".node20") : .call("Action.NodeRuntime", [.init(nil, .quoted(runtime.rawValue))])
    }

    private func branding(_ branding: Action.Branding?) -> SwiftCode? {
        guard let branding else { return nil }
        var arguments = SwiftArguments()
        arguments.add("icon", branding.icon.map { .call("Action.Icon", [.init(nil, .quoted($0.rawValue))]) })
        arguments.add("color", branding.color.map { .call("Action.Color", [.init(nil, .quoted($0.rawValue))]) })
        return .call("Action.Branding", arguments.all)
    }
}
