import Workflows

extension ChartPipeline {
    /// The job that decides what a pull request is built for, instead of the trigger's filter; `nil` where all is built.
    var changes: TypedJob<ChartScriptSteps.ChangeOutputs>? {
        guard pathFiltering == .byJob, !pathFilters.isEmpty else { return nil }
        let paths = ChartScriptSteps.changedPaths(
            matching: pathFilters.compactMap { FilterPattern($0).expression }, request: Self.requestNumber)
        return Job(
            "changes", name: "Look at what is changed", runsOn: runner, permissions: Permissions(contents: .read),
            timeoutMinutes: 5
        ) {
            // The merge and both its parents; nothing older is compared.
            Checkout(persistCredentials: false, fetchDepth: 2)
                .step(name: "Check out", if: github.eventName == "pull_request")
            paths
        }.exposing(ChartScriptSteps.ChangeOutputs.self, [.init(\.changed, paths.outputs.changed)])
    }

    /// A condition that holds only where something that matters is changed.
    func matters(_ condition: Value<Bool>? = nil) -> Value<Bool>? {
        guard let changed = changes?.outputs.changed else { return condition }
        return condition.map { $0 && changed } ?? changed
    }

    /// The one check to require: a skipped job counts as passed, and one of a matrix is known by another name then.
    func verdict(on jobs: [WorkflowJob]) -> Job? {
        guard pathFiltering == .byJob else { return nil }
        return Job(
            "passed", name: Value(requiredCheck), if: always(), runsOn: runner, permissions: .none, timeoutMinutes: 5,
            comment: "It runs whatever became of the others, and is the one to require."
        ) {
            ChartScriptSteps.passed(jobs.map { (id: $0.id, result: $0.id.result) })
        }
    }

    /// The name of that check, which no other workflow has.
    var requiredCheck: String { charted.isEmpty || layout == .separate ? "Images passed" : "Images and charts passed" }
}
