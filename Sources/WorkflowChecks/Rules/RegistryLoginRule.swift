import WorkflowAnalysis
import Workflows

struct RegistryLoginRule: WorkflowRule {
    let name = "registry-login"
    var documentation: String {
        """
        A job pushes to a registry without logging in.

        The registry answers `denied` or `unauthorized`. The job must log in to the same registry before the push. For
        registries other than GitHub's and Docker's it is a warning, because they may accept anonymous pushes. A push in
        a script is also a warning, because the shell may skip it.

        The rule reports nothing if a script, a variable such as `DOCKER_AUTH_CONFIG`, or an unknown action may log in,
        if the registry runs on the runner itself or needs no login (`ttl.sh`), or if the job runs on a self-hosted
        runner, which may be logged in already. It does not check scripts in a job that has a secret it could log in
        with, or scripts that push to a registry other than `ghcr.io` in a job whose token has no `packages: write`.

        Source: Docker, "docker/login-action".

        Wrong:

        ```swift
        Job("build", runsOn: .ubuntu2404, permissions: Permissions(contents: .read, packages: .write)) {
            DockerBuildPush(push: true, tags: ["ghcr.io/acme/app:1"])
        }
        ```

        Right:

        ```swift
        Job("build", runsOn: .ubuntu2404, permissions: Permissions(contents: .read, packages: .write)) {
            DockerLogin(registry: "ghcr.io", username: github.actor, password: secrets.githubToken)
            DockerBuildPush(push: true, tags: ["ghcr.io/acme/app:1"])
        }
        ```
        """
    }

    func problems(in file: CheckedFile) -> [Problem] {
        file.jobs.compactMap { job in
            let mayPush = !job.actions.isDisjoint(with: RegistryUse.pushingActions)
            let hasLogin = job.actions.contains(.login)
            // Scripts are searched if the job's token has `packages: write` and no action logs in. Otherwise they are
            // searched only if the job has no secret that it could log in with.
            let writes = job.mentions.contains(.registryWrite)
            let isMeant = writes && !hasLogin && job.permissions(in: file).level(of: .packages) == .write
            let mayScriptsPush =
                isMeant || writes && !(hasLogin && job.mayLogInToGitHub(file)) && !file.holdsCredentials(of: job)
            guard mayPush || mayScriptsPush, job.isOnHostedRunner else { return nil }
            guard !file.hasCredentials(in: job) else { return nil }
            let use = RegistryUse(job, in: file)
            let pushes = use.pushes
            var logins = JobLogins(
                job, pushes.isEmpty && !mayScriptsPush ? [] : use.logins.map { ($0.step, use.host(of: $0)) })
            for push in pushes {
                if let problem = problem(with: push, to: use.host(of: push), &logins, job) { return problem }
            }
            guard mayScriptsPush, let push = use.scriptPush() else { return nil }
            let host = use.host(of: push)
            guard isMeant || host == RegistryUse.gitHub && !push.step.printsText else { return nil }
            return problem(with: push, to: host, &logins, job)
        }
    }

    private func problem(
        with push: RegistryPush, to host: String?, _ logins: inout JobLogins, _ job: CheckedJob
    ) -> Problem? {
        if let host, RegistryUse.isOpen(host) { return nil }
        let fitting = logins.first(for: host)
        if let fitting, fitting.order < push.step.order { return nil }
        // Other registries may accept anonymous pushes.
        let isKnown = host == RegistryUse.gitHub || host == RegistryUse.docker
        if !isKnown, job.mayRunRegistry(before: push.step) { return nil }
        // The shell may skip a command.
        let severity = isKnown && !push.isInScript ? Finding.Severity.error : .warning
        let place = push.place
        let target = host.map { "'\($0)'" } ?? "the registry"
        let deed = push.sentence
        let mends = host == RegistryUse.gitHub
        let mend =
            mends ? "DockerLogin(registry: \"ghcr.io\", username: github.actor, password: secrets.githubToken)" : nil
        if let unseen = logins.unseen, unseen <= push.step.order { return nil }
        if let fitting {
            guard fitting.condition == nil else { return nil }
            return Problem(
                place, "the step \(deed) before the job logs in to \(target); move the login before it",
                severity: severity)
        }
        if let other = logins.firstHost {
            return Problem(
                place, "the step \(deed), and the job logs in to '\(other)' only; log in to \(target) before it",
                severity: severity, mend: mend)
        }
        return Problem(
            place, "the step \(deed), and the job does not log in to \(target) before it", severity: severity,
            mend: mend)
    }
}

/// The logins of a job, looked up once for all pushes.
private struct JobLogins {
    /// The host of the first login; `nil` if it is unknown or there is no login.
    let firstHost: String?
    /// The first login, and the first login to an unknown host.
    private let first: CheckedStep?
    private let unknown: CheckedStep?
    private let byHost: [String: CheckedStep]
    private let job: CheckedJob
    /// The position of the first step that may log in without being recognized.
    ///
    /// Lazy, because it searches scripts.
    private(set) lazy var unseen = job.unfoldedSteps.first(where: \.mayLogInUnseen)?.order

    init(_ job: CheckedJob, _ logins: [(step: CheckedStep, host: String?)]) {
        firstHost = logins.first?.host
        self.job = job
        first = logins.first?.step
        unknown = logins.first { $0.host == nil }?.step
        byHost = Dictionary(
            logins.compactMap { login in login.host.map { ($0, login.step) } }, uniquingKeysWith: { first, _ in first })
    }

    /// The first login that may be to a host.
    func first(for host: String?) -> CheckedStep? {
        guard let host else { return first }
        guard let known = byHost[host], let unknown else { return byHost[host] ?? unknown }
        return known.order < unknown.order ? known : unknown
    }
}

extension CheckedJob {
    /// Whether an action logs in to GitHub's registry, or to an unknown one.
    fileprivate func mayLogInToGitHub(_ file: CheckedFile) -> Bool {
        let use = RegistryUse(self, in: file)
        return use.logins.contains { use.host(of: $0).map { $0 == RegistryUse.gitHub } ?? true }
    }

    /// Whether the job runs only on GitHub-hosted runners, which are new for each job.
    fileprivate var isOnHostedRunner: Bool {
        guard normal?.services.isEmpty == true, normal?.container == nil else { return false }
        guard case .label(let label)? = normal?.runsOn else { return false }
        if let text = label.node.literalText { return Self.isHosted(text) }
        // A self-hosted runner in the matrix may be logged in already.
        return label.node.contextPath?.context == .matrix
            && knownContexts.allSatisfy { $0.resolved(label.node).literalText.map(Self.isHosted) ?? true }
    }

    /// Whether a label belongs to a GitHub-hosted runner, including larger runners.
    private static func isHosted(_ label: String) -> Bool {
        label.hasPrefix("ubuntu-") || label.hasPrefix("macos-") || label.hasPrefix("windows-")
    }
}
