import WorkflowAnalysis
import Workflows

struct SelfHostedForkRule: FileRule {
    let name = "self-hosted-fork"
    var documentation: String {
        """
        A pull request starts a job on a runner of one's own.

        In a public repository, anybody can open a request, and the job runs what the request holds: on a machine that
        stays, in a network that trusts it. Give such runs one of GitHub's machines, or ask in the job's condition where
        the request comes from. A label may stand in a matrix, be one of the texts of `c && 'x' || 'y'` or `case()`, or
        be what the call of another workflow passes. Nothing is said where a condition asks for something that is not
        known here, or an environment asks for approval. A warning, since in a private repository nobody else opens
        requests.

        Source: GitHub, "Secure use reference", on self-hosted runners.

        Wrong:

        ```swift
        Workflow(on: [.pullRequest()]) {
            Job("test", runsOn: .selfHosted) { RunStep("Test", script: "make test") }
        }
        ```

        Right:

        ```swift
        Workflow(on: [.pullRequest()]) {
            let isOurs = github.event.pull_request.head.repo.full_name.as(String.self) == github.repository
            Job("test", if: isOurs, runsOn: .selfHosted) { RunStep("Test", script: "make test") }
        }
        ```
        """
    }

    func problems(in file: CheckedFile, of project: CheckedProject) -> [Problem] {
        guard file.jobs.contains(where: \.mayBeSelfHosted), project.isOpen(file, in: .pullRequest) else { return [] }
        let isOpen = file.openJobs(in: .pullRequest)
        return file.jobs.compactMap { job in
            guard isOpen[job.index], job.mayBeSelfHosted, job.isSelfHosted(in: file, of: project) else { return nil }
            return Problem(
                "\(job.place).runs-on",
                "pull requests of others run on a machine of your own here; use a runner of GitHub's for them, or ask in"
                    + " the job's condition where they come from",
                severity: .warning, mend: "github.event.pull_request.head.repo.full_name == github.repository")
        }
    }
}

extension CheckedJob {
    /// Whether a label may ask for a runner of one's own, without an environment that may ask for approval.
    fileprivate var mayBeSelfHosted: Bool {
        guard let normal, normal.environment == nil else { return false }
        let labels: [Value<String>]
        switch normal.runsOn {
        case .label(let label): return label.mayBeSelfHosted && !hasPlainRunner
        case .labels(let several): labels = several
        case .group(_, let several, _): labels = several
        case .expression: return !hasPlainRunner
        }
        return labels.contains(where: \.mayBeSelfHosted)
    }

    /// Whether a request of somebody else makes the job ask for a runner of one's own.
    fileprivate func isSelfHosted(in file: CheckedFile, of project: CheckedProject) -> Bool {
        for inputs in project.inputs(of: file, in: .pullRequest) {
            for leg in knownContexts {
                // Where the choice may hang on who asks, nothing is sure.
                var mayKeepOut = false
                let choices = RunnerChoices(of: self, in: leg.given(inputs), of: file) { condition in
                    if let answer = EventFacts.forkedPullRequest.holds(condition) { return answer }
                    if condition.canKeepOut(in: .pullRequest) { mayKeepOut = true }
                    return nil
                }
                if !mayKeepOut, choices.runners.contains(where: { $0.contains("self-hosted") }) { return true }
            }
        }
        return false
    }
}

extension CheckedProject {
    /// What a workflow may be given in runs for requests of others: nothing, or what open calls pass.
    fileprivate func inputs(of file: CheckedFile, in facts: EventFacts) -> [[String: ExpressionNode]] {
        var found: [[String: ExpressionNode]] = []
        if file.events.contains(facts.start) {
            found.append(file.declaredInputs.reduce(into: [:]) { $0[$1.name.lowercased()] = .null })
        }
        for given in self.givenInputs(to: file) where isOpen(given.file, in: facts) {
            if given.file.openJobs(in: facts)[given.call.index] { found.append(given.inputs) }
        }
        return found
    }
}

extension Value where Kind == String {
    fileprivate var mayBeSelfHosted: Bool {
        guard case .string(let text) = node else { return true }
        return text.utf8.count == "self-hosted".utf8.count && text.lowercased() == "self-hosted"
    }
}
