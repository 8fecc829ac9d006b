import WorkflowAnalysis
import Workflows

struct SelfHostedForkRule: FileRule {
    let name = "self-hosted-fork"
    var documentation: String {
        """
        A pull request starts a job on a self-hosted runner.

        In a public repository, anyone can open a pull request, and the job runs its code on a persistent machine, often
        inside a trusted network. Use a GitHub-hosted runner for these runs, or check in the job's condition that the
        pull request does not come from a fork.

        The rule also finds the label in a matrix, in the possible values of `c && 'x' || 'y'` or `case()`, and in
        inputs that a caller passes. It reports nothing if a condition depends on something unknown, or if an
        environment may require approval. This is a warning, because in a private repository nobody else can open pull
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

    func problems(in file: FileAnalysis, of project: ProjectAnalysis) -> [Problem] {
        guard file.jobs.contains(where: \.mayBeSelfHosted), project.canAnyoneStart(file, in: .pullRequest) else {
            return []
        }
        let untrusted = file.untrustedJobs(in: .pullRequest)
        return file.jobs.compactMap { job in
            guard untrusted[job.index], job.mayBeSelfHosted, job.isSelfHosted(in: file, of: project) else { return nil }
            return Problem(
                job.place["runs-on"],
                "pull requests from forks run on a self-hosted runner here; use a GitHub-hosted runner, or check in"
                    + " the job's condition that they are not from forks",
                severity: .warning, fix: "github.event.pull_request.head.repo.full_name == github.repository")
        }
    }
}

extension JobAnalysis {
    /// Whether a label may request a self-hosted runner, in a job without an environment that may require approval.
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

    /// Whether a pull request from a fork makes the job request a self-hosted runner.
    fileprivate func isSelfHosted(in file: FileAnalysis, of project: ProjectAnalysis) -> Bool {
        for inputs in project.inputs(of: file, in: .pullRequest) {
            for leg in knownContexts {
                let facts = EventFacts.forkedPullRequest
                let contexts = leg.given(inputs)
                // If the choice may depend on the author of the pull request, nothing is certain.
                let mayExcludeForks = runnerNodes.contains { node in
                    node.choosingConditions.contains { condition in
                        let condition = contexts.interpretation(of: condition).rest
                        return facts.holds(condition) == nil && condition.mayExcludeUntrustedActors(in: .pullRequest)
                    }
                }
                guard !mayExcludeForks else { continue }
                let choices = RunnerChoices(of: self, in: contexts, of: file, facts: facts)
                if choices.runners.contains(where: { $0.contains("self-hosted") }) { return true }
            }
        }
        return false
    }
}

extension JobAnalysis {
    /// The expressions that name the runner.
    private var runnerNodes: [ExpressionNode] {
        switch normal?.runsOn {
        case .label(let label)?: [label.node]
        case .expression(let value)?: [value.node]
        case .labels(let labels)?, .group(_, let labels, _)?: labels.map(\.node)
        case nil: []
        }
    }
}

extension ExpressionNode {
    /// The conditions by which the node chooses between values.
    fileprivate var choosingConditions: [ExpressionNode] {
        var conditions: [ExpressionNode] = []
        var pending = [self]
        while let node = pending.popLast() {
            if let operands = node.operands {
                for operand in operands {
                    if operand.isCondition { conditions.append(operand.node) } else { pending.append(operand.node) }
                }
                continue
            }
            switch node {
            case .call(_, let parts), .text(let parts): pending += parts
            default: continue
            }
        }
        return conditions
    }
}

extension ProjectAnalysis {
    /// The inputs of a workflow in runs for pull requests from forks: none, or those that reachable callers pass.
    fileprivate func inputs(of file: FileAnalysis, in facts: EventFacts) -> [[String: Interpretation]] {
        var found: [[String: Interpretation]] = []
        if file.events.contains(facts.start) {
            let missing = Interpretation(literal: .null)
            found.append(file.declaredInputs.reduce(into: [:]) { $0[$1.name.lowercased()] = missing })
        }
        for given in self.givenInputs(to: file) where canAnyoneStart(given.file, in: facts) {
            if given.file.untrustedJobs(in: facts)[given.call.index] { found.append(given.inputs) }
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
