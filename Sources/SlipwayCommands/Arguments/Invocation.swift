/// What a running command is given.
struct Invocation: Sendable {
    let tool: CommandLineTool
    /// The words of the command.
    let command: String
    let arguments: ParsedArguments
    let environment: CommandEnvironment
    let files: any FileSystem
    let programs: any ProgramRunner
    /// Tells the user something at once, before the command ends.
    let notify: @Sendable (String) -> Void
}
