import Workflows

extension ChartPipeline {
    /// The job that decides what a pull request is built for, instead of the trigger's filter; `nil` if all is built.
    var changes: TypedJob<ChangedPaths.Results>? {
        guard pathFiltering == .byJob, !pathFilters.isEmpty else { return nil }
        let isRequest = github.eventName == "pull_request"
        let patterns = pathFilters.compactMap { FilterPattern($0).expression }.joined(separator: "\n")
        let paths = ChangedPaths.action.step(
            id: "changes", name: "Compare the changed paths", if: isRequest,
            with: ChangedPaths.Inputs(patterns: Value(patterns)))
        return Job(
            "changes", name: "Look for changed paths", runsOn: runner, permissions: Permissions(contents: .read),
            timeoutMinutes: 5, comment: "Pushes are filtered by their trigger."
        ) {
            // The merge and both its parents; nothing older is compared.
            Checkout(persistCredentials: false, fetchDepth: 2).step(name: "Check out", if: isRequest)
            paths
        }.exposing(
            ChangedPaths.Results.self, [.init(\.changed, github.eventName != "pull_request" || paths.outputs.changed)])
    }

    /// A condition that holds only if something that matters is changed.
    func matters(_ condition: Value<Bool>? = nil) -> Value<Bool>? {
        guard let changed = changes?.outputs.changed else { return condition }
        return condition.map { $0 && changed } ?? changed
    }

    /// The one check to require: a skipped job counts as passed, and has another name if it is one of a matrix.
    func verdict(on jobs: [WorkflowJob]) -> Job? {
        guard pathFiltering == .byJob else { return nil }
        let results = jobs.map { "\($0.id.rawValue)=\($0.id.result)" as Value<String> }.joined(separator: "\n")
        return Job(
            "passed", name: Value(requiredCheck), if: always(), runsOn: runner, permissions: .none, timeoutMinutes: 5,
            comment: "The check to require: it always runs, and fails if another job has failed or was cancelled."
        ) {
            RunStep(
                "Look at the results of all jobs",
                script: Script(
                    """
                    echo "$RESULTS"
                    if grep -E '=(failure|cancelled)$' <<<"$RESULTS"; then
                      echo "::error::jobs have failed or were cancelled" >&2
                      exit 1
                    fi
                    """),
                env: ["RESULTS": results])
        }
    }

    /// The name of that check, which no other workflow has.
    var requiredCheck: String { charted.isEmpty || layout == .separate ? "Images passed" : "Images and charts passed" }
}
