import WorkflowAnalysis
import Workflows

struct IndexNeedsRule: WorkflowRule {
    let name = "index-needs"
    var documentation: String {
        """
        A job that publishes an index does not wait for the builds, or does not set up Buildx.

        `docker buildx imagetools create` reads the images from the registry, so the builds that push them by digest
        must have finished. GitHub's runners have some version of Buildx. docker/setup-buildx-action sets up a known
        version, and also works on self-hosted runners.

        The rule checks `needs` if the job downloads an artifact that may come from a job of the same workflow that
        builds by digest. It checks Buildx if no unknown action runs before. Missing logins are reported by
        `registry-login`.

        Source: Docker, "Distribute build across multiple runners".

        Wrong:

        ```swift
        Job("index", runsOn: .ubuntu2404, permissions: Permissions(contents: .read, packages: .write)) {
            DockerLogin(registry: "ghcr.io", username: github.actor, password: secrets.githubToken)
            RunStep(script: "docker buildx imagetools create -t ghcr.io/owner/app:1 ghcr.io/owner/app-amd64:1")
        }
        ```

        Right:

        ```swift
        Job("index", runsOn: .ubuntu2404, permissions: Permissions(contents: .read, packages: .write)) {
            DockerSetupBuildx()
            DockerLogin(registry: "ghcr.io", username: github.actor, password: secrets.githubToken)
            RunStep(script: "docker buildx imagetools create -t ghcr.io/owner/app:1 ghcr.io/owner/app-amd64:1")
        }
        ```
        """
    }

    func problems(in file: FileAnalysis) -> [Problem] {
        guard file.scriptUse.contains(.indexCreation) else { return [] }
        return file.jobs.flatMap { job -> [Problem] in
            guard job.scriptUse.contains(.indexCreation),
                let step = job.unfoldedSteps.first(where: { $0.scriptUse.contains(.indexCreation) })
            else { return [] }
            return [builds(of: job, in: file), builder(of: job, before: step)].compactMap { $0 }
        }
    }

    private func builds(of job: JobAnalysis, in file: FileAnalysis) -> Problem? {
        guard job.actions.contains(.downloadArtifact) else { return nil }
        let builders = file.jobs.filter { other in
            other !== job && other.actions.contains(.buildPush)
                && other.unfoldedSteps.contains { $0.build?.digestExport != nil }
                && job.mayTakeArtifact(of: other, in: file)
        }
        guard !builders.isEmpty, !job.unfoldedSteps.contains(where: \.mayPushByDigest) else { return nil }
        let before = file.jobsBefore(job)
        let isBuilt = before.contains { index in
            let other = file.jobs[index]
            return other.call != nil || other.unfoldedSteps.contains(where: \.mayPushByDigest)
        }
        guard !isBuilt else { return nil }
        let names = builders.map { "'\($0.id)'" }.joined(separator: " or ")
        return Problem(
            job.place["needs"],
            "the job publishes an index and waits for no build that pushes by digest; add \(names) to its 'needs'",
            related: builders.map {
                RelatedPlace(file: file.path, place: $0.place, message: "'\($0.id)' pushes by digest")
            })
    }

    private func builder(of job: JobAnalysis, before step: StepAnalysis) -> Problem? {
        guard !job.scriptUse.contains(.builderCreation), job.normal?.container == nil else { return nil }
        let isSetUp = job.unfoldedSteps.contains { other in
            other.order < step.order && (other.action == .setupBuildx || other.mayPrepare)
        }
        guard !isSetUp else { return nil }
        return Problem(
            step.place,
            "the job publishes an index with the Buildx version of the runner; set up Buildx before",
            severity: .warning, kind: .policy, fix: "- uses: docker/setup-buildx-action")
    }
}

extension StepAnalysis {
    /// Whether the step may log in or set up a builder in a way that Slipway does not know.
    fileprivate var mayPrepare: Bool {
        guard let uses else { return false }
        guard let facts else { return uses.action.repository.map(UnknownAction.mayPrepare) ?? true }
        return facts.writtenScopes == nil
            || (action == nil && !facts.abilities.isDisjoint(with: [.logsIn, .makesBuilder]))
    }
}

extension JobAnalysis {
    /// Whether a download may match an artifact that another job uploads.
    fileprivate func mayTakeArtifact(of other: JobAnalysis, in file: FileAnalysis) -> Bool {
        let uploads = other.unfoldedSteps.filter { $0.action == .uploadArtifact }.map { step in
            let name = step.inputRunText("name") ?? RunText(.string("artifact"))
            return file.puttingVariables(into: name, of: step).trimmed
        }
        let mayUploadOtherwise =
            other.mayUploadOtherwise || other.unfoldedSteps.contains { $0.input("archive") != nil }
        return unfoldedSteps.contains { step in
            guard step.action == .downloadArtifact, step.isFromSameRun else { return false }
            let selection = step.artifactSelection { file.puttingVariables(into: $0, of: step) }
            return mayUploadOtherwise || uploads.contains { selection.canTake($0) }
        }
    }
}
