import WorkflowAnalysis
import Workflows

struct RegistryLoginRule: WorkflowRule {
    let name = "registry-login"
    var documentation: String {
        """
        A job pushes to a registry to which it has not logged in.

        The registry answers `denied` or `unauthorized`. The login has to stand before the push, in the same job, and
        for the same registry. Registries other than GitHub's and Docker's may let everybody in, so that pushes to them
        are a warning. Nothing is said where a script, a variable such as `DOCKER_AUTH_CONFIG`, or an action that
        Slipway does not know may have logged in, where the registry runs on the machine itself or needs no login
        (`ttl.sh`), or where runners of your own may be logged in already. A push in a script is a warning, as the shell
        may leave it out. A script that pushes to another registry than `ghcr.io`, in a job whose token may not write
        packages, is left alone, and every script where the job holds a secret that it may log in with.

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
        file.jobs.flatMap { job -> [Problem] in
            let mayPush = !job.actions.isDisjoint(with: RegistryUse.pushingActions)
            let hasLogin = job.actions.contains(.login)
            // Scripts are searched where the job's token may write packages, and nothing is logged in to; elsewhere only
            // where the job has nothing that it could log in with.
            let writes = job.scriptUse.contains(.registryWrite)
            let isMeant = writes && !hasLogin && job.permissions(in: file).level(of: .packages) == .write
            let mayScriptsPush =
                isMeant || writes && !(hasLogin && job.mayLogInToGitHub(file)) && !file.holdsCredentials(of: job)
            guard mayPush || mayScriptsPush, job.isOnHostedRunner, !file.hasCredentials(in: job) else { return [] }
            return problems(of: job, in: file, mayScriptsPush: mayScriptsPush, isMeant: isMeant)
        }
    }

    private func problems(
        of job: CheckedJob, in file: CheckedFile, mayScriptsPush: Bool, isMeant: Bool
    ) -> [Problem] {
        var problems: [Problem] = []
        var reported: [RegistryHost?] = []
        for use in RegistryUse.inAllLegs(job, in: file) {
            let writes = use.writes
            guard !writes.isEmpty || mayScriptsPush else { continue }
            var logins = JobLogins(job, use.logins)
            for write in writes where !reported.contains(write.host) {
                guard let problem = problem(with: write, &logins, job) else { continue }
                problems.append(problem)
                reported.append(write.host)
            }
            guard mayScriptsPush, problems.isEmpty, let write = use.scriptWrite(),
                isMeant || write.host == .gitHub,
                let problem = problem(with: write, &logins, job)
            else { continue }
            problems.append(problem)
        }
        return problems
    }

    private func problem(with write: RegistryWrite, _ logins: inout JobLogins, _ job: CheckedJob) -> Problem? {
        let host = write.host
        if let host, host.isOpen { return nil }
        let fitting = logins.first(for: host)
        if let fitting, fitting.order < write.step.order { return nil }
        // Of others nobody knows here whether they let everybody in.
        let isKnown = host == .gitHub || host == .docker
        if !isKnown, job.mayRunRegistry(before: write.step) { return nil }
        if let unseen = logins.unseen, unseen <= write.step.order { return nil }
        if let fitting, fitting.condition != nil { return nil }
        // The shell may leave a command out.
        let severity = isKnown && !write.isInScript && !write.mayFail ? Finding.Severity.error : .warning
        let target = host.map { "'\($0)'" } ?? "the registry"
        let message: String
        if fitting != nil {
            message = "the step \(write.deed) before the job logs in to \(target); move the login before it"
        } else if !logins.hosts.isEmpty {
            let others = logins.hosts.map { "'\($0)'" }.joined(separator: " and ")
            message = "the step \(write.deed), and the job logs in to \(others) only; log in to \(target) before it"
        } else {
            message = "the step \(write.deed), and the job does not log in to \(target) before it"
        }
        return Problem(
            write.place, message, severity: severity, mend: host == .gitHub && fitting == nil ? Self.mend : nil)
    }

    private static let mend =
        "DockerLogin(registry: \"ghcr.io\", username: github.actor, password: secrets.githubToken)"
}

/// Where a job logs in, looked up once for all that it pushes.
private struct JobLogins {
    /// The hosts of the logins, each once.
    private(set) var hosts: [RegistryHost] = []
    private let logins: [RegistryLogin]
    private let job: CheckedJob
    /// The place in the order of the first step that may log in without saying so; scripts are searched only if it matters.
    private(set) lazy var unseen = job.unfoldedSteps.first(where: \.mayLogInUnseen)?.order

    init(_ job: CheckedJob, _ logins: [RegistryLogin]) {
        self.job = job
        self.logins = logins
        for host in logins.compactMap(\.host) where !hosts.contains(host) { hosts.append(host) }
    }

    /// The first login that may be one to a host.
    func first(for host: RegistryHost?) -> CheckedStep? {
        logins.first { host == nil || $0.host == nil || $0.host == host }?.step
    }
}

extension CheckedJob {
    /// Whether an action logs in to GitHub's registry, or to one that is not known.
    fileprivate func mayLogInToGitHub(_ file: CheckedFile) -> Bool {
        RegistryUse(self, in: file).logins.contains { $0.host.map { $0 == .gitHub } ?? true }
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
