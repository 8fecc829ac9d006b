import WorkflowAnalysis
import Workflows

struct ActionFormRule: ActionRule {
    let name = "action-form"
    var documentation: String {
        """
        An action uses something that GitHub rejects or ignores in an `action.yml`.

        A step of a composite action cannot have a time limit, run in the background or in parallel, or wait for other
        steps. Set these at the step that uses the action. An output of a composite action needs a value; an output of
        any other action cannot have one. A JavaScript action needs a runtime that the runner has. GitHub has removed
        `node12` and `node16` and runs such actions with a newer Node, which is a warning; it has run `node20` with
        Node 24 since June 2026, which is a note. A Docker action builds a `Dockerfile`, or pulls an image that begins with `docker://`.

        Source: GitHub, "Metadata syntax", `runs`; GitHub's schema of actions.

        Wrong:

        ```swift
        let test = OwnAction("test", name: "Test", description: "Runs the tests.") {
            RunStep("Test", script: "make test", timeoutMinutes: 10)
        }
        Job("test", runsOn: .ubuntu2404) { test.step() }
        ```

        Right:

        ```swift
        let test = OwnAction("test", name: "Test", description: "Runs the tests.") {
            RunStep("Test", script: "make test")
        }
        Job("test", runsOn: .ubuntu2404) { test.step(timeoutMinutes: 10) }
        ```
        """
    }

    func problems(in action: ActionAnalysis, of project: ProjectAnalysis) -> [Problem] {
        textProblems(action.action) + runProblems(action.action.runs) + outputProblems(action.action)
            + inputProblems(action.action) + brandingProblems(action.action) + action.steps.flatMap(stepProblems)
            + parallelProblems(action.action.steps)
    }

    private func textProblems(_ action: Action) -> [Problem] {
        [("name", action.name), ("description", action.description)].filter { $0.1.isEmpty }.map {
            Problem(Place($0.0), "an action needs a \($0.0)", kind: .policy)
        }
    }

    private func runProblems(_ runs: Action.Runs) -> [Problem] {
        switch runs {
        case .composite(let steps):
            return steps.isEmpty ? [Problem(Place("runs", "steps"), "the action has no steps; add one")] : []
        case .javaScript(let runs):
            return Self.problem(with: runs.runtime.rawValue).map { message, severity in
                [Problem(Place("runs", "using"), "\(message); use 'node24'", severity: severity, fix: "node24")]
            } ?? []
        case .docker(let docker):
            let file = docker.image.split(separator: "/").last ?? ""
            let isFile = file.hasSuffix("Dockerfile") || file.hasPrefix("Dockerfile.")
            guard !isFile, !docker.image.hasPrefix("docker://") else { return [] }
            return [
                Problem(
                    Place("runs", "image"),
                    "'\(docker.image)' is neither a 'Dockerfile' nor an image; write 'docker://' before an image's name",
                    fix: "docker://\(docker.image)")
            ]
        }
    }

    /// What is wrong with a runtime; the runner runs older ones with a newer version of Node.js.
    private static func problem(with runtime: String) -> (message: String, severity: Finding.Severity)? {
        switch runtime {
        case "node24": nil
        case "node20": ("GitHub runs 'node20' with Node 24 since June 2026", .note)
        case "node12", "node16": ("GitHub has removed '\(runtime)' and runs the action with a newer Node", .warning)
        default: ("the runner has no '\(runtime)'", .error)
        }
    }

    private func outputProblems(_ action: Action) -> [Problem] {
        let isComposite = if case .composite = action.runs { true } else { false }
        return action.outputs.flatMap { output -> [Problem] in
            let place = Place("outputs", output.name)
            var problems: [Problem] = []
            if output.description == nil {
                problems.append(
                    Problem(
                        place, "the output '\(output.name)' needs a description; say what it is", kind: .policy))
            }
            if isComposite, output.value == nil {
                problems.append(Problem(place, "the output '\(output.name)' of a composite action needs a value"))
            }
            if !isComposite, output.value != nil {
                problems.append(
                    Problem(
                        place["value"],
                        "only a composite action states the value of an output; the program of this one sets it"))
            }
            return problems
        }
    }

    private func inputProblems(_ action: Action) -> [Problem] {
        action.inputs.filter { $0.isRequired == true && $0.default != nil }.map {
            Problem(
                Place("inputs", $0.name),
                "the input '\($0.name)' is required and has a default, so it is never missing;"
                    + " choose one", severity: .warning, kind: .policy)
        }
    }

    private func brandingProblems(_ action: Action) -> [Problem] {
        let icon = action.branding?.icon.map { ("icon", $0.rawValue, Action.Icon.knownNames) }
        let color = action.branding?.color.map { ("color", $0.rawValue, Action.Color.known.map(\.rawValue)) }
        return [icon, color].compactMap { part in
            guard let (key, name, known) = part, !known.contains(name) else { return nil }
            let advice = nearestWord(to: name, among: known).map { "; did you mean '\($0)'?" } ?? "; choose another one"
            return Problem(Place("branding", key), "GitHub knows no \(key) '\(name)'\(advice)", kind: .mistake)
        }
    }

    private func stepProblems(_ step: StepAnalysis) -> [Problem] {
        if let control = step.control {
            return [Problem(step.place, "an action has no step with '\(control.key)'; use it in a job")]
        }
        guard let attributes = step.uses?.attributes ?? step.run?.attributes else { return [] }
        var problems: [Problem] = []
        if attributes.timeoutMinutes != nil {
            problems.append(problem(with: "timeout-minutes", step))
        }
        if attributes.background != nil { problems.append(problem(with: "background", step)) }
        return problems
    }

    private func problem(with key: String, _ step: StepAnalysis) -> Problem {
        Problem(
            step.place[key],
            "a step of an action has no '\(key)'; set it at the step that uses the action")
    }

    private func parallelProblems(_ steps: [Step]) -> [Problem] {
        steps.indices.compactMap { index in
            guard case .parallel = steps[index] else { return nil }
            return Problem(Place("runs", "steps")[index], "an action has no step with 'parallel'; use it in a job")
        }
    }
}

extension Step {
    /// The key that decides the kind of the step.
    fileprivate var key: String {
        switch self {
        case .run: "run"
        case .uses: "uses"
        case .wait: "wait"
        case .waitAll: "wait-all"
        case .cancel: "cancel"
        case .parallel: "parallel"
        }
    }
}
