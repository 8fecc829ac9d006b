import Slipway

extension PipelinesProject {
    /// Fails where a generated file is not what the declaration gives.
    var checkWorkflow: Workflow {
        Workflow(name: "Check pipelines", on: [.push(branches: ["main"]), .pullRequest()]) {
            Job(
                "check", name: "Compare with the declaration", runsOn: .ubuntu2404,
                permissions: Permissions(contents: .read), timeoutMinutes: 20,
                container: Container(image: "swift:6.3.1")
            ) {
                Checkout(persistCredentials: false).step(name: "Check out")
                RunStep(
                    "Check",
                    script: "swift run --package-path pipelines pipelines check --format github")
            }
        }
    }
}
