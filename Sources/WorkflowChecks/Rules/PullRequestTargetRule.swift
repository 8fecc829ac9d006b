import WorkflowAnalysis
import Workflows

struct PullRequestTargetRule: FileRule {
    let name = "pull-request-target"
    var documentation: String {
        """
        A workflow that has access to the repository's secrets checks out the code of a pull request.

        `pull_request_target` and `workflow_run` start the workflow of the default branch, with its secrets and a token
        that can have write access. The author of the pull request controls what the checked-out files do: builds, tests
        and the installation of dependencies run this code. Newer versions of actions/checkout refuse to check out
        forks, so the job fails instead.

        Called workflows are checked too. The rule reports nothing if a condition checks who opened the pull request or
        whether it comes from a fork, or if the job or a job that it needs has an environment, which may require
        approval. For `workflow_run`, it reports nothing if the project declares every workflow that is waited for and
        no pull request starts it. It is a warning if one of these workflows is not declared.

        Anyone can write a comment, which starts `issue_comment` in the same way. It is a warning if the workflow checks
        out `refs/pull/…`, a step runs code from it, and no earlier step may have checked the author of the comment.
        Unknown actions and scripts that mention users may do this.

        Source: GitHub, "Secure use reference", and GitHub Security Lab, "Preventing pwn requests".

        Wrong:

        ```swift
        Workflow(on: [.pullRequestTarget()]) {
            Job("test", runsOn: .ubuntu2404, permissions: Permissions(contents: .read)) {
                Checkout(ref: github.event.pull_request.head.sha.as(String.self), persistCredentials: false)
                RunStep(script: "make test")
            }
        }
        ```

        Right:

        ```swift
        Workflow(on: [.pullRequest()]) {
            Job("test", runsOn: .ubuntu2404, permissions: Permissions(contents: .read)) {
                Checkout(persistCredentials: false)
                RunStep(script: "make test")
            }
        }
        ```
        """
    }

    func problems(in file: FileAnalysis, of project: ProjectAnalysis) -> [Problem] {
        guard !file.events.isDisjoint(with: [.pullRequestTarget, .workflowRun, .workflowCall, .issueComment]) else {
            return []
        }
        return [EventFacts.pullRequestTarget, .workflowRun, .issueComment].flatMap { facts -> [Problem] in
            guard project.canAnyoneStart(file, in: facts) else { return [] }
            return problems(in: file, facts) {
                switch facts.start {
                case .workflowRun: project.isKnownToFollowRequest(file)
                default: facts.start != .issueComment
                }
            }
        }
    }

    private func problems(in file: FileAnalysis, _ facts: EventFacts, isSure: () -> Bool) -> [Problem] {
        var problems: [Problem] = []
        var unguarded: [Bool]?
        lazy var severity: Finding.Severity = isSure() ? .error : .warning
        for step in file.steps {
            guard let key = foreignKey(of: step, in: file, facts) else { continue }
            if step.condition?.mayExcludeUntrustedActors(in: facts) ?? false { continue }
            let jobs = unguarded ?? file.unguardedJobs(in: facts)
            unguarded = jobs
            guard jobs[step.job] else { continue }
            if facts.start == .issueComment, !isHarmful(step, in: file) { continue }
            problems.append(
                Problem(
                    step.place[key],
                    "'\(facts.event)' runs with the repository's secrets, and this checks out the code of a pull request;"
                        + " build it in a workflow that 'pull_request' starts", severity: severity))
        }
        return problems
    }

    /// Whether code that a step fetches is run, and no earlier step may have checked the author.
    private func isHarmful(_ step: StepAnalysis, in file: FileAnalysis) -> Bool {
        (step.run != nil || file.jobs[step.job].steps[(step.number + 1)...].contains(where: \.runsCode))
            && !file.mayCheckActor(before: step)
    }

    /// The key with which a step fetches the code of a pull request.
    private func foreignKey(of step: StepAnalysis, in file: FileAnalysis, _ facts: EventFacts) -> String? {
        if step.action == .checkout {
            // The event of a comment contains the number of the pull request, but not its head.
            func isForeign(_ input: String) -> Bool {
                guard let node = step.inputNode(input) else { return false }
                let value = file.environmentValue(of: node, in: step) ?? node
                return RequestFetch.isRef(value) || facts.start != .issueComment && namesRequest(value)
            }
            if isForeign("ref") { return "with.ref" }
            if isForeign("repository") { return "with.repository" }
        }
        return step.script.map { RequestFetch.isDone(by: $0) } ?? false ? "run" : nil
    }

    private func namesRequest(_ node: ExpressionNode) -> Bool {
        node.firstTextSource { source in
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
