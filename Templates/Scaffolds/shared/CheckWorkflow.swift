import Slipway

extension __TYPE__ {
    /// The branch that pull requests are merged into.
    static let defaultBranch = __BRANCH__

    /// Fails if a generated file is not what the declaration gives.
    var checkWorkflow: Workflow {
        let compiler: Value<String> = "swift:6.3.1"
        // A build with the same Slipway saves most of the time, whatever the sources of this package are.
        let slipway = hashFiles(__RESOLVED__)
        let sources = hashFiles(__MANIFEST__, __SOURCES__)
        return Workflow(
            name: "Check __NAME__", on: [.push(branches: [Self.defaultBranch]), .pullRequest()],
            concurrency: Concurrency(group: "check-__NAME__-\(github.ref)", cancelsInProgress: true)
        ) {
            Job(
                "check", name: "Compare with the declaration", runsOn: .ubuntu2404,
                permissions: Permissions(contents: .read), timeoutMinutes: 20,
                container: Container(image: compiler)
            ) {
                Checkout(persistCredentials: false).step(name: "Check out")
                ActionsCache(
                    path: [__BUILD_FOLDER__],
                    key: "\(compiler)-\(slipway)-\(sources)", restoreKeys: ["\(compiler)-\(slipway)-"]
                ).step(
                    name: "Restore the build", if: slipway != "",
                    comment: "Without Package.resolved, a kept build would keep its commit of Slipway, too.")
                RunStep(
                    "Check",
                    script: __CHECK_SCRIPT__)
            }
        }
    }
}
