import Workflows

extension ChartPipeline {
    /// The names of what a run publishes; no job publishes without them, so this job decides who publishes.
    var runTags: TypedJob<RunTags.Names> {
        var job = naming
        if publishesPreviewCharts, !charted.isEmpty, case .steps(let previewing) = previews.job { job = previewing }
        return job.exposing(
            RunTags.Names.self,
            [
                .init(\.namespace, names.outputs.namespace), .init(\.tag, names.outputs.tag),
                .init(\.revisionTag, names.outputs.revisionTag),
            ])
    }

    /// The same job with the version of the charts, which nothing reads unless charts are published.
    var previews: TypedJob<RunTags.Preview> {
        naming.exposing(RunTags.Preview.self, [.init(\.chartVersion, names.outputs.chartVersion)])
    }

    private var names: TypedStep<RunTags.Results> {
        RunTags.action.step(
            id: "tags", name: "Name the tags and the version of charts",
            with: RunTags.Inputs(namespace: declaredNamespace, request: Self.requestNumber))
    }

    private var naming: Job {
        let publishes = layout.publishesPullRequests ? Self.isOwn : github.eventName != "pull_request"
        return Job(
            "run-tags", name: "Name what is published", if: matters(publishes), runsOn: runner,
            permissions: Permissions(contents: .read), timeoutMinutes: 5,
            comment: layout.publishesPullRequests
                ? "Skipped for forks, and with it every job that publishes: the token of their runs can only read."
                : "Skipped for pull requests, and with it every job that publishes."
        ) {
            names
        }
    }

    /// Host and account of the registry as they are declared; the name of the repository's owner may have capitals.
    var declaredNamespace: Value<String> { "\(registry.host)/\(account)" }

    private var account: Value<String> { registry.owner.map { Value($0) } ?? github.repositoryOwner }

    /// Deletes what a pull request has published when it is closed, whatever became of its tests, and what a branch has
    /// published when it is deleted.
    ///
    /// GitHub starts nothing for a pull request that conflicts with its base, not even when it is closed: somebody can start
    /// this by hand then, with the number.
    var cleanup: Workflow {
        let number = Self.requestNumber || InputReferences<CleanupInputs>().number
        let branch = github.event["ref"].as(String.self)
        let names = RunTags.action.step(
            id: "names", name: "Name what was published",
            with: RunTags.Inputs(namespace: declaredNamespace, request: number, branch: branch))
        let charts = publishesPreviewCharts ? charted.map { "\(chartFolder)/\($0.chart.name)" } : []
        return Workflow(
            name: "Clean up after a pull request or a branch",
            on: [.pullRequest([.closed]), .delete, .workflowDispatch(CleanupInputs.self)],
            concurrency: changing(
                layout.imagesGroup, for: number || "refs/heads/\(branch)",
                comment: "The group of the builds: one that still runs is cancelled, and cannot push afterwards.")
        ) {
            Job(
                "clean-up", name: "Delete images and charts",
                if: github.eventName == "workflow_dispatch" || github.event["ref_type"] == "branch"
                    || Self.isOwnRequest,
                runsOn: runner, permissions: registry.permissions(to: "Delete images and charts"), timeoutMinutes: 30
            ) {
                names
                registry.login.step()
                CleanUpPackages.action.step(
                    name: "Delete what was published",
                    with: CleanUpPackages.Inputs(
                        registry: Value(registry.host), owner: account,
                        packages: Value((components.map(\.image) + charts).joined(separator: "\n")),
                        tag: names.outputs.tag, chartVersion: names.outputs.chartVersion, token: registry.password))
            }
        }
    }
}

/// What a clean-up is told that somebody starts by hand.
struct CleanupInputs: WorkflowInputs {
    var number: Value<String>

    static let declarations: [InputDeclaration<Self>] = [
        .required(\.number, "pull-request", "The number of the closed pull request")
    ]
}
