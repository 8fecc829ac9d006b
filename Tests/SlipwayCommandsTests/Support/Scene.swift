import SlipwayCommands
import Testing
import WorkflowAnalysis
import WorkflowChecks
import Workflows

/// A project, a file system and an environment, ready to run command lines.
struct Scene {
    var files = InMemoryFileSystem()
    var declared: [GeneratedFile] = []
    var findings: [Finding] = []
    var expectations: [WorkflowChecks.Expectation] = []
    /// What the rules do not look at; nobody may ask for it if it is `nil`.
    var unexaminedParts: [Finding]?
    var name = "app"
    var defaultRoot = Project.DefaultRoot.repository
    var environment = CommandEnvironment(invocation: "swift run app", workingDirectory: "/repo/Sources")

    func run(_ arguments: String...) -> CommandResult { run(arguments) }

    func run(_ arguments: [String]) -> CommandResult { run(arguments, on: files) }

    func run(_ arguments: [String], on files: any FileSystem) -> CommandResult {
        let output = ProjectOutput(files: declared, findings: findings, expectations: expectations)
        var project = Project(name: name, defaultRoot: defaultRoot) { output }
        let unexaminedParts = unexaminedParts
        project.unexaminedParts = {
            if unexaminedParts == nil { Issue.record("the unexamined parts are computed without being asked for") }
            return unexaminedParts ?? []
        }
        return CommandLineTool(name: "app", version: "0.1.0", project: project)
            .run(arguments, in: environment, files: files)
    }

    /// What a file of the declaration holds once it is generated for a project.
    static func text(_ file: GeneratedFile, project: String = "app") -> String {
        String(decoding: file.bytes(project: project), as: UTF8.self)
    }
}

extension GeneratedFile {
    /// A workflow of a few lines.
    static func workflow(_ name: String, _ body: String = "on: push\n") -> GeneratedFile {
        GeneratedFile(
            path: ".github/workflows/\(name).yml", body: Array(body.utf8), comments: .hash, source: "App/App.swift")
    }

    /// A file of one line at any path.
    static func note(_ path: String, source: String = "App/App.swift") -> GeneratedFile {
        GeneratedFile(path: path, body: Array("x\n".utf8), comments: .hash, source: source)
    }

    /// The bytes for a project that states no command.
    func bytes(project: String) -> [UInt8] { bytes(project: project, command: "swift run \(project) generate") }

    /// Where the file stands in the repository of a ``Scene``.
    var place: String { "/repo/\(path)" }
}
