import Workflows

/// A run for a pull request from a fork would push to a registry, or log in with a secret.
///
/// Such a run has no secrets, and its token may only read: the login or the push fails, and with it every pull request
/// of an outsider. The conditions of the step, the job and the jobs that it waits for are evaluated for such a run;
/// what they leave open is not reported. Called workflows are looked at as their callers start them.
///
/// Source: GitHub, "Events that trigger workflows", `pull_request`.
///
/// Wrong:
///
/// ```swift
/// WorkflowFile("a.yml", Workflow(on: [.pullRequest()]) {
///     Job("build", runsOn: .ubuntu2404, permissions: Permissions(contents: .read, packages: .write)) {
///         DockerLogin(registry: "ghcr.io", username: github.actor, password: secrets.githubToken)
///         DockerBuildPush(push: true, tags: ["ghcr.io/acme/app:pr"])
///     }
/// })
/// ```
///
/// Right:
///
/// ```swift
/// WorkflowFile("a.yml", Workflow(on: [.pullRequest()]) {
///     let isOurs = github.event.pull_request.head.repo.full_name == github.repository.as(Any.self)
///     Job("build", if: isOurs, runsOn: .ubuntu2404, permissions: Permissions(contents: .read, packages: .write)) {
///         DockerLogin(registry: "ghcr.io", username: github.actor, password: secrets.githubToken)
///         DockerBuildPush(push: true, tags: ["ghcr.io/acme/app:pr"])
///     }
/// })
/// ```
struct ForkPushRule: FileRule {
    let name = "fork-push"

    func problems(in file: CheckedFile, of project: CheckedProject) -> [Problem] {
        guard project.runsForForks(file) else { return [] }
        var runs: JobRuns?
        var problems: [Problem] = []
        for job in file.jobs {
            guard let problem = problem(in: job, of: file) else { continue }
            let known = runs ?? JobRuns(file, where: EventFacts.forkedPullRequest.holds)
            runs = known
            if known.runs[job.index] == true { problems.append(problem) }
        }
        return problems
    }

    /// What is wrong with a job, should it run.
    private func problem(in job: CheckedJob, of file: CheckedFile) -> Problem? {
        let facts = EventFacts.forkedPullRequest
        func surelyHolds(_ condition: ExpressionNode?) -> Bool { condition.map { facts.holds($0) == true } ?? true }
        func surelyRuns(_ step: CheckedStep) -> Bool { surelyHolds(step.condition) }
        let hasLogin = job.actions.contains(.login)
        guard hasLogin || job.actions.contains(.buildPush) || job.actions.contains(.bake),
            surelyHolds(job.condition)
        else { return nil }
        let use = RegistryUse(job, in: file)
        let guardText = "guard it with 'github.event.pull_request.head.repo.full_name == github.repository'"
        if hasLogin, job.steps.contains(where: { $0.action == .login && surelyRuns($0) }) {
            for login in use.logins {
                guard let secret = login.secret, !login.usesJobToken, surelyRuns(login.step) else { continue }
                return Problem(
                    login.step.place,
                    "the step logs in with the secret '\(secret)', which a pull request from a fork does not have;"
                        + " \(guardText)",
                    severity: .warning, mend: Self.mend)
            }
        }
        let push = use.pushes.first { surelyRuns($0.step) && surelyHolds($0.decision) }
        guard let push = push ?? (hasLogin ? use.scriptPush(where: surelyRuns) : nil) else { return nil }
        return Problem(
            "\(push.step.place).\(push.key)",
            "the step \(push.sentence), which a pull request from a fork is not allowed to; \(guardText)",
            severity: .warning, mend: Self.mend)
    }

    private static let mend = "if: ${{ github.event.pull_request.head.repo.full_name == github.repository }}"
}
