/// A script that teaches a shell to complete the tool's command lines, made from the command table.
struct CompletionScript {
    let tool: CommandLineTool

    /// The script for a shell, ready to be sourced.
    func text(for shell: CompletionShell) -> String {
        switch shell {
        case .bash: bash
        case .zsh: zsh
        case .fish: fish
        }
    }

    /// The commands that this tool can run.
    var commands: [CommandDefinition] { CommandTable.commands(of: tool) }

    /// The same, with those of the groups.
    var allCommands: [CommandDefinition] { commands.flatMap { [$0] + $0.subcommands } }

    /// The commands whose next word is a command.
    var groups: [CommandDefinition] { commands.filter { !$0.subcommands.isEmpty } }

    /// The words that may follow a command: the commands of a group, every one after `help`, rules after `rules`.
    func names(after command: CommandDefinition) -> [String] {
        if let argument = command.argument { return argument.isCommand ? commands.map(\.name) : argument.words }
        return command.subcommands.map(\.name)
    }

    /// The name of the completing function: a shell's identifiers hold no `-` in every shell's strict mode.
    var function: String { "_" + String(tool.name.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" }) }

    /// The options that a command takes, help included.
    func options(of command: CommandDefinition) -> [OptionDefinition] { command.options + [.help] }
}

extension OptionDefinition {
    /// Both spellings as words of a command line.
    var spellings: [String] { (letter.map { ["-\($0)"] } ?? []) + ["--\(name)"] }
}
