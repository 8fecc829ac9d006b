import Workflows

/// A workflow that runs with the repository's secrets checks out the code of a pull request.
///
/// `pull_request_target` and `workflow_run` start the workflow of the default branch, with its secrets and a token that can
/// write. Whoever opens a request chooses what the checked-out files do: a build, a test, and the installation of
/// dependencies run code of theirs. Newer versions of the checkout refuse it for forks, so that the job fails instead. Called
/// workflows are looked at too. Nothing is said where a condition asks who sent the request, or whether it comes from a
/// fork, nor where the job, or one that it waits for, has an environment, which somebody may have to approve of. Where
/// every workflow that is waited for is declared here and no request starts it, all is well; where one is not declared,
/// this is a warning.
///
/// Source: GitHub, "Secure use reference", and GitHub Security Lab, "Preventing pwn requests".
///
/// Wrong:
///
/// ```swift
/// Workflow(on: [.pullRequestTarget()]) {
///     Job("test", runsOn: .ubuntu2404, permissions: Permissions(contents: .read)) {
///         Checkout(ref: github.event.pull_request.head.sha.as(String.self), persistCredentials: false)
///         RunStep(script: "make test")
///     }
/// }
/// ```
///
/// Right:
///
/// ```swift
/// Workflow(on: [.pullRequest()]) {
///     Job("test", runsOn: .ubuntu2404, permissions: Permissions(contents: .read)) {
///         Checkout(persistCredentials: false)
///         RunStep(script: "make test")
///     }
/// }
/// ```
struct PullRequestTargetRule: FileRule {
    let name = "pull-request-target"

    func problems(in file: CheckedFile, of project: CheckedProject) -> [Problem] {
        guard !file.events.isDisjoint(with: [.pullRequestTarget, .workflowRun, .workflowCall]) else { return [] }
        return [EventFacts.pullRequestTarget, .workflowRun].flatMap { facts -> [Problem] in
            guard project.isOpen(file, in: facts) else { return [] }
            return problems(in: file, facts) {
                facts.event != "workflow_run" || project.surelyFollowsRequest(file)
            }
        }
    }

    private func problems(in file: CheckedFile, _ facts: EventFacts, isSure: () -> Bool) -> [Problem] {
        var problems: [Problem] = []
        var isOpen: [Bool]?
        lazy var severity: Finding.Severity = isSure() ? .error : .warning
        for step in file.steps {
            guard let key = foreignKey(of: step) else { continue }
            if step.condition?.canKeepOut(in: facts) ?? false { continue }
            let jobs = isOpen ?? file.unguardedJobs(in: facts)
            isOpen = jobs
            guard jobs[step.job] else { continue }
            problems.append(
                Problem(
                    "\(step.place).\(key)",
                    "'\(facts.event)' runs with the repository's secrets, and this checks out the code of a pull request;"
                        + " build it in a workflow that 'pull_request' starts", severity: severity))
        }
        return problems
    }

    /// The key by which a step fetches code of a request.
    private func foreignKey(of step: CheckedStep) -> String? {
        if step.action == .checkout {
            if let ref = step.inputNode("ref"), namesRequest(ref) { return "with.ref" }
            if let repository = step.inputNode("repository"), namesRequest(repository) { return "with.repository" }
        }
        guard let script = step.run?.script.text, ScriptSearch.finds(anyOf: Self.commands, in: script) else {
            return nil
        }
        return "run"
    }

    private static let commands = [
        "gh pr checkout", "git fetch origin pull/", "git fetch origin \"pull/", "git fetch origin refs/pull/",
        "git fetch origin \"refs/pull/", "git fetch origin +refs/pull/", "git fetch origin \"+refs/pull/",
    ]

    private func namesRequest(_ node: ExpressionNode) -> Bool {
        if case .text(let segments) = node, case .string(let text)? = segments.first, text.hasPrefix("refs/pull/") {
            return true
        }
        return node.firstTextSource { source in
            guard source.context == .github else { return false }
            let names = source.names.map { $0.lowercased() }
            if names == ["head_ref"] { return true }
            guard names.count > 2, names[0] == "event" else { return false }
            switch names[1] {
            case "pull_request": return names[2] == "head" || names[2] == "merge_commit_sha"
            case "workflow_run": return names[2].hasPrefix("head_") || names[2] == "pull_requests"
            default: return false
            }
        } != nil
    }
}
