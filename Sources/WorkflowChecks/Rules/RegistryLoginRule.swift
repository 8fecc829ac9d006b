import Workflows

/// A job pushes to a registry to which it has not logged in.
///
/// The registry answers `denied` or `unauthorized`. The login has to stand before the push, in the same job, and for
/// the same registry. Registries other than GitHub's and Docker's may let everybody in, so that pushes to them are a
/// warning. Nothing is said where a script, a variable such as `DOCKER_AUTH_CONFIG`, or an action that Slipway does not
/// know may have logged in, where the registry runs on the machine itself or needs no login (`ttl.sh`), or where runners
/// of your own may be logged in already.
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
            // Scripts are searched only where the job's token may write packages, and nothing is logged in to.
            let mayScriptsPush =
                !hasLogin && job.mentions.contains(.registryWrite)
                && job.permissions(in: file).level(of: .packages) == .write
            guard mayPush || mayScriptsPush, job.isOnHostedRunner else { return nil }
            guard !file.hasCredentials(in: job) else { return nil }
            let use = RegistryUse(job, in: file)
            let pushes = use.pushes
            let logins = pushes.isEmpty ? [] : use.logins.map { (step: $0.step, host: use.host(of: $0)) }
            for push in pushes {
                if let problem = problem(with: push, to: use.host(of: push), logins, job) { return problem }
            }
            guard mayScriptsPush, let push = use.scriptPush() else { return nil }
            return problem(with: push, to: use.host(of: push), [], job)
        }
    }

    private func problem(
        with push: RegistryPush, to host: String?, _ logins: [(step: CheckedStep, host: String?)], _ job: CheckedJob
    ) -> Problem? {
        if let host, isOpen(host) { return nil }
        // Of others nobody knows here whether they let everybody in.
        let isKnown = host == RegistryUse.gitHub || host == RegistryUse.docker
        if !isKnown, job.mayRunRegistry(before: push.step) { return nil }
        let severity = isKnown ? Finding.Severity.error : .warning
        let fitting = logins.filter { login in
            guard let known = login.host, let host else { return true }
            return known == host
        }
        if fitting.contains(where: { $0.step.number < push.step.number }) { return nil }
        let place = "\(push.step.place).\(push.key)"
        let target = host.map { "'\($0)'" } ?? "the registry"
        let deed = push.sentence
        let mends = host == RegistryUse.gitHub
        let mend =
            mends ? "DockerLogin(registry: \"ghcr.io\", username: github.actor, password: secrets.githubToken)" : nil
        if let late = fitting.first, late.step.condition == nil, !job.mayBeLoggedIn(before: push.step) {
            return Problem(
                place, "the step \(deed) before the job logs in to \(target); move the login before it",
                severity: severity)
        }
        guard fitting.isEmpty, !job.mayBeLoggedIn(before: push.step) else { return nil }
        if let other = logins.first?.host {
            return Problem(
                place, "the step \(deed), and the job logs in to '\(other)' only; log in to \(target) before it",
                severity: severity, mend: mend)
        }
        return Problem(
            place, "the step \(deed), and the job does not log in to \(target) before it", severity: severity,
            mend: mend)
    }

    /// Whether a registry is one on the machine itself, or lets everybody in.
    private func isOpen(_ host: String) -> Bool {
        host == "ttl.sh" || host.hasPrefix("localhost") || host.hasPrefix("127.") || host.hasPrefix("registry:")
    }
}

extension CheckedJob {
    /// Whether the job may run only on machines that GitHub makes anew for it.
    fileprivate var isOnHostedRunner: Bool {
        guard let normal, normal.services.isEmpty, normal.container == nil else { return false }
        switch normal.runsOn {
        case .label(let label):
            guard let text = label.node.literalText else { return label.node.contextPath?.context == .matrix }
            return text.hasPrefix("ubuntu-") || text.hasPrefix("macos-") || text.hasPrefix("windows-")
        case .labels, .group, .expression: return false
        }
    }
}
