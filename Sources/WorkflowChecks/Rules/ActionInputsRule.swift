import WorkflowAnalysis
import Workflows

struct ActionInputsRule: FileRule, ActionRule {
    let name = "action-inputs"
    var documentation: String {
        #"""
        A step passes an input that an action of the repository's own does not have, or leaves out one that it needs.

        GitHub ignores an unknown input, and a missing one is empty: it checks neither. Steps that an `OwnAction` makes
        are right by their types; steps that name the action's folder are compared with what the project declares.

        Source: GitHub, "Metadata syntax", `inputs`.

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

    func problems(in file: CheckedFile, of project: CheckedProject) -> [Problem] {
        project.actions.isEmpty ? [] : problems(with: file.steps, project)
    }

    func problems(in action: CheckedAction, of project: CheckedProject) -> [Problem] {
        problems(with: action.steps, project)
    }

    private func problems(with steps: [CheckedStep], _ project: CheckedProject) -> [Problem] {
        steps.flatMap { step -> [Problem] in
            // What an action's own type made is right, also when another action has taken the folder.
            guard let use = step.uses, use.own == nil, let action = project.action(of: step) else { return [] }
            return problems(with: use, action.name, action.action, "\(step.place).with")
        }
    }

    private func problems(with use: ActionStep, _ name: String, _ action: Action, _ place: String) -> [Problem] {
        var declared = Set(action.inputs.map { $0.name.lowercased() })
        if case .docker = action.runs { declared.formUnion(["args", "entrypoint"]) }
        let passed = Set(use.with.entries.map { $0.key.lowercased() })
        let unknown = use.with.entries.filter { !declared.contains($0.key.lowercased()) }.map { entry in
            Problem(
                "\(place).\(entry.key)", "the action '\(name)' has no input '\(entry.key)'",
                mend: nearestWord(to: entry.key, among: action.inputs.map(\.name)))
        }
        let missing = action.inputs.filter {
            $0.isRequired == true && $0.default == nil && !passed.contains($0.name.lowercased())
        }
        return unknown
            + missing.map { Problem(place, "the action '\(name)' needs the input '\($0.name)', which is not passed") }
    }
}
