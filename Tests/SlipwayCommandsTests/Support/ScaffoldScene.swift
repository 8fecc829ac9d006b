import SlipwayCommands

/// `slipway` in a repository at `/repo`, beside a copy of itself at `/slipway`.
struct ScaffoldScene {
    /// The commit of the clone at `/slipway`.
    static let commit = String(repeating: "c0ffee", count: 6) + "1234"

    var files = InMemoryFileSystem(
        [
            "/slipway/Package.swift": "// Slipway\n", "/slipway/Sources/SlipwayTool/main.swift": "",
            "/slipway/Sources/SlipwayCommands/a.swift": "", "/slipway/.git/HEAD": "\(commit)\n",
        ], folders: ["/repo/.git", "/elsewhere"])
    var workingDirectory = "/repo"
    var executable: String? = "/slipway/.build/debug/slipway"

    func run(_ arguments: String...) -> CommandResult { run(arguments) }

    func run(_ arguments: [String]) -> CommandResult {
        CommandLineTool(name: "slipway", version: "0.1.0", project: nil).run(
            arguments,
            in: CommandEnvironment(
                invocation: "slipway", executable: executable, workingDirectory: workingDirectory), files: files)
    }

    /// Runs a command line; a `·` stands for a space within a word.
    func run(line: String) -> CommandResult {
        run(line.split(separator: " ").map { String($0.replacing("·", with: " ")) })
    }

    /// A scene in whose repository `init` has written the package `pipelines`, and whose working directory that is.
    static func package(_ preset: String) -> ScaffoldScene {
        var scene = ScaffoldScene()
        _ = scene.run("init", "pipelines", "--preset", preset, "--package-path", "/slipway")
        scene.workingDirectory = "/repo/pipelines"
        return scene
    }

    func text(_ path: String) -> String? { files.texts["\(workingDirectory)/\(path)"] }
}

extension InMemoryFileSystem {
    /// The numbers of the changes without those that come when all is written: syncing folders, and a last look
    /// whether a folder that was made has stayed empty.
    var writingChanges: [Int] {
        changes.enumerated().filter { !$0.element.hasPrefix("sync ") && !$0.element.hasPrefix("removeFolder ") }
            .map { $0.offset + 1 }
    }
}
