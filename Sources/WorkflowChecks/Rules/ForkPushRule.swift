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
struct ForkPushRule: Rule {
    let name = "fork-push"

    func findings(in project: CheckedProject) -> [Finding] {
        // The runs of each workflow's jobs for such a pull request, for those that it starts directly or by calls.
        var runs: [String: JobRuns] = [:]
        var pending = project.files.filter { $0.isStarted(by: "pull_request") }
        let evaluation = EventFacts.forkedPullRequest.evaluation
        while let file = pending.popLast() {
            guard runs[file.path] == nil else { continue }
            let known = JobRuns(file, order: file.jobOrder, evaluation)
            runs[file.path] = known
            for job in file.jobs where known.runs[job.index] == true {
                if let callee = project.callee(of: job), runs[callee.path] == nil { pending.append(callee) }
            }
        }
        guard !runs.isEmpty else { return [] }
        return findings(in: project) { file in
            guard let known = runs[file.path] else { return [] }
            return file.jobs.compactMap { job in
                known.runs[job.index] == true ? problem(in: job, of: file, evaluation) : nil
            }
        }
    }

    private func problem(in job: CheckedJob, of file: CheckedFile, _ evaluation: PartialEvaluation) -> Problem? {
        func surelyRuns(_ step: CheckedStep) -> Bool { step.condition.map { evaluation.holds($0) == true } ?? true }
        let hasLogin = job.actions.contains(.login)
        guard hasLogin || job.actions.contains(.buildPush) || job.actions.contains(.bake) else { return nil }
        let use = RegistryUse(job, in: file)
        let guardText = "guard it with 'github.event.pull_request.head.repo.full_name == github.repository'"
        for login in use.logins {
            guard let secret = login.secret, !login.usesJobToken, surelyRuns(login.step) else { continue }
            return Problem(
                login.step.place,
                "the step logs in with the secret '\(secret)', which a pull request from a fork does not have;"
                    + " \(guardText)",
                severity: .warning, mend: Self.mend)
        }
        let pushes = use.pushes.filter { push in
            surelyRuns(push.step) && push.decision.map { evaluation.holds($0) == true } ?? true
        }
        guard let push = pushes.first ?? (hasLogin ? use.scriptPush(where: surelyRuns) : nil) else { return nil }
        return Problem(
            "\(push.step.place).\(push.key)",
            "the step \(push.sentence), which a pull request from a fork is not allowed to; \(guardText)",
            severity: .warning, mend: Self.mend)
    }

    private static let mend = "if: ${{ github.event.pull_request.head.repo.full_name == github.repository }}"
}
