/// A command line that was not understood.
struct UsageError: Error, Hashable, Sendable {
    /// What is wrong: lower case, the user's text in single quotes.
    let message: String
    /// The command whose usage helps; `nil` for the tool's own.
    var command: String?
    /// The option whose help helps.
    var option: OptionDefinition?
}

/// Why a command cannot go on.
enum CommandFailure: Error, Hashable, Sendable {
    /// The command line is wrong.
    case usage(UsageError)
    /// A file that somebody changed is in the way.
    case refused(String)
    /// The system refused to read or write.
    case inputOutput(String)
}

extension CommandFailure {
    /// Runs file operations whose failure ends the command.
    static func ending<Result>(
        _ operations: () throws(FileFailure) -> Result
    ) throws(CommandFailure) -> Result {
        do throws(FileFailure) {
            return try operations()
        } catch {
            throw .inputOutput(error.description)
        }
    }
}
