import Workflows

extension NativeImages {
    /// Builds every image on a branch, so that releases find their layers in GitHub's cache.
    func warmingWorkflow(branch: String) -> Workflow {
        Workflow(
            name: "Warm the caches of '\(name)'", on: [.push(branches: [branch]), .workflowDispatch()],
            // A build that is stopped stores nothing: on a busy branch the one that runs comes to its end.
            concurrency: Concurrency(group: "warm-\(groupName)-\(github.ref)", cancelsInProgress: false)
        ) {
            for image in images { warming(of: image) }
        }
    }
}
