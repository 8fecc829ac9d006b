import Workflows

extension ChartPipeline {
    /// Verifies, tests and builds; waits for one approval; and publishes then.
    var releaseWorkflow: Workflow {
        let verified = verification
        let checks = release.gate.checksReviewers ? [reviewerCheck] : []
        // What takes seconds comes first: a release that nobody could approve, or of a wrong version, tests nothing.
        let first = checks.map(\.id) + [verified.id]
        var tests = release.testsCode ? code.map { $0.waiting(for: first) } : []
        if !charted.isEmpty {
            tests.append(chartTests.call("chart-tests", with: NoInputs(), name: "Charts", needs: first).job)
        }
        return Workflow(
            name: "Release", on: [.push(tags: ["\(release.tagPrefix)[0-9]+.[0-9]+.[0-9]+*"])],
            // A release that is under way comes to its end; other versions do not wait for it.
            concurrency: Concurrency(group: "release-\(github.ref)", cancelsInProgress: false)
        ) {
            checks
            verified
            tests
            build(.release(verified), after: tests.isEmpty ? first : tests.map(\.id))
            gate(verified)
            publication(.release(verified))
            if !charted.isEmpty { chartPublication(verified) }
            if movesFloatingTags { floatingTags(verified.outputs.version) }
            gitHubRelease(verified)
        }
    }

    /// Fails for a tag that names no version, or another one than the repository, before anything else costs time.
    private var verification: TypedJob<ChartScriptSteps.VerifiedVersionOutputs> {
        let version = ChartScriptSteps.verifyVersion(tagPrefix: release.tagPrefix, files: release.versionFiles)
        let readsFiles = !release.versionFiles.isEmpty
        return Job(
            "verify-version", name: "Verify the version", runsOn: runner,
            permissions: readsFiles ? Permissions(contents: .read) : .none, timeoutMinutes: 5
        ) {
            if readsFiles { Checkout(persistCredentials: false).step(name: "Check out") }
            version
        }.exposing(
            ChartScriptSteps.VerifiedVersionOutputs.self,
            [.init(\.version, version.outputs.version), .init(\.isPrerelease, version.outputs.isPrerelease)])
    }

    /// GitHub makes an environment that is missing, and nobody would be asked.
    private var reviewerCheck: Job {
        Job(
            "check-gate", name: "Check that somebody has to approve", runsOn: runner,
            permissions: Permissions(actions: .read), timeoutMinutes: 5
        ) {
            ChartScriptSteps.checkReviewers(of: release.gate.environment)
        }
    }

    /// The one job with the environment: every other one behind it would ask again.
    private func gate(_ verified: TypedJob<ChartScriptSteps.VerifiedVersionOutputs>) -> Job {
        let images = components.map { "\($0.image):\(verified.outputs.version)" as Value<String> }
        return Job(
            "approval", name: "Wait for approval", needs: ["build-images"], runsOn: runner,
            permissions: Permissions(contents: .read),
            environment: DeploymentEnvironment(Value(release.gate.environment), url: Self.releasePage),
            timeoutMinutes: 5
        ) {
            ChartScriptSteps.verifyTag()
            ChartScriptSteps.announce(images, version: verified.outputs.version)
        }
    }

    private static var releasePage: Value<String> {
        "\(github.serverURL)/\(github.repository)/releases/tag/\(github.refName)"
    }

    /// Whether there are tags beside the version.
    private var movesFloatingTags: Bool { release.tags.contains { $0 != .version } }
}

extension WorkflowJob {
    /// This job behind other ones, unless it waits for some anyway, which do.
    fileprivate func waiting(for ids: [JobID]) -> WorkflowJob {
        switch self {
        case .steps(var job):
            if job.needs.isEmpty { job.needs = ids }
            return .steps(job)
        case .call(var job):
            if job.needs.isEmpty { job.needs = ids }
            return .call(job)
        }
    }
}
