/// `help`: explains a command, or the tool.
enum HelpCommand {
    static func run(_ invocation: Invocation) throws(CommandFailure) -> CommandResult {
        let words = invocation.arguments.words
        if words.isEmpty { return try invocation.tool.help(about: nil, in: invocation.environment) }
        let path = words.joined(separator: " ")
        guard let command = CommandTable.command(at: path) else {
            throw .usage(ArgumentReader.unknownCommand(path))
        }
        return try invocation.tool.help(about: command, in: invocation.environment)
    }
}
