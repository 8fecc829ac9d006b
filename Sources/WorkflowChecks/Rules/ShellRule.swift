import WorkflowAnalysis
import Workflows

struct ShellRule: WorkflowRule {
    let name = "shell"
    var documentation: String {
        """
        A script uses a shell that does not exist, or that the runner does not have.

        GitHub supports `bash`, `sh`, `pwsh`, `powershell`, `cmd` and `python`. Any other shell is a command in which
        `{0}` stands for the script's file. `cmd` and `powershell` exist only on Windows. The rule checks each job of a
        matrix in which the step certainly runs. It evaluates conditions that read the matrix. It does not check a step
        whose condition reads the runner, or values of the job that are known only at run time.

        Source: GitHub, "Workflow syntax", `jobs.<job_id>.steps[*].shell`.

        Wrong:

        ```swift
        RunStep(script: "print(1)", shell: "python3")
        ```

        Right:

        ```swift
        RunStep(script: "print(1)", shell: .python)
        ```
        """
    }

    private static let shells = ["bash", "sh", "pwsh", "powershell", "cmd", "python"]

    func problems(in file: FileAnalysis) -> [Problem] {
        var problems: [Problem] = []
        let general = file.workflow.defaults?.shell?.node
        if let general { check(general, Place("defaults", "run", "shell"), nil, &problems) }
        for job in file.jobs {
            let steps = job.steps.filter { $0.run.map { $0.shell == nil } ?? false }
            if let own = job.normal?.defaults?.shell?.node {
                check(own, job.place["defaults", "run", "shell"], (job, steps), &problems)
            } else if let general, case .string(let text) = general, text != "bash" {
                checkPlatform(text, job.place["runs-on"], job, steps, &problems)
            }
        }
        for step in file.steps {
            guard let shell = step.run?.shell, shell != .bash, shell.expression == nil else { continue }
            check(.string(shell.rawValue), step.place["shell"], (file.jobs[step.job], [step]), &problems)
        }
        return problems
    }

    private func check(
        _ node: ExpressionNode, _ place: Place, _ use: (job: JobAnalysis, steps: [StepAnalysis])?,
        _ problems: inout [Problem]
    ) {
        // Expressions are checked by `expression-scope` and `escaped-expression`.
        guard case .string(let text) = node, !text.opensExpression else { return }
        if Self.shells.contains(text) {
            if let use { checkPlatform(text, place, use.job, use.steps, &problems) }
            return
        }
        guard !text.contains("{0}") else { return }
        if text.isEmpty {
            problems.append(Problem(place, "the shell has no name; leave it out for GitHub's default"))
            return
        }
        let right = nearestWord(to: text, among: Self.shells)
        let advice = right.map { "write '\($0)', or" } ?? "write"
        problems.append(
            Problem(
                place,
                "GitHub knows no shell '\(text)'; \(advice) a command with '{0}' for the script's file, as '\(text) {0}'",
                fix: right ?? "\(text) {0}"))
    }

    private func checkPlatform(
        _ shell: String, _ place: Place, _ job: JobAnalysis, _ steps: [StepAnalysis], _ problems: inout [Problem]
    ) {
        guard shell == "cmd" || shell == "powershell" else { return }
        for contexts in job.knownContexts {
            let label = job.runnerLabels(in: contexts).first { label in
                RunnerImage.image(label).map { $0.system != .windows } ?? false
            }
            guard let label, steps.contains(where: { $0.runs(in: contexts) }) else { continue }
            problems.append(
                Problem(
                    place,
                    "the runner '\(label)' has no shell '\(shell)'; use '\(shell == "powershell" ? "pwsh" : "bash")'"))
            return
        }
    }
}

extension StepAnalysis {
    /// Whether the step runs in one job of the matrix: its condition neither excludes the job nor may depend on its
    /// system.
    fileprivate func runs(in contexts: KnownContexts) -> Bool {
        guard let condition else { return true }
        let known = contexts.interpretation(of: condition)
        guard known.knowledge.truth != false else { return false }
        // The event is the same for all jobs of the matrix. Everything else may depend on the system.
        return !known.rest.contains { node in
            if case .context(let name) = node { ContextName(caseInsensitive: name) != .github } else { false }
        }
    }
}

extension JobAnalysis {
    /// The known labels of the runner in one job of the matrix, in lower case.
    fileprivate func runnerLabels(in contexts: KnownContexts) -> [String] {
        let nodes: [ExpressionNode]
        switch normal?.runsOn {
        case .label(let label)?: nodes = [label.node]
        case .labels(let labels)?, .group(_, let labels, _)?: nodes = labels.map(\.node)
        case .expression(let value)?: nodes = [value.node]
        case nil: nodes = []
        }
        return nodes.compactMap { RunText($0).resolved(by: contexts).literal?.lowercased() }
    }
}
