/// `help`: explains a command, or the tool.
enum HelpCommand {
    static func run(_ invocation: Invocation) throws(CommandFailure) -> CommandResult {
        guard let name = invocation.arguments.argument else {
            return try invocation.tool.help(about: nil, in: invocation.environment)
        }
        guard let command = CommandTable.command(named: name) else {
            throw .usage(ArgumentReader.unknownCommand(name))
        }
        return try invocation.tool.help(about: command, in: invocation.environment)
    }
}
