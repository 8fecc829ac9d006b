import Workflows

/// A script is given to a shell that does not exist, or not where the job runs.
///
/// GitHub knows `bash`, `sh`, `pwsh`, `powershell`, `cmd` and `python`; any other shell is a command in which `{0}`
/// stands for the script's file. `cmd` and `powershell` are there on Windows only.
///
/// Source: GitHub, "Workflow syntax", `jobs.<job_id>.steps[*].shell`.
///
/// Wrong:
///
/// ```swift
/// RunStep(script: "print(1)", shell: "python3")
/// ```
///
/// Right:
///
/// ```swift
/// RunStep(script: "print(1)", shell: .python)
/// ```
struct ShellRule: WorkflowRule {
    let name = "shell"

    private static let shells = ["bash", "sh", "pwsh", "powershell", "cmd", "python"]

    func problems(in file: CheckedFile) -> [Problem] {
        var problems: [Problem] = []
        let general = file.workflow.defaults?.shell?.node
        if let general { check(general, "defaults.run.shell", nil, &problems) }
        for job in file.jobs {
            if let own = job.normal?.defaults?.shell?.node {
                check(own, "\(job.place).defaults.run.shell", job, &problems)
            } else if let general, case .string(let text) = general, text != "bash" {
                checkPlatform(text, "\(job.place).runs-on", job, &problems)
            }
        }
        for step in file.steps {
            guard let shell = step.run?.shell, shell != .bash else { continue }
            check(.string(shell.rawValue), "\(step.place).shell", file.jobs[step.job], &problems)
        }
        return problems
    }

    private func check(_ node: ExpressionNode, _ place: String, _ job: CheckedJob?, _ problems: inout [Problem]) {
        // An expression, also where none is possible, is another rule's matter.
        guard case .string(let text) = node, !text.opensExpression else { return }
        if Self.shells.contains(text) {
            if let job { checkPlatform(text, place, job, &problems) }
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
                mend: right ?? "\(text) {0}"))
    }

    private func checkPlatform(_ shell: String, _ place: String, _ job: CheckedJob, _ problems: inout [Problem]) {
        guard shell == "cmd" || shell == "powershell" else { return }
        for label in job.runnerLabels {
            guard let system = HostedRunners.system(of: label), system != .windows else { continue }
            problems.append(
                Problem(
                    place,
                    "the runner '\(label)' has no shell '\(shell)'; use '\(shell == "powershell" ? "pwsh" : "bash")'"))
            return
        }
    }
}
