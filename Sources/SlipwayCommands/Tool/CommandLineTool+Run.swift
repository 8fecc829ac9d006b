extension CommandLineTool {
    /// Runs one command line, its arguments given without the executable's name.
    ///
    /// What a user has to know before the end, such as that the command waits, goes to `notify` as whole lines.
    package func run(
        _ arguments: [String], in environment: CommandEnvironment, files: any FileSystem,
        programs: any ProgramRunner = NoPrograms(), notify: @escaping @Sendable (String) -> Void = { _ in }
    ) -> CommandResult {
        do throws(CommandFailure) {
            return try result(of: arguments, in: environment, files: files, programs: programs, notify: notify)
        } catch {
            return failureResult(error, in: environment)
        }
    }

    private func result(
        of arguments: [String], in environment: CommandEnvironment, files: any FileSystem,
        programs: any ProgramRunner,
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
                programs: programs, notify: notify)
            return try perform(command, invocation)
        }
    }

    private func failureResult(_ failure: CommandFailure, in environment: CommandEnvironment) -> CommandResult {
        let style = environment.errorStyle
        switch failure {
        case .refused(let message):
            return CommandResult(errors: "\(style.error("error:")) \(message.printable)\n", status: .findings)
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
