import WorkflowAnalysis
import Workflows

/// A job pushes to a registry to which it has not logged in.
///
/// The registry answers `denied` or `unauthorized`. The login has to stand before the push, in the same job, and for
/// the same registry. Registries other than GitHub's and Docker's may let everybody in, so that pushes to them are a
/// warning. Nothing is said where a script, a variable such as `DOCKER_AUTH_CONFIG`, or an action that Slipway does
/// not know may have logged in, where the registry runs on the machine itself or needs no login (`ttl.sh`), or where
/// runners of your own may be logged in already. A push in a script is a warning, as the shell may leave it out. A
/// script that pushes to another registry than `ghcr.io`, in a job whose token may not write packages, is left alone,
/// and every script where the job holds a secret that it may log in with.
///
/// Source: Docker, "docker/login-action".
///
/// Wrong:
///
/// ```swift
/// Job("build", runsOn: .ubuntu2404, permissions: Permissions(contents: .read, packages: .write)) {
///     DockerBuildPush(push: true, tags: ["ghcr.io/acme/app:1"])
/// }
/// ```
///
/// Right:
///
/// ```swift
/// Job("build", runsOn: .ubuntu2404, permissions: Permissions(contents: .read, packages: .write)) {
///     DockerLogin(registry: "ghcr.io", username: github.actor, password: secrets.githubToken)
///     DockerBuildPush(push: true, tags: ["ghcr.io/acme/app:1"])
/// }
/// ```
struct RegistryLoginRule: WorkflowRule {
    let name = "registry-login"

    func problems(in file: CheckedFile) -> [Problem] {
        file.jobs.compactMap { job in
            let mayPush = !job.actions.isDisjoint(with: RegistryUse.pushingActions)
            let hasLogin = job.actions.contains(.login)
            // Scripts are searched where the job's token may write packages, and nothing is logged in to; elsewhere only
            // where the job has nothing that it could log in with.
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
        // Of others nobody knows here whether they let everybody in.
        let isKnown = host == RegistryUse.gitHub || host == RegistryUse.docker
        if !isKnown, job.mayRunRegistry(before: push.step) { return nil }
        // The shell may leave a command out.
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

/// Where a job logs in, looked up once for all that it pushes.
private struct JobLogins {
    /// The host of the first login; `nil` where it is not known, or where there is none.
    let firstHost: String?
    /// The first login of all, and the first to a host that is not known.
    private let first: CheckedStep?
    private let unknown: CheckedStep?
    private let byHost: [String: CheckedStep]
    private let job: CheckedJob
    /// The place in the order of the first step that may log in without saying so; scripts are searched only where it matters.
    private(set) lazy var unseen = job.unfoldedSteps.first(where: \.mayLogInUnseen)?.order

    init(_ job: CheckedJob, _ logins: [(step: CheckedStep, host: String?)]) {
        firstHost = logins.first?.host
        self.job = job
        first = logins.first?.step
        unknown = logins.first { $0.host == nil }?.step
        byHost = Dictionary(
            logins.compactMap { login in login.host.map { ($0, login.step) } }, uniquingKeysWith: { first, _ in first })
    }

    /// The first login that may be one to a host.
    func first(for host: String?) -> CheckedStep? {
        guard let host else { return first }
        guard let known = byHost[host], let unknown else { return byHost[host] ?? unknown }
        return known.order < unknown.order ? known : unknown
    }
}

extension CheckedJob {
    /// Whether an action logs in to GitHub's registry, or to one that is not known.
    fileprivate func mayLogInToGitHub(_ file: CheckedFile) -> Bool {
        let use = RegistryUse(self, in: file)
        return use.logins.contains { use.host(of: $0).map { $0 == RegistryUse.gitHub } ?? true }
    }

    /// Whether the job may run only on machines that GitHub makes anew for it.
    fileprivate var isOnHostedRunner: Bool {
        guard normal?.services.isEmpty == true, normal?.container == nil else { return false }
        guard case .label(let label)? = normal?.runsOn else { return false }
        if let text = label.node.literalText { return Self.isHosted(text) }
        // One runner of somebody's own in the matrix may be logged in already.
        return label.node.contextPath?.context == .matrix
            && knownContexts.allSatisfy { $0.resolved(label.node).literalText.map(Self.isHosted) ?? true }
    }

    /// Whether a label is one of GitHub's, or of a larger runner of GitHub's.
    private static func isHosted(_ label: String) -> Bool {
        label.hasPrefix("ubuntu-") || label.hasPrefix("macos-") || label.hasPrefix("windows-")
    }
}
