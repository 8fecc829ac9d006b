import Workflows

extension ChartPipeline {
    /// The tags of a run; nothing is published without them, so they say who publishes.
    var runTags: TypedJob<ChartScriptSteps.RunTagOutputs> {
        let names = ChartScriptSteps.runTags(request: Self.requestNumber)
        var job = naming(names)
        if publishesPreviewCharts, !charted.isEmpty, case .steps(let previewing) = previews.job { job = previewing }
        return job.exposing(
            ChartScriptSteps.RunTagOutputs.self,
            [.init(\.tag, names.outputs.tag), .init(\.revisionTag, names.outputs.revisionTag)])
    }

    /// The same job with the version of the charts, which nothing reads where none are published.
    var previews: TypedJob<ChartScriptSteps.PreviewOutputs> {
        let names = ChartScriptSteps.runTags(request: Self.requestNumber)
        return naming(names).exposing(
            ChartScriptSteps.PreviewOutputs.self, [.init(\.chartVersion, names.outputs.chartVersion)])
    }

    private func naming(_ names: TypedStep<ChartScriptSteps.RunNameOutputs>) -> Job {
        let publishes = layout.publishesPullRequests ? Self.isOwn : github.eventName != "pull_request"
        return Job(
            "run-tags", name: "Name what is published", if: matters(publishes), runsOn: runner, permissions: .none,
            timeoutMinutes: 5,
            comment: layout.publishesPullRequests
                ? "Skipped for forks, and with it every job that publishes: their runs can write nothing."
                : "Skipped for pull requests, and with it every job that publishes."
        ) {
            names
        }
    }

    /// Deletes what a pull request has published when it is closed, whatever became of its tests.
    ///
    /// GitHub starts nothing for a pull request that conflicts with its base, not even when it is closed: somebody can start
    /// this by hand then, with the number.
    var cleanup: Workflow {
        let number = Self.requestNumber || InputReferences<CleanupInputs>().number
        let packages = publishesPreviewCharts ? charted.map { "\(chartFolder)/\($0.chart.name)" } : []
        return Workflow(
            name: "Clean up after a pull request",
            on: [.pullRequest([.closed]), .workflowDispatch(CleanupInputs.self)],
            // The group of the builds: one that still runs is cancelled, and cannot push behind the clean-up's back.
            concurrency: changing(layout.imagesGroup, request: number)
        ) {
            Job(
                "clean-up", name: "Delete images and charts",
                if: github.eventName == "workflow_dispatch" || Self.isOwnRequest, runsOn: runner,
                permissions: registry.permissions, timeoutMinutes: 30
            ) {
                OldDigestBuild.builder()
                registry.login.step()
                ChartScriptSteps.cleanUp(
                    images: components.map(\.image), charts: packages,
                    owner: registry.owner.map { Value($0) } ?? github.repositoryOwner, registry: registry,
                    request: number)
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
