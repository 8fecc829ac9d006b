import WorkflowAnalysis
import Workflows

struct ForkPushRule: FileRule {
    let name = "fork-push"
    var documentation: String {
        """
        A run for a pull request from a fork would push to a registry, or log in with a secret.

        Such a run has no secrets, and its token may only read: the login or the push fails, and with it every pull
        request of an outsider. The conditions of the step, the job and the jobs that it waits for are evaluated for
        such a run; what they leave open is not reported, nor pushes to a registry on the runner itself or to `ttl.sh`.
        Called workflows are looked at as their callers start them, with the inputs that they pass.

        Source: GitHub, "Events that trigger workflows", `pull_request`.

        Wrong:

        ```swift
        WorkflowFile("a.yml", Workflow(on: [.pullRequest()]) {
            Job("build", runsOn: .ubuntu2404, permissions: Permissions(contents: .read, packages: .write)) {
                DockerLogin(registry: "ghcr.io", username: github.actor, password: secrets.githubToken)
                DockerBuildPush(push: true, tags: ["ghcr.io/acme/app:pr"])
            }
        })
        ```

        Right:

        ```swift
        WorkflowFile("a.yml", Workflow(on: [.pullRequest()]) {
            let isOurs = github.event.pull_request.head.repo.full_name == github.repository.as(Any.self)
            Job("build", if: isOurs, runsOn: .ubuntu2404, permissions: Permissions(contents: .read, packages: .write)) {
                DockerLogin(registry: "ghcr.io", username: github.actor, password: secrets.githubToken)
                DockerBuildPush(push: true, tags: ["ghcr.io/acme/app:pr"])
            }
        })
        ```
        """
    }

    func problems(in file: CheckedFile, of project: CheckedProject) -> [Problem] {
        let isStarted = file.events.contains(.pullRequest)
        guard isStarted || file.events.contains(.workflowCall),
            !file.actions.isDisjoint(with: [.login, .buildPush, .bake])
        else { return [] }
        var ways = isStarted ? [Way(call: nil, inputs: nil)] : []
        for call in project.callsForForks(of: file) {
            let way = Way(call, to: file)
            // Many call a workflow in few ways.
            if ways.count < 20, !ways.contains(where: { $0.inputs == way.inputs }) { ways.append(way) }
        }
        var runs = [JobRuns?](repeating: nil, count: ways.count)
        var problems: [Problem] = []
        for job in file.jobs where !ways.isEmpty {
            guard !job.actions.isDisjoint(with: [.login, .buildPush, .bake]) else { continue }
            for (index, way) in ways.enumerated() {
                guard let problem = problem(in: job, of: file, by: way) else { continue }
                let known = runs[index] ?? JobRuns(file) { way.holds($0, in: job) }
                runs[index] = known
                guard known.runs[job.index] == true else { continue }
                problems.append(problem)
                break
            }
        }
        return problems
    }

    /// How a workflow comes to run for a request from a fork.
    private struct Way {
        /// The call, where it is called.
        let call: OutsiderRuns.Call?
        /// What the call passes.
        let inputs: [String: ExpressionNode]?

        init(call: OutsiderRuns.Call?, inputs: [String: ExpressionNode]?) {
            self.call = call
            self.inputs = inputs
        }

        init(_ call: OutsiderRuns.Call, to file: CheckedFile) {
            let contexts = KnownContexts(job: call.job.id, matrix: nil)
            self.init(call: call, inputs: call.job.call.map { contexts.passed(by: $0, to: file) })
        }

        /// Where the workflow is called.
        var related: [RelatedPlace] {
            guard let call else { return [] }
            return [RelatedPlace(file: call.file.path, place: call.job.place, message: "this calls the workflow")]
        }

        /// Whether a condition holds for the request; `nil` where that is not sure.
        func holds(_ condition: ExpressionNode, in job: CheckedJob) -> Bool? {
            guard let inputs, condition.readsInputs else {
                return EventFacts.forkedPullRequest.holds(condition)
            }
            let contexts = KnownContexts(job: job.id, matrix: nil, inputs: inputs)
            return EventFacts.forkedPullRequest.holds(contexts.resolved(condition))
        }
    }

    /// What is wrong with a job, should it run.
    private func problem(in job: CheckedJob, of file: CheckedFile, by way: Way) -> Problem? {
        func surelyHolds(_ condition: ExpressionNode?) -> Bool {
            condition.map { way.holds($0, in: job) == true } ?? true
        }
        func surelyRuns(_ step: CheckedStep) -> Bool { surelyHolds(step.condition) }
        let hasLogin = job.actions.contains(.login)
        guard surelyHolds(job.condition) else { return nil }
        let use = RegistryUse(job, in: file)
        let guardText = "guard it with 'github.event.pull_request.head.repo.full_name == github.repository'"
        if hasLogin, job.steps.contains(where: { $0.action == .login && surelyRuns($0) }) {
            for login in use.logins {
                guard let secret = login.secret, !login.usesJobToken, surelyRuns(login.step) else { continue }
                return Problem(
                    login.step.place,
                    "the step logs in with the secret '\(secret)', which a pull request from a fork does not have;"
                        + " \(guardText)",
                    severity: .warning, mend: Self.mend, related: way.related)
            }
        }
        // A registry of the run itself asks nobody who they are.
        func isRefused(_ write: RegistryWrite) -> Bool { write.host.map { !$0.isOpen } ?? true }
        let write = use.writes.first {
            !$0.mayFail && surelyRuns($0.step) && surelyHolds($0.decision) && isRefused($0)
        }
        let command = write == nil && hasLogin ? use.scriptWrite(where: surelyRuns) : nil
        guard let write = write ?? command, isRefused(write) else { return nil }
        return Problem(
            write.place,
            "the step \(write.deed), which a pull request from a fork is not allowed to; \(guardText)",
            severity: .warning, mend: Self.mend, related: way.related)
    }

    private static let mend = "if: ${{ github.event.pull_request.head.repo.full_name == github.repository }}"
}
