import Slipway

/// Declares `.github/actions/container/action.yml`.
enum ContainerAction {
    static let folder = ActionFolder(
        "container",
        Action(
            name: "Container", description: "Runs a container", outputs: [Action.Output("result", "What came out")],
            runs: .docker(
                Action.DockerRuns(
                    image: "Dockerfile", entrypoint: "/main", args: ["--input", "\(inputs.input)"],
                    env: ["MODE": "\(inputs.mode)"], preEntrypoint: "/setup", postEntrypoint: "/cleanup",
                    postIf: always()))))
}

// Names that are not declared in Swift: Slipway's rules check them, and the compiler does not.
private let inputs = Value<Any>(.context("inputs"))
