import Workflows

extension ChartPipeline {
    /// Verifies, tests, builds and deploys; waits for one approval; and publishes then.
    var releaseWorkflow: Workflow {
        let verified = verification
        let first = [verified.id]
        var tests = release.testsCode ? code.map { $0.waiting(for: first) } : []
        if !charted.isEmpty {
            tests.append(chartTests.call("chart-tests", name: "Charts", needs: first).job)
        }
        return Workflow(
            name: "Release", on: [.push(tags: ["\(release.tagPrefix)[0-9]+.[0-9]+.[0-9]+*"])],
            concurrency: Concurrency(
                group: "release-\(github.ref)", cancelsInProgress: false,
                comment: "A release that is under way comes to its end; other versions do not wait for it.")
        ) {
            verified
            tests
            build(.release(verified), after: tests.isEmpty ? first : tests.map(\.id))
            if let deployment { deploymentTests(deployment, of: .release(verified)) }
            gate
            publication(verified)
            if !charted.isEmpty { chartPublication(verified) }
            if movesFloatingTags { floatingTags(verified) }
            gitHubRelease(verified)
        }
    }

    /// Fails before anything else costs time.
    private var verification: TypedJob<VerifyVersion.Results> {
        let files = release.versionFiles
        let version = VerifyVersion.action.step(
            id: "version", name: files.isEmpty ? "Read the version" : "Compare the tag with the version in the files",
            with: VerifyVersion.Inputs(
                namespace: declaredNamespace, prefix: release.tagPrefix == "v" ? nil : Value(release.tagPrefix),
                files: files.isEmpty ? nil : Value(files.map(\.line).joined(separator: "\n"))))
        let asks = release.gate.checksReviewers
        return Job(
            "verify-version", name: asks ? "Verify the version and the gate" : "Verify the version", runsOn: runner,
            permissions: Permissions(actions: asks ? .read : nil, contents: .read)
                .because(.actions, "Read the reviewers of the environment"),
            timeoutMinutes: 5,
            comment: "What takes seconds comes first: \(asks ? "a release that nobody could approve, or" : "a release")"
                + " with a wrong version\(asks ? "," : "") tests nothing."
        ) {
            tagCheck(comment: "Somebody may run an old release again.")
            if !files.isEmpty { Checkout(persistCredentials: false).step(name: "Check out") }
            version
            if asks { reviewerCheck }
        }.exposing(
            VerifyVersion.Results.self,
            [
                .init(\.namespace, version.outputs.namespace), .init(\.version, version.outputs.version),
                .init(\.isPrerelease, version.outputs.isPrerelease),
            ])
    }

    private var reviewerCheck: Step {
        RunStep(
            "Check that the environment has reviewers",
            script: Script(
                """
                rules=$(gh api "repos/$GITHUB_REPOSITORY/environments/$ENVIRONMENT" --jq '.protection_rules[].type') || true
                if ! grep -qx required_reviewers <<<"$rules"; then
                  echo "::error::nobody has to approve: create the environment, with required reviewers, in the settings" >&2
                  exit 1
                fi
                """),
            env: ["ENVIRONMENT": Value(release.gate.addressedEnvironment), "GH_TOKEN": github.token],
            comment: "GitHub creates an environment that is missing, and then nobody is asked."
        ).element
    }

    /// The one job with the environment.
    private var gate: Job {
        Job(
            "approval", name: "Wait for approval", needs: [deployment == nil ? "build-images" : "deployment-tests"],
            runsOn: runner, permissions: Permissions(contents: .read),
            environment: DeploymentEnvironment(Value(release.gate.environment), url: Self.releasePage),
            timeoutMinutes: 5, comment: "The one job with the environment: every other one with it would ask again."
        ) {
            tagCheck(comment: "A tag may move while the release waits, and would name what nobody has built.")
        }
    }

    /// Fails if the tag has moved since it was pushed.
    func tagCheck(comment: String? = nil) -> Step {
        VerifyTag.action.step(
            name: "Check that the tag names the same commit", with: VerifyTag.Inputs(), comment: comment)
    }

    private static var releasePage: Value<String> {
        "\(github.serverURL)/\(github.repository)/releases/tag/\(github.refName)"
    }

    /// Whether there are tags beside the version.
    var movesFloatingTags: Bool { release.tags.contains { $0 != .version } }
}

extension WorkflowJob {
    /// This job after other ones, unless it waits for some anyway, which do.
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
