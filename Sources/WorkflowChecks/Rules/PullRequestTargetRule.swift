import Workflows

/// A workflow that runs with the repository's secrets checks out the code of a pull request.
///
/// `pull_request_target` and `workflow_run` start the workflow of the default branch, with its secrets and a token that can
/// write. Whoever opens a request chooses what the checked-out files do: a build, a test, and the installation of
/// dependencies run code of theirs. Newer versions of the checkout refuse it for forks, so that the job fails instead. Called
/// workflows are looked at too. Nothing is said where a condition asks who sent the request, or whether it comes from a
/// fork, nor where every workflow that is waited for is declared here and no request starts it.
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
struct PullRequestTargetRule: Rule {
    let name = "pull-request-target"

    func findings(in project: CheckedProject) -> [Finding] {
        findings(in: project.files(runningOn: "pull_request_target"), on: "pull_request_target")
            + findings(
                in: project.files(runningOn: "workflow_run", where: project.mayFollowRequest), on: "workflow_run")
    }

    private func findings(in files: [CheckedFile], on event: String) -> [Finding] {
        files.flatMap { file in
            problems(in: file, on: event).map {
                Finding(rule: name, file: file.path, place: $0.place, message: $0.message)
            }
        }
    }

    private func problems(in file: CheckedFile, on event: String) -> [Problem] {
        var problems: [Problem] = []
        var closed: [Bool]?
        for step in file.steps {
            guard let key = foreignKey(of: step) else { continue }
            if step.condition?.canKeepOut(on: event) ?? false { continue }
            if closed == nil { closed = file.closedJobs(on: event) }
            if closed?[step.job] ?? true { continue }
            problems.append(
                Problem(
                    "\(step.place).\(key)",
                    "'\(event)' runs with the repository's secrets, and this checks out the code of a pull request;"
                        + " build it in a workflow that 'pull_request' starts"))
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

extension CheckedProject {
    /// Whether a run that a workflow waits for may be of a pull request, as far as the project declares what it waits for.
    fileprivate func mayFollowRequest(_ file: CheckedFile) -> Bool {
        for trigger in file.triggers where trigger.event == "workflow_run" {
            guard case .lists(let lists) = trigger.configuration else { return true }
            for name in lists.filter({ $0.key == "workflows" }).flatMap(\.values) {
                guard let awaited = files.first(where: { $0.workflow.name == name }) else { return true }
                if awaited.triggers.contains(where: { $0.event.hasPrefix("pull_request") }) { return true }
            }
            return false
        }
        return true
    }
}
