import WorkflowAnalysis
import Workflows

struct ForkPushRule: FileRule {
    let name = "fork-push"
    var documentation: String {
        """
        A run for a pull request from a fork pushes to a registry, or logs in with a secret.

        A pull request from a fork has no secrets, and its token is read-only. The login or the push fails, and so do
        the checks of every pull request from outside contributors.

        The rule evaluates the conditions of the step, the job and the jobs that it needs for such a run. It reports
        nothing if the result is not certain. It does not report pushes to a registry on the runner itself or to
        `ttl.sh`. Called workflows are checked with the inputs that their callers pass.

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

    /// At most this many ways to start a workflow are checked.
    private static let bound = 20

    func problems(in file: FileAnalysis, of project: ProjectAnalysis) -> [Problem] {
        guard !file.actions.isDisjoint(with: [.login, .buildPush, .bake]) else { return [] }
        var ways = file.triggers.compactMap { Way(startedBy: $0.event) }
        for call in project.callsForForks(of: file) {
            let way = Way(call, to: file)
            // Many callers pass the same inputs.
            guard !ways.contains(where: { $0.inputs == way.inputs }) else { continue }
            guard ways.count < Self.bound else {
                Examination.note(
                    "whether a fork pushes by calls behind the first \(Self.bound) that pass different inputs",
                    at: Place("on", "workflow_call"))
                break
            }
            ways.append(way)
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

    /// How a workflow is started for a pull request from a fork.
    private struct Way {
        /// The call; `nil` if the event starts the workflow itself.
        let call: UntrustedRuns.Call?
        /// The inputs that the call passes.
        let inputs: [String: Interpretation]?
        private let facts: EventFacts

        /// An event; `nil` if its runs for forks have secrets, or there are none.
        init?(startedBy event: String) {
            guard TriggerFacts.facts(of: event)?.withholdsSecretsFromForks ?? false else { return nil }
            facts = EventFacts(event: event, refPrefix: TriggerFacts.Ref.request.prefix, isFromFork: true)
            (call, inputs) = (nil, nil)
        }

        /// A call in a run for a pull request.
        init(_ call: UntrustedRuns.Call, to file: FileAnalysis) {
            facts = .forkedPullRequest
            self.call = call
            let contexts = KnownContexts(job: call.job.id, matrix: nil)
            inputs = call.job.call.map { contexts.passed(by: $0, to: file) }
        }

        /// The place of the call.
        var related: [RelatedPlace] {
            guard let call else { return [] }
            return [RelatedPlace(file: call.file.path, place: call.job.place, message: "this calls the workflow")]
        }

        /// Whether a condition is true for the pull request; `nil` if that is not certain.
        func holds(_ condition: ExpressionNode, in job: JobAnalysis) -> Bool? {
            guard let inputs, condition.readsInputs else {
                return facts.holds(condition)
            }
            let contexts = KnownContexts(job: job.id, matrix: nil, inputs: inputs)
            return facts.holds(contexts.interpretation(of: condition).rest)
        }
    }

    /// The problem of a job, provided that the job runs.
    private func problem(in job: JobAnalysis, of file: FileAnalysis, by way: Way) -> Problem? {
        func alwaysHolds(_ condition: ExpressionNode?) -> Bool {
            condition.map { way.holds($0, in: job) == true } ?? true
        }
        func alwaysRuns(_ step: StepAnalysis) -> Bool { alwaysHolds(step.condition) }
        let hasLogin = job.actions.contains(.login)
        guard alwaysHolds(job.condition) else { return nil }
        let use = RegistryUse(job, in: file)
        let guardText = "guard it with 'github.event.pull_request.head.repo.full_name == github.repository'"
        if hasLogin, job.steps.contains(where: { $0.action == .login && alwaysRuns($0) }) {
            for login in use.logins {
                guard let secret = login.secret, !login.usesJobToken, alwaysRuns(login.step) else { continue }
                return Problem(
                    login.step.place,
                    "the step logs in with the secret '\(secret)', which a pull request from a fork does not have;"
                        + " \(guardText)",
                    severity: .warning, fix: Self.fix, related: way.related)
            }
        }
        // A registry on the runner itself needs no login; an unknown one without a login may be such a registry.
        func isRefused(_ write: RegistryWrite) -> Bool { write.host.map { !$0.allowsAnonymousPush } ?? hasLogin }
        let write = use.writes.first {
            !$0.mayFail && alwaysRuns($0.step) && alwaysHolds($0.decision) && isRefused($0)
        }
        let command = write == nil && hasLogin ? use.scriptWrite(where: alwaysRuns) : nil
        guard let write = write ?? command, isRefused(write) else { return nil }
        return Problem(
            write.place,
            "the step \(write.verbPhrase), which a pull request from a fork is not allowed to; \(guardText)",
            severity: .warning, fix: Self.fix, related: way.related, excerpt: write.excerpt)
    }

    private static let fix = "if: ${{ github.event.pull_request.head.repo.full_name == github.repository }}"
}
