import WorkflowChecks

/// A pure function from a command line, an environment and a file system to text and a status.
///
/// ```swift
/// let tool = CommandLineTool(name: "my-workflows", version: "0.1.0", project: project)
/// let result = tool.run(["check"], in: environment, files: DiskFileSystem())
/// ```
package struct CommandLineTool: Sendable {
    /// The name of the executable.
    package var name: String
    /// What `--version` says.
    package var version: String
    /// The project that the commands work on; `nil` in `slipway` itself.
    package var project: Project?

    /// Makes a tool.
    package init(name: String, version: String, project: Project?) {
        self.name = name
        self.version = version
        self.project = project
    }

    /// The documentation of the rules that the project is checked with, in the order of their names.
    var documentation: [RuleDocumentation] {
        project.map { $0.rules().map(RuleDocumentation.init(of:)).sorted { $0.name < $1.name } } ?? Checks.documentation
    }
}
