import Slipway

extension PipelinesProject {
    /// The branch that pull requests are merged into.
    static let defaultBranch = "main"

    /// Fails if a generated file is not what the declaration gives.
    var checkWorkflow: Workflow {
        let compiler: Value<String> = "swift:6.3.1"
        // A build with the same Slipway saves most of the time, whatever the sources of this package are.
        let slipway = hashFiles("pipelines/Package.resolved")
        let sources = hashFiles("pipelines/Package.swift", "pipelines/Sources/**")
        return Workflow(
            name: "Check pipelines", on: [.push(branches: [Self.defaultBranch]), .pullRequest()],
            concurrency: Concurrency(group: "check-pipelines-\(github.ref)", cancelsInProgress: true)
        ) {
            Job(
                "check", name: "Compare with the declaration", runsOn: .ubuntu2404,
                permissions: Permissions(contents: .read), timeoutMinutes: 20,
                container: Container(image: compiler)
            ) {
                Checkout(persistCredentials: false).step(name: "Check out")
                ActionsCache(
                    path: ["pipelines/.build"],
                    key: "\(compiler)-\(slipway)-\(sources)", restoreKeys: ["\(compiler)-\(slipway)-"]
                ).step(
                    name: "Restore the build", if: slipway != "",
                    comment: "Without Package.resolved, a kept build would keep its commit of Slipway, too.")
                RunStep(
                    "Check",
                    script: "swift run --package-path pipelines pipelines check --format github")
            }
        }
    }
}
