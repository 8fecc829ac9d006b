import WorkflowChecks

/// A pure function from a command line, an environment and a file system to text and a status.
///
/// ```swift
/// let tool = CommandLineTool(name: "my-workflows", version: "0.1.0", project: project)
/// let result = tool.run(["check"], in: environment, files: DiskFileSystem())
/// ```
public struct CommandLineTool: Sendable {
    /// The name of the executable.
    public var name: String
    /// What `--version` says.
    public var version: String
    /// The project that the commands work on; `nil` in `slipway` itself.
    public var project: Project?

    /// Makes a tool.
    public init(name: String, version: String, project: Project?) {
        self.name = name
        self.version = version
        self.project = project
    }

    /// The documentation of the rules that the project is checked with, in the order of their names.
    var documentation: [RuleDocumentation] {
        project.map { $0.rules().map(RuleDocumentation.init(of:)).sorted { $0.name < $1.name } } ?? Checks.documentation
    }

    /// Runs one command line, its arguments given without the executable's name.
    ///
    /// What a user has to know before the end, such as that the command waits, goes to `notify` as whole lines.
    public func run(
        _ arguments: [String], in environment: CommandEnvironment, files: any FileSystem,
        notify: @escaping @Sendable (String) -> Void = { _ in }
    ) -> CommandResult {
        do throws(CommandFailure) {
            return try result(of: arguments, in: environment, files: files, notify: notify)
        } catch {
            return failureResult(error, in: environment)
        }
    }

    private func result(
        of arguments: [String], in environment: CommandEnvironment, files: any FileSystem,
        notify: @escaping @Sendable (String) -> Void
    ) throws(CommandFailure) -> CommandResult {
        let parsed: ParsedArguments
        do throws(UsageError) {
            parsed = try ArgumentReader.read(arguments)
        } catch {
            // The help of a command that does not run here would be no help.
            if let name = error.command, let command = CommandTable.command(at: name) {
                try requireOwner(of: command, in: environment)
            }
            throw .usage(error)
        }
        switch parsed.request {
        case .help(let command):
            return try help(about: command, in: environment)
        case .version:
            return CommandResult(output: Array("\(version)\n".utf8))
        case .completionScript(let shell):
            return CommandResult(output: Array(CompletionScript(tool: self).text(for: shell).utf8))
        case .run(let command):
            let invocation = Invocation(
                tool: self, command: command.path, arguments: parsed, environment: environment, files: files,
                notify: notify)
            switch command.action {
            case .group: return try help(about: command, in: environment)
            case .ofTool(let run): return try run(invocation)
            case .ofProject(let run):
                guard let project else { throw .usage(belongsToProject(command, in: environment)) }
                return try run(invocation, project)
            }
        }
    }

    /// The help of a command, or of the tool; that of a project's command only where there is a project.
    func help(
        about command: CommandDefinition?, in environment: CommandEnvironment
    ) throws(CommandFailure) -> CommandResult {
        if let command { try requireOwner(of: command, in: environment) }
        let help = HelpText(tool: self, invocation: environment.invocation, width: environment.helpWidth)
        return CommandResult(output: Array(help.text(command).utf8))
    }

    private func requireOwner(
        of command: CommandDefinition, in environment: CommandEnvironment
    ) throws(CommandFailure) {
        guard case .ofProject = command.action, project == nil else { return }
        throw .usage(belongsToProject(command, in: environment))
    }

    private func belongsToProject(_ command: CommandDefinition, in environment: CommandEnvironment) -> UsageError {
        UsageError(
            message: """
                '\(command.path)' belongs to the executable that declares the project: run it in the folder of its \
                package, as in 'swift run my-workflows \(command.path)'; '\(environment.invocation) init' starts \
                one, '\(environment.invocation) help' shows what is in it
                """)
    }

    private func failureResult(_ failure: CommandFailure, in environment: CommandEnvironment) -> CommandResult {
        let style = environment.errorStyle
        switch failure {
        case .inputOutput(let message):
            return CommandResult(errors: "\(style.error("error:")) \(message.printable)\n", status: .inputOutput)
        case .usage(let error):
            let help = HelpText(tool: self, invocation: environment.invocation, width: 80)
            let command = error.command.flatMap { CommandTable.command(at: $0) }
            var text = "\(style.error("error:")) \(error.message.printable)\n"
            if let option = error.option { text += "Help:  \(option.synopsis)  \(option.helpWithValues)\n" }
            text += "Usage: \(help.usage(of: command))\n"
            let path = command.map { " \($0.path)" } ?? ""
            text += "  See '\(environment.invocation)\(path) --help' for more information.\n"
            return CommandResult(errors: text, status: .usage)
        }
    }
}
