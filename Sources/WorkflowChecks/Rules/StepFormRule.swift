import WorkflowAnalysis
import Workflows

struct StepFormRule: WorkflowRule {
    let name = "step-form"
    var documentation: String {
        """
        A step has a key of another kind of step, or refers to a background step incorrectly.

        A step runs a script or an action: `shell` and `working-directory` belong to `run`, and `with` belongs to
        `uses`. GitHub rejects a step that has both. Steps that wait or cancel have only a name, an ID and
        `continue-on-error`. A step with `parallel` has no other key. Only a background step can be waited for or
        cancelled. At most ten background steps run at once, and further ones start when another has finished.

        Source: GitHub, "Workflow syntax", `jobs.<job_id>.steps[*].background`; GitHub's schema of workflows.

        Wrong:

        ```swift
        RunStep(id: "server", script: "make serve")
        RunStep(script: "make test")
        CancelStep("server")
        ```

        Right:

        ```swift
        RunStep(id: "server", script: "make serve", background: true)
        RunStep(script: "make test")
        CancelStep("server")
        ```
        """
    }

    /// The number of background steps that run at once.
    static let limit = 10

    private static let notOfRun: Set<String> = ["uses", "with", "wait", "wait-all", "cancel", "parallel"]
    private static let notOfAction: Set<String> = [
        "run", "shell", "working-directory", "wait", "wait-all", "cancel", "parallel",
    ]
    private static let notOfWaiting: Set<String> = [
        "run", "shell", "working-directory", "uses", "with", "if", "env", "timeout-minutes", "background", "parallel",
    ]
    private static let notOfParallel = notOfWaiting.union([
        "name", "id", "continue-on-error", "wait", "wait-all", "cancel",
    ])

    func problems(in file: FileAnalysis) -> [Problem] {
        var problems: [Problem] = []
        for job in file.jobs {
            var hasBackground = false
            var isParallel = false
            for step in job.steps {
                // Most steps run a script or an action, and nothing else.
                if step.hasExtra { check(step, &problems) }
                if step.isBackground || step.isControl { hasBackground = true }
                if step.isParallel { isParallel = true }
            }
            if isParallel { checkParallel(job, &problems) }
            if hasBackground { checkBackground(job, &problems) }
        }
        return problems
    }

    private func check(_ step: StepAnalysis, _ problems: inout [Problem]) {
        if let extra = step.run?.attributes.extra { check(extra, Self.notOfRun, "a script", step, &problems) }
        if let extra = step.uses?.attributes.extra { check(extra, Self.notOfAction, "an action", step, &problems) }
        switch step.control {
        case .wait(let wait): check(wait.extra, Self.notOfWaiting, "'wait'", step, &problems)
        case .waitAll(let wait): check(wait.extra, Self.notOfWaiting, "'wait-all'", step, &problems)
        case .cancel(let cancel): check(cancel.extra, Self.notOfWaiting, "'cancel'", step, &problems)
        case .run, .uses, .parallel, nil: break
        }
    }

    private func check(
        _ extra: OrderedMap<UntypedValue>, _ wrong: Set<String>, _ kind: String, _ step: StepAnalysis,
        _ problems: inout [Problem]
    ) {
        if extra.isEmpty { return }
        for entry in extra.entries where wrong.contains(entry.key) {
            problems.append(
                Problem(
                    step.place[entry.key],
                    "a step with \(kind) has no '\(entry.key)', and GitHub refuses the file; make it a step of its own")
            )
        }
    }

    /// Checks the keys next to `parallel`.
    ///
    /// Most rules see only the steps inside.
    private func checkParallel(_ job: JobAnalysis, _ problems: inout [Problem]) {
        guard let steps = job.normal?.steps else { return }
        for (index, step) in steps.enumerated() {
            guard case .parallel(let parallel) = step else { continue }
            for entry in parallel.extra.entries where Self.notOfParallel.contains(entry.key) {
                problems.append(
                    Problem(
                        job.place["steps"][index][entry.key],
                        "a step with 'parallel' has no '\(entry.key)', and GitHub refuses the file; set it at the"
                            + " steps inside"
                    ))
            }
        }
    }

    private func checkBackground(_ job: JobAnalysis, _ problems: inout [Problem]) {
        var isBackground: [String: Bool] = [:]
        var running = 0
        var names: Set<String> = []
        for step in job.steps {
            switch step.control {
            case .wait(let wait):
                for id in wait.steps { check(id, "waits for", isBackground, step, &problems) }
                for id in wait.steps where names.remove(id.rawValue.lowercased()) != nil { running -= 1 }
            case .cancel(let cancel):
                check(cancel.step, "cancels", isBackground, step, &problems)
                if names.remove(cancel.step.rawValue.lowercased()) != nil { running -= 1 }
            case .waitAll(let wait):
                if wait.isOn != false {
                    running = 0
                    names = []
                }
            case .run, .uses, nil:
                if let id = step.id?.lowercased() {
                    isBackground[id] = step.isBackground
                    if step.isBackground { names.insert(id) }
                }
                guard step.isBackground else { continue }
                running += 1
                if running == Self.limit + 1 {
                    problems.append(
                        Problem(
                            step.place,
                            "\(Self.limit) steps already run in the background, and this one starts when one of them"
                                + " has finished; wait for some first", severity: .warning))
                }
            case .parallel:
                break
            }
        }
    }

    private func check(
        _ id: StepID, _ verb: String, _ isBackground: [String: Bool], _ step: StepAnalysis, _ problems: inout [Problem]
    ) {
        // A step that does not exist, or not yet, is reported by `step-reference`.
        guard isBackground[id.rawValue.lowercased()] == false else { return }
        problems.append(
            Problem(
                step.place, "the step \(verb) '\(id)', which does not run in the background and has ended by then",
                severity: .warning, fix: "background: true"))
    }
}
