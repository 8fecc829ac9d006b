extension CompletionScript {
    /// The script for fish, to be sourced or to be put into `~/.config/fish/completions`.
    var fish: String {
        let first = "__fish_use_subcommand"
        var lines = ["# Completes \(tool.name) in fish: source this file, or put it into the completions folder."]
        lines.append("complete -c \(tool.name.fishWord) -f")
        for command in commands {
            lines.append(line(first, "-a \(command.name) -d \(command.summary.fishWord)"))
        }
        for option in CommandTable.globalOptions { lines.append(line(first, words(for: option))) }
        for command in allCommands {
            let seen = condition(command)
            for option in options(of: command) { lines.append(line(seen, words(for: option))) }
            let names = names(after: command)
            if command.argument?.isPath == true { lines.append(line(seen, "-F")) }
            if !names.isEmpty { lines.append(line(seen, "-a '\(names.joined(separator: " "))'")) }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// Whether the words of a command have been typed, and, for a group, no word of its own after it.
    private func condition(_ command: CommandDefinition) -> String {
        let seen = command.path.split(separator: " ").map { "__fish_seen_subcommand_from \($0)" }
        let names = command.subcommands.map(\.name)
        let unseen = names.isEmpty ? [] : ["not __fish_seen_subcommand_from \(names.joined(separator: " "))"]
        return (seen + unseen).joined(separator: "; and ")
    }

    private func line(_ condition: String, _ rest: String) -> String {
        "complete -c \(tool.name.fishWord) -n '\(condition)' \(rest)"
    }

    private func words(for option: OptionDefinition) -> String {
        let letter = option.letter.map { "-s \($0) " } ?? ""
        let value =
            switch option.value?.completion {
            case nil: ""
            case .folder?: " -x -a '(__fish_complete_directories)'"
            case .file?: " -r -F"
            case .words?: " -x -a '\(option.value?.legal.joined(separator: " ") ?? "")'"
            }
        return "\(letter)-l \(option.name)\(value) -d \(option.help.fishWord)"
    }
}

extension String {
    /// The text between single quotes, as fish reads it.
    fileprivate var fishWord: String { "'" + escaping("'\\") + "'" }
}
