import Workflows

/// A job that publishes an index does not wait for the builds, is not logged in, or has no builder.
///
/// `docker buildx imagetools create` reads the images from the registry and pushes the index: the builds that push them
/// by digest have to be done, and the job has to log in itself, as a login ends with its job. The machines of GitHub
/// bring some Buildx; the one that docker/setup-buildx-action sets up is known, and there on your own runners too. The
/// needs are looked at where builds by digest stand in the same workflow and the job downloads artifacts; login and
/// builder where no unknown action comes before, and for a login on GitHub's own machines only.
/// Source: Docker, "Distribute build across multiple runners".
///
/// Wrong:
///
/// ```swift
/// Job("index", runsOn: .ubuntu2404, permissions: Permissions(contents: .read, packages: .write)) {
///     RunStep(script: "docker buildx imagetools create -t ghcr.io/owner/app:1 ghcr.io/owner/app-amd64:1")
/// }
/// ```
///
/// Right:
///
/// ```swift
/// Job("index", runsOn: .ubuntu2404, permissions: Permissions(contents: .read, packages: .write)) {
///     DockerSetupBuildx()
///     DockerLogin(registry: "ghcr.io", username: github.actor, password: secrets.githubToken)
///     RunStep(script: "docker buildx imagetools create -t ghcr.io/owner/app:1 ghcr.io/owner/app-amd64:1")
/// }
/// ```
struct IndexNeedsRule: WorkflowRule {
    let name = "index-needs"

    func problems(in file: CheckedFile) -> [Problem] {
        file.jobs.flatMap { job -> [Problem] in
            guard let step = job.steps.first(where: { $0.mentions.contains(.indexCreation) }) else { return [] }
            return [builds(of: job, in: file), login(of: job, before: step), builder(of: job, before: step)]
                .compactMap { $0 }
        }
    }

    private func builds(of job: CheckedJob, in file: CheckedFile) -> Problem? {
        guard job.steps.contains(where: { $0.action == .downloadArtifact }) else { return nil }
        let builders = file.jobs.filter { other in
            other !== job && other.steps.contains { $0.digestExport != nil }
        }
        guard !builders.isEmpty, !job.steps.contains(where: \.mayPushByDigest) else { return nil }
        let before = file.jobsBefore(job)
        let isBuilt = before.contains { index in
            let other = file.jobs[index]
            return other.call != nil || other.steps.contains(where: \.mayPushByDigest)
        }
        guard !isBuilt else { return nil }
        let names = builders.map { "'\($0.id)'" }.joined(separator: " or ")
        return Problem(
            "\(job.place).needs",
            "the job publishes an index and waits for no build that pushes by digest; add \(names) to its 'needs'",
            related: builders.map {
                RelatedPlace(file: file.path, place: $0.place, message: "'\($0.id)' pushes by digest")
            })
    }

    private func login(of job: CheckedJob, before step: CheckedStep) -> Problem? {
        guard let normal = job.normal, normal.container == nil, normal.services.isEmpty, normal.runsOn.isGitHubs else {
            return nil
        }
        let isLoggedIn = job.steps.contains { other in
            if other.mentions.contains(.login) { return true }
            return other.number < step.number && (other.action == .login || other.mayPrepare)
        }
        let script = step.run?.script.text ?? ""
        guard !isLoggedIn, !script.mentions("localhost"), !script.mentions("127.0.0.1"),
            !step.env.entries.contains(where: { $0.key == "DOCKER_CONFIG" || $0.key == "DOCKER_AUTH_CONFIG" })
        else { return nil }
        return Problem(
            step.place,
            "the index cannot be pushed: the job does not log in to the registry before; a login of another job is gone",
            mend: "DockerLogin(registry: …, username: …, password: …)")
    }

    private func builder(of job: CheckedJob, before step: CheckedStep) -> Problem? {
        let isSetUp = job.steps.contains { other in
            if other.mentions.contains(.builderCreation) { return true }
            return other.number < step.number && (other.action == .setupBuildx || other.mayPrepare)
        }
        guard !isSetUp, job.normal?.container == nil else { return nil }
        return Problem(
            step.place,
            "the job publishes an index with whatever Buildx the machine has; set up a known one before",
            severity: .warning, mend: "DockerSetupBuildx()")
    }
}

extension CheckedStep {
    /// Whether it may log in or set up a builder by means that nobody here knows.
    fileprivate var mayPrepare: Bool {
        guard action == nil, let uses else { return action == .retry || action == .gitHubScript }
        switch uses.action {
        case .local, .selfRepository, .docker: return true
        case .pinned(let name), .at(let name, _), .commit(let name, _):
            return !name.hasPrefix("actions/")
        }
    }
}

extension Runner {
    /// Whether the label is one of GitHub's own.
    fileprivate var isGitHubs: Bool {
        guard case .label(let label) = self, let text = label.node.literalText else { return false }
        return ["ubuntu-", "windows-", "macos-"].contains { text.hasPrefix($0) }
    }
}
