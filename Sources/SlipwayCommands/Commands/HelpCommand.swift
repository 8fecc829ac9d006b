/// `help`: explains a command, or the tool.
enum HelpCommand {
    static func run(_ invocation: Invocation) throws(CommandFailure) -> CommandResult {
        let help = HelpText(tool: invocation.tool, width: invocation.environment.helpWidth)
        guard let name = invocation.arguments.argument else { return CommandResult(output: Array(help.text(nil).utf8)) }
        guard let command = CommandTable.command(named: name) else {
            throw .usage(ArgumentReader.unknownCommand(name))
        }
        return CommandResult(output: Array(help.text(command).utf8))
    }
}
