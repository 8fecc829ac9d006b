import WorkflowYAML

extension Action {
    /// Renders the action's metadata; the same value gives the same bytes everywhere.
    ///
    /// An action with mistakes is rendered as far as possible: checks say what is wrong with it.
    public func rendered(with options: RenderingOptions = RenderingOptions()) -> RenderedDocument {
        var renderer = Renderer(options: options, stepScopes: .composite)
        let root = renderer.mapping { $0.keys(of: self) }
        return renderer.document(root)
    }
}

extension Renderer {
    fileprivate mutating func keys(of action: Action) {
        entry("name", above: action.comment) { $0.literal(action.name) }
        text("description", action.description)
        text("author", action.author)
        if !action.inputs.isEmpty {
            child("inputs", blankLineBefore: true) { renderer in
                for input in action.inputs { renderer.child(input.name) { $0.keys(of: input) } }
            }
        }
        if !action.outputs.isEmpty {
            child("outputs", blankLineBefore: true) { renderer in
                for output in action.outputs { renderer.child(output.name) { $0.keys(of: output) } }
            }
        }
        child("runs", blankLineBefore: true) { $0.keys(of: action.runs) }
        if let branding = action.branding {
            child("branding", blankLineBefore: true) { renderer in
                renderer.text("icon", branding.icon?.rawValue)
                renderer.text("color", branding.color?.rawValue)
            }
        }
        extra(action.extra)
    }

    private mutating func keys(of input: Action.Input) {
        text("description", input.description)
        flag("required", input.isRequired)
        if let value = input.default { entry("default") { $0.textNode(value.node, .actionInputDefault) } }
        text("deprecationMessage", input.deprecationMessage)
        extra(input.extra)
    }

    private mutating func keys(of output: Action.Output) {
        text("description", output.description)
        value("value", output.value, .actionOutput)
        extra(output.extra)
    }

    private mutating func keys(of runs: Action.Runs) {
        switch runs {
        case .composite(let steps):
            text("using", "composite")
            entry("steps") { $0.steps(steps) }
        case .javaScript(let runs):
            text("using", runs.runtime.rawValue)
            text("pre", runs.pre)
            bareCondition("pre-if", runs.preIf)
            text("main", runs.main)
            text("post", runs.post)
            bareCondition("post-if", runs.postIf)
            extra(runs.extra)
        case .docker(let runs):
            text("using", "docker")
            text("image", runs.image)
            text("pre-entrypoint", runs.preEntrypoint)
            bareCondition("pre-if", runs.preIf)
            text("entrypoint", runs.entrypoint)
            if !runs.args.isEmpty { entry("args") { $0.values(runs.args, .actionInputs) } }
            variables("env", runs.env, .actionInputs)
            text("post-entrypoint", runs.postEntrypoint)
            bareCondition("post-if", runs.postIf)
            extra(runs.extra)
        }
    }

    /// A condition that GitHub takes without `${{ }}` only.
    private mutating func bareCondition(_ key: String, _ condition: Value<Bool>?) {
        guard let condition else { return }
        entry(key) { $0.bareExpression(condition.node, .actionPhaseCondition) }
    }
}
