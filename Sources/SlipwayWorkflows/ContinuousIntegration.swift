import Slipway

/// Slipway's own workflows: `swift run SlipwayWorkflows generate` writes them, and CI checks that they are current.
@main
struct ContinuousIntegration: WorkflowProject {
    static let name = "Slipway"
    static let summary: String? = "Slipway's own workflows."

    var workflows: [WorkflowFile] {
        WorkflowFile("ci.yml", continuousIntegration)
    }

    private var continuousIntegration: Workflow {
        Workflow(
            name: "CI", on: [.push(branches: ["main"]), .pullRequest()],
            concurrency: Concurrency(
                group: "ci-\(github.ref)", cancelsInProgress: github.eventName == "pull_request")
        ) {
            Job(
                "linux", name: "Build, test and check on Linux", runsOn: .ubuntu2404,
                permissions: Permissions(contents: .read), timeoutMinutes: 45,
                container: Container(image: Value(Self.swiftImage))
            ) {
                Checkout(persistCredentials: false).step(name: "Check out")
                // Installs what it needs; the same command passes on a maintainer's machine.
                RunStep("Build, test and check with other people's tools", script: "bash .ci/run", shell: .bash)
            }
            Job(
                "macos", name: "Build, test and check on macOS", runsOn: .macOS26,
                permissions: Permissions(contents: .read), timeoutMinutes: 45
            ) {
                Checkout(persistCredentials: false).step(name: "Check out")
                RunStep("Build", script: "swift build --build-tests")
                RunStep("Test", script: "swift test")
                RunStep("Check Slipway's own workflows", script: "swift run SlipwayWorkflows check")
                RunStep("Check the example NativeDigests", script: "swift run NativeDigests check")
                RunStep("Check the example Mirror", script: "swift run Mirror check")
                RunStep("Check the example PostGIS", script: "swift run PostGIS check")
                RunStep("Check the example Charts", script: "swift run Charts check")
            }
        }
    }

    /// The compiler that `.ci/run` is written for.
    private static let swiftImage = "swift:6.3.1"
}
