extension CompletionScript {
    /// The script for bash 3.2, which macOS still has, and newer.
    var bash: String {
        let first = commands.map(\.name) + CommandTable.globalOptions.flatMap(\.spellings)
        return """
            # Completes \(tool.name) in bash: source this file, or put it where bash-completion looks.
            \(function)() {
                local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]}
                local words='' IFS=$' \\t\\n'
                # Readline breaks '--option=value' into three words.
                if [[ $current == '=' ]]; then
                    current=''
                elif [[ $previous == '=' ]]; then
                    previous=${COMP_WORDS[COMP_CWORD - 2]}
                fi
                COMPREPLY=()
                if ((COMP_CWORD == 1)); then
                    words=\(first.joined(separator: " ").shellWord)
                else
                    local command=${COMP_WORDS[1]}
                    case $command in
                    \(groups.map(\.name).joined(separator: " | "))) ((COMP_CWORD == 2)) || command="$command ${COMP_WORDS[2]}" ;;
                    esac
                    case "$command $previous" in
            \(([valueCase("--generate-completion-script", .completionScript)] + valueCases).joined(separator: "\n"))
                    *)
                        case $command in
            \(allCommands.map(wordCase).joined(separator: "\n"))
                        esac
                        ;;
                    esac
                fi
                COMPREPLY=($(compgen -W "$words" -- "$current"))
            }
            complete -o default -F \(function) \(tool.name.shellWord)

            """
    }

    private var valueCases: [String] {
        allCommands.flatMap { command in
            command.options.filter { $0.value != nil }.map { valueCase(command.path, $0) }
        }
    }

    /// What may follow an option that takes a value.
    private func valueCase(_ word: String, _ option: OptionDefinition) -> String {
        // `slipway --generate-completion-script` is the first word and the previous one at once.
        let patterns = option.spellings.map { "'\(word) \($0)'" }.joined(separator: " | ")
        let action =
            switch option.value?.completion {
            case .words?: "words='\(option.value?.legal.joined(separator: " ") ?? "")'"
            case .folder?: "IFS=$'\\n'\n            COMPREPLY=($(compgen -d -- \"$current\"))\n            return"
            case .file?, nil: "return"
            }
        return "        \(patterns))\n            \(action)\n            ;;"
    }

    private func wordCase(_ command: CommandDefinition) -> String {
        let words = options(of: command).flatMap(\.spellings) + names(after: command)
        return "            \(command.path.shellWord)) words='\(words.joined(separator: " "))' ;;"
    }
}
