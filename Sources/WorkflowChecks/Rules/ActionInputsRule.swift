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
            guard let use = step.uses, use.own == nil, use.with.expression == nil else { return [] }
            if let facts = step.facts { return problems(with: use, facts, project.options, step) }
            guard !project.actions.isEmpty, let action = project.action(of: step) else { return [] }
            // A folder elsewhere has no name of its own.
            let name =
                action.name.hasPrefix("../../")
                ? "./\(action.name.dropFirst("../../".count))" : RemoteName.text(of: action.name)
            return problems(with: use, name, action.action, step)
        }
    }

    /// Compares the inputs of a step with an action in another repository.
    private func problems(
        with use: ActionStep, _ facts: ActionFacts, _ options: RenderingOptions, _ step: StepAnalysis
    ) -> [Problem] {
        guard let used = UsedRelease(use.action, options: options) else { return [] }
        // A release that is newer than the facts may have other inputs.
        if let number = ReleaseNumber(used.version),
            facts.newest.contains(where: { $0.major == number.major && $0.isOlder(than: number) })
        {
            return []
        }
        let release = facts.release(used.version)
        let releases = release.map { [$0] } ?? (used.isNewer(than: facts) ? [] : facts.releases)
        guard !releases.isEmpty, releases.allSatisfy({ $0.inputs != nil }) else { return [] }
        var problems: [Problem] = []
        for entry in use.with.entries where !releases.contains(where: { $0.hasInput(entry.key) ?? true }) {
            let names = releases.flatMap { $0.inputs ?? [] }.filter { !$0.isDeprecated }.map(\.name)
            let known = release.flatMap { $0.tag.map { " of release \($0)" } } ?? ""
            problems.append(
                Problem(
                    step.place["with", entry.key], "the action '\(facts.name)'\(known) has no input '\(entry.key)'",
                    severity: .warning, fix: nearestWord(to: entry.key, among: names)))
        }
        for entry in use.with.entries where releases.allSatisfy({ $0.deprecates(entry.key) }) {
            problems.append(
                Problem(
                    step.place["with", entry.key],
                    "the input '\(entry.key)' of the action '\(facts.name)' is deprecated; leave it out, or replace it",
                    severity: .note))
        }
        guard let inputs = release?.inputs, release?.number != nil else { return problems }
        for input in inputs where input.isRequired && !input.hasDefault && use.input(input.name) == nil {
            problems.append(
                Problem(
                    step.place["with"],
                    "the action '\(facts.name)' needs the input '\(input.name)', which is not passed",
                    severity: .warning))
        }
        return problems
    }

    /// Compares the inputs of a step with one of the repository's own actions.
    private func problems(with use: ActionStep, _ name: String, _ action: Action, _ step: StepAnalysis) -> [Problem] {
        var declared = Set(action.inputs.map { $0.name.lowercased() })
        if case .docker = action.runs { declared.formUnion(["args", "entrypoint"]) }
        let passed = Set(use.with.entries.map { $0.key.lowercased() })
        let unknown = use.with.entries.filter { !declared.contains($0.key.lowercased()) }.map { entry in
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

extension UsedRelease {
    /// Whether the release is newer than all known releases.
    fileprivate func isNewer(than facts: ActionFacts) -> Bool {
        guard let number = ReleaseNumber(version) else { return !version.isCommitID }
        return !facts.releases.contains { $0.number.map(number.isOlder) ?? false }
    }
}

extension ActionRelease {
    /// Whether the release has an input, and calls it deprecated.
    fileprivate func deprecates(_ name: String) -> Bool {
        inputs?.contains { $0.isDeprecated && $0.name.lowercased() == name.lowercased() } ?? false
    }
}
