import WorkflowAnalysis
import Workflows

struct ActionInputsRule: FileRule, ActionRule {
    let name = "action-inputs"
    let kind = Finding.Kind.mistake
    var documentation: String {
        #"""
        A step passes an input that its action does not have, or omits an input that the action requires.

        GitHub warns about an unknown input and ignores it. A missing input is empty. Steps that are made from an
        `OwnAction` are checked by the compiler. Steps that name the action's folder are compared with the actions that
        the project declares.

        Steps of well-known actions in other repositories are compared with the release that they use. If the release is
        unknown, an input is reported only if no known release has it. Findings about these actions are warnings. An input
        that the action calls deprecated is a note.

        Source: GitHub, "Metadata syntax", `inputs`, and the `action.yml` of each action.

        Wrong:

        ```swift
        let greet = OwnAction("greet", name: "Greet", description: "Says hello.") {
            RunStep("Say hello", script: "echo Hello")
        }
        Job("greet", runsOn: .ubuntu2404) {
            greet.step()
            ActionStep(.own("greet"), with: ["who": "world"])
        }
        ```

        Right:

        ```swift
        struct GreetingInputs: ActionParameters {
            var who: Value<String>

            static let declarations: [ActionParameter<Self>] = [.required(\.who, "who", "Whom to greet")]
        }

        let greet = OwnAction("greet", name: "Greet", description: "Says hello.", inputs: GreetingInputs.self) { inputs in
            RunStep("Say hello", script: "echo \"Hello, $WHO\"", env: ["WHO": inputs.who])
        }
        Job("greet", runsOn: .ubuntu2404) { greet.step(with: GreetingInputs(who: "world")) }
        ```
        """#
    }

    func problems(in file: FileAnalysis, of project: ProjectAnalysis) -> [Problem] {
        problems(with: file.steps, project)
    }

    func problems(in action: ActionAnalysis, of project: ProjectAnalysis) -> [Problem] {
        problems(with: action.steps, project)
    }

    private func problems(with steps: [StepAnalysis], _ project: ProjectAnalysis) -> [Problem] {
        steps.flatMap { step -> [Problem] in
            // A step that an `OwnAction` has made has the right inputs, even if another action uses the same folder.
            // Inputs that are one expression are unknown.
            guard let used = step.used, !step.isOfOwnAction, let inputs = step.writtenInputs else { return [] }
            if let facts = used.facts { return problems(with: inputs, used, facts, step) }
            guard !project.actions.isEmpty, let action = project.action(of: step) else { return [] }
            // A folder elsewhere has no name of its own.
            let name =
                action.name.hasPrefix("../../")
                ? "./\(action.name.dropFirst("../../".count))" : RemoteName.text(of: action.name)
            return problems(with: inputs, name, action.action, step)
        }
    }

    /// Compares the inputs of a step with an action in another repository.
    private func problems(
        with passed: OrderedMap<UntypedValue>, _ used: UsedAction, _ facts: ActionFacts, _ step: StepAnalysis
    ) -> [Problem] {
        let releases = used.comparable
        guard !releases.isEmpty else { return [] }
        var problems: [Problem] = []
        for entry in passed.entries where !releases.contains(where: { $0.hasInput(entry.key) ?? true }) {
            let names = releases.flatMap { $0.inputs ?? [] }.filter { !$0.isDeprecated }.map(\.name)
            let known = used.known.flatMap { $0.tag.map { " of release \($0)" } } ?? ""
            problems.append(
                Problem(
                    step.place["with", entry.key], "the action '\(facts.name)'\(known) has no input '\(entry.key)'",
                    severity: .warning, fix: nearestWord(to: entry.key, among: names)))
        }
        for entry in passed.entries where releases.allSatisfy({ $0.deprecates(entry.key) }) {
            problems.append(
                Problem(
                    step.place["with", entry.key],
                    "the input '\(entry.key)' of the action '\(facts.name)' is deprecated; leave it out, or replace it",
                    severity: .note))
        }
        for input in used.neededInputs where passed.value(named: input.name) == nil {
            problems.append(
                Problem(
                    step.place["with"],
                    "the action '\(facts.name)' needs the input '\(input.name)', which is not passed",
                    severity: .warning))
        }
        return problems
    }

    /// Compares the inputs of a step with one of the repository's own actions.
    private func problems(
        with inputs: OrderedMap<UntypedValue>, _ name: String, _ action: Action, _ step: StepAnalysis
    ) -> [Problem] {
        var declared = Set(action.inputs.map { $0.name.lowercased() })
        if case .docker = action.runs { declared.formUnion(["args", "entrypoint"]) }
        let passed = Set(inputs.entries.map { $0.key.lowercased() })
        let unknown = inputs.entries.filter { !declared.contains($0.key.lowercased()) }.map { entry in
            Problem(
                step.place["with", entry.key], "the action '\(name)' has no input '\(entry.key)'",
                fix: nearestWord(to: entry.key, among: action.inputs.map(\.name)))
        }
        let missing = action.inputs.filter {
            $0.isRequired == true && $0.default == nil && !passed.contains($0.name.lowercased())
        }
        return unknown
            + missing.map {
                Problem(step.place["with"], "the action '\(name)' needs the input '\($0.name)', which is not passed")
            }
    }
}

extension ActionRelease {
    /// Whether the release has an input, and calls it deprecated.
    fileprivate func deprecates(_ name: String) -> Bool {
        inputs?.contains { $0.isDeprecated && $0.name.lowercased() == name.lowercased() } ?? false
    }
}
