extension CommandLineTool {
    /// Runs a command of the table: the one place that knows which type implements which command.
    func perform(
        _ command: CommandDefinition, _ invocation: Invocation
    ) throws(CommandFailure) -> CommandResult {
        switch command.task {
        case .generate: try GenerateCommand.run(invocation, project: declaredProject(for: command, invocation))
        case .check: try CheckCommand.run(invocation, project: declaredProject(for: command, invocation))
        case .list: try ListCommand.run(invocation, project: declaredProject(for: command, invocation))
        case .rules: try RulesCommand.run(invocation)
        case .pin: try PinCommand.run(invocation)
        case .lint: try LintCommand.run(invocation)
        case .initialize: try InitCommand.run(invocation)
        case .importFiles: try ImportCommand.run(invocation)
        case .add(let kind): try NewCommand.run(invocation, kind: kind)
        case .evaluate: try EvalCommand.run(invocation)
        case .diff: try DiffCommand.run(invocation)
        case .readYAML: try YAMLCommand.run(invocation)
        case .help: try HelpCommand.run(invocation)
        case .group: try help(about: command, in: invocation.environment)
        }
    }

    private func declaredProject(
        for command: CommandDefinition, _ invocation: Invocation
    ) throws(CommandFailure) -> Project {
        guard let project else { throw .usage(belongsToProject(command, in: invocation.environment)) }
        return project
    }
}
