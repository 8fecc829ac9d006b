extension CompletionScript {
    /// The script for zsh, to be sourced or to be put into a folder of `fpath`.
    var zsh: String {
        """
        #compdef \(tool.name)
        # Completes \(tool.name) in zsh: source this file after compinit, or put it into a folder of fpath.
        \(function)() {
            local -a commands
            commands=(
        \(commands.map { "        \(described($0))" }.joined(separator: "\n"))
            )
            if (( CURRENT == 2 )); then
                _describe command commands
                _arguments \(CommandTable.globalOptions.map(specification).joined(separator: " "))
                return
            fi
            shift words
            (( CURRENT-- ))
            case $words[1] in
            \(groups.map(\.name).joined(separator: " | ")))
                if (( CURRENT > 2 )); then
                    words[1]="$words[1] $words[2]"
                    words[2]=()
                    (( CURRENT-- ))
                fi
                ;;
            esac
            case $words[1] in
        \(allCommands.map(branch).joined(separator: "\n"))
            esac
        }
        if [[ $funcstack[1] == \(function) ]]; then
            \(function) "$@"
        else
            compdef \(function) \(tool.name.shellWord)
        fi

        """
    }

    private func described(_ command: CommandDefinition) -> String {
        "\(command.name):\(command.summary.escaping(":\\"))".singleQuoted
    }

    private func branch(_ command: CommandDefinition) -> String {
        let names = names(after: command)
        let name = command.argument?.name ?? "command"
        let words = names.isEmpty ? [] : ["'1:\(name):(\(names.joined(separator: " ")))'"]
        let argument = command.argument?.isPath == true ? ["'*:\(name):_files'"] : words
        let specifications = (options(of: command).map(specification) + argument).joined(separator: " \\\n            ")
        return "    \(command.path.shellWord))\n        _arguments \(specifications)\n        ;;"
    }

    /// An option as `_arguments` reads it: `'(-q --quiet)'{-q,--quiet}'[Print errors only.]'`.
    private func specification(_ option: OptionDefinition) -> String {
        let help = "[\(option.help.escaping("[]:\\"))]"
        let value = option.value.map { value in
            let action =
                switch value.completion {
                case .folder: "_files -/"
                case .file: "_files"
                case .words: "(\(value.legal.joined(separator: " ")))"
                }
            return ":\(value.name):\(action)"
        }
        let tail = (help + (value ?? "")).singleQuoted
        let isFlag = option.value == nil
        let long = "--\(option.name)\(isFlag ? "" : "=")"
        guard let letter = option.letter else { return "'\(option.isRepeatable ? "*" : "")\(long)'\(tail)" }
        // Either spelling rules out the other.
        return "'(-\(letter) --\(option.name))'{-\(letter)\(isFlag ? "" : "+"),\(long)}\(tail)"
    }
}
