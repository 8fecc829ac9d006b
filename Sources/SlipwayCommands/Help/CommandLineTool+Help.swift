extension CommandLineTool {
    /// The help of a command, or of the tool; that of a project's command only where there is a project.
    func help(
        about command: CommandDefinition?, in environment: CommandEnvironment
    ) throws(CommandFailure) -> CommandResult {
        if let command { try requireOwner(of: command, in: environment) }
        let help = HelpText(tool: self, invocation: environment.invocation, width: environment.helpWidth)
        return CommandResult(output: Array(help.text(command).utf8))
    }

    /// Refuses a command of a project where there is no project.
    func requireOwner(
        of command: CommandDefinition, in environment: CommandEnvironment
    ) throws(CommandFailure) {
        guard command.needsProject, project == nil else { return }
        throw .usage(belongsToProject(command, in: environment))
    }

    /// The error for a command of a project where there is no project.
    func belongsToProject(_ command: CommandDefinition, in environment: CommandEnvironment) -> UsageError {
        UsageError(
            message: """
                '\(command.path)' belongs to the executable that declares the project: run it in the folder of its \
                package, as in 'swift run my-workflows \(command.path)'; '\(environment.invocation) init' starts \
                one, '\(environment.invocation) help' shows what is in it
                """)
    }
}
