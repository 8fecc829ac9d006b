import Slipway

/// Declares `.github/actions/program/action.yml`.
enum ProgramAction {
    static let folder = ActionFolder(
        "program",
        Action(
            name: "Program", description: "Runs a program",
            runs: .javaScript(
                using: .node20, main: "main.js", pre: "setup.js", preIf: runner.os == "Linux", post: "cleanup.js",
                postIf: success())))
}
