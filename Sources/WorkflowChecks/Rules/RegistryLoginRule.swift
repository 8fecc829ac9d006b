import WorkflowAnalysis
import Workflows

struct RegistryLoginRule: WorkflowRule {
    let name = "registry-login"
    var documentation: String {
        """
        A job pushes to a registry without logging in.

        The registry answers `denied` or `unauthorized`. The job must log in to the same registry before the push. The
        rule checks all destinations of a build in each job of a matrix: each tag, each image of docker/metadata-action,
        each name of an exporter, and each cache. Some findings are warnings:

        - Registries other than GitHub's and Docker's may accept anonymous pushes.
        - A cache with `ignore-error=true` does not fail the build, but is never written.
        - The shell may skip a push in a script.

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

    func problems(in file: FileAnalysis) -> [Problem] {
        file.jobs.flatMap { job -> [Problem] in
            let mayPush = !job.abilities.isDisjoint(with: RegistryUse.pushingAbilities)
            let hasLogin = job.actions.contains(.login)
            // Scripts are searched if the job's token has `packages: write` and no action logs in. Otherwise they are
            // searched only if the job has no secret that it could log in with.
            let writes = job.scriptUse.contains(.registryWrite)
            let isMeant = writes && !hasLogin && job.permissions(in: file).level(of: .packages) == .write
            let mayScriptsPush =
                isMeant || writes && !(hasLogin && job.mayLogInToGitHub(file)) && !file.holdsCredentials(of: job)
            guard mayPush || mayScriptsPush, job.isOnHostedRunner, !file.hasCredentials(in: job) else { return [] }
            return problems(of: job, in: file, mayScriptsPush: mayScriptsPush, isMeant: isMeant)
        }
    }

    private func problems(
        of job: JobAnalysis, in file: FileAnalysis, mayScriptsPush: Bool, isMeant: Bool
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

    private func problem(with write: RegistryWrite, _ logins: inout JobLogins, _ job: JobAnalysis) -> Problem? {
        let host = write.host
        if let host, host.allowsAnonymousPush { return nil }
        let fitting = logins.first(for: host)
        if let fitting, fitting.order < write.step.order { return nil }
        // Other registries may accept anonymous pushes.
        let isKnown = host == .gitHub || host == .docker
        if !isKnown, job.mayRunRegistry(before: write.step) { return nil }
        if let unseen = logins.unseen, unseen <= write.step.order { return nil }
        if let fitting, fitting.condition != nil { return nil }
        // The shell may skip a command.
        let severity = isKnown && !write.isInScript && !write.mayFail ? Finding.Severity.error : .warning
        let target = host.map { "'\($0)'" } ?? "the registry"
        let message: String
        if fitting != nil {
            message = "the step \(write.verbPhrase) before the job logs in to \(target); move the login before it"
        } else if !logins.hosts.isEmpty {
            let others = logins.hosts.map { "'\($0)'" }.joined(separator: " and ")
            message =
                "the step \(write.verbPhrase), and the job logs in to \(others) only; log in to \(target) before it"
        } else {
            message = "the step \(write.verbPhrase), and the job does not log in to \(target) before it"
        }
        return Problem(
            write.place, message, severity: severity, fix: host == .gitHub && fitting == nil ? Self.fix : nil,
            excerpt: write.excerpt)
    }

    private static let fix =
        """
        - uses: docker/login-action
          with:
            registry: ghcr.io
            username: ${{ github.actor }}
            password: ${{ secrets.GITHUB_TOKEN }}
        """
}

/// The logins of a job, looked up once for all pushes.
private struct JobLogins {
    /// The hosts of the logins, without repetitions.
    private(set) var hosts: [RegistryHost] = []
    private let logins: [RegistryLogin]
    private let job: JobAnalysis
    /// The position of the first step that may log in without being recognized; lazy, because it searches scripts.
    private(set) lazy var unseen = job.unfoldedSteps.first(where: \.mayLogInOtherwise)?.order

    init(_ job: JobAnalysis, _ logins: [RegistryLogin]) {
        self.job = job
        self.logins = logins
        for host in logins.compactMap(\.host) where !hosts.contains(host) { hosts.append(host) }
    }

    /// The first login that may be to a host.
    func first(for host: RegistryHost?) -> StepAnalysis? {
        logins.first { host == nil || $0.host == nil || $0.host == host }?.step
    }
}

extension JobAnalysis {
    /// Whether an action logs in to GitHub's registry, or to an unknown one.
    fileprivate func mayLogInToGitHub(_ file: FileAnalysis) -> Bool {
        RegistryUse(self, in: file).logins.contains { $0.host.map { $0 == .gitHub } ?? true }
    }

    /// Whether the job runs only on GitHub-hosted runners, which are new for each job.
    fileprivate var isOnHostedRunner: Bool {
        guard normal?.services.isEmpty == true, normal?.container == nil else { return false }
        let runner: ExpressionNode
        switch normal?.runsOn {
        case .label(let label)?: runner = label.node
        case .expression(let value)?: runner = value.node
        default: return false
        }
        if let text = runner.literalText { return Self.isHosted(text) }
        // A self-hosted runner in the matrix may be logged in already.
        return runner.contextPath?.context == .matrix
            && knownContexts.allSatisfy { $0.interpretation(of: runner).text.literal.map(Self.isHosted) ?? true }
    }

    /// Whether a label belongs to a GitHub-hosted runner, including larger runners.
    private static func isHosted(_ label: String) -> Bool {
        label.hasPrefix("ubuntu-") || label.hasPrefix("macos-") || label.hasPrefix("windows-")
    }
}
