/// A program that a command runs, with its arguments.
///
/// What only runs another program is passed over: in `sudo -E docker push app` and `retry 3 docker push app`, the program
/// is `docker`.
package struct ProgramCall: Sendable {
    /// The command.
    package let command: ShellCommand
    /// The name of the program, without its folder.
    package let program: String
    /// The position of the first argument among the words of the command.
    private let first: Int

    /// The arguments.
    package var arguments: ArraySlice<ShellWord> { command.words[first...] }

    /// Looks at a command; `nil` if it runs no program, or one that is known only when the script runs.
    package init?(_ command: ShellCommand) {
        guard command.kind == .simple else { return nil }
        let count = command.wordCount
        var index = 0
        while index < count {
            guard let path = command.word(at: index).literal else { return nil }
            let name = path.utf8.contains(UInt8(ascii: "/")) ? String(path.split(separator: "/").last ?? "") : path
            index += 1
            let isRetry = name.hasPrefix("retry") || name.hasSuffix("retry")
            guard let wrapper = isRetry ? ([], 0) : Self.wrappers[name] else {
                self.command = command
                program = name
                first = index
                return
            }
            var rest = wrapper.operands
            while index < count {
                let word = command.word(at: index).leadingText
                if word.hasPrefix("-"), word != "-" {
                    index += wrapper.options.contains(word) ? 2 : 1
                } else if word.utf8.contains(.equal), name == "env" || name == "sudo" {
                    index += 1
                } else if isRetry, !word.isEmpty, word.utf8.allSatisfy(\.isDigit) {
                    // How often, and how long to wait.
                    index += 1
                } else if rest > 0 {
                    rest -= 1
                    index += 1
                } else {
                    break
                }
            }
        }
        return nil
    }

    /// Programs that run another one: their options with a value, and the number of their own operands.
    private static let wrappers: [String: (options: Set<String>, operands: Int)] = [
        "builtin": ([], 0), "bunx": ([], 0), "chronic": ([], 0), "command": ([], 0), "doas": (["-u"], 0),
        "env": (["-u", "--unset", "-C", "--chdir"], 0), "exec": (["-a"], 0), "ionice": (["-c", "-n"], 0),
        "nice": (["-n"], 0), "nohup": ([], 0), "npx": (["-p", "--package"], 0), "setsid": ([], 0),
        "stdbuf": (["-i", "-o", "-e"], 0), "sudo": (["-C", "-g", "-h", "-p", "-r", "-t", "-U", "-u", "-D"], 0),
        "time": (["-f", "-o"], 0), "timeout": (["-k", "-s", "--kill-after", "--signal"], 1),
        "xargs": (["-a", "-d", "-E", "-I", "-L", "-n", "-P", "-s"], 0),
    ]

    /// The arguments behind the words of a subcommand, with the program's own options before these passed over.
    ///
    /// `nil` if another subcommand is run: `git -C site push origin` has the arguments `origin` behind `push`.
    package func arguments(after verbs: String...) -> ArraySlice<ShellWord>? { arguments(after: verbs) }

    /// The arguments behind the words of a subcommand.
    package func arguments(after verbs: [String]) -> ArraySlice<ShellWord>? {
        position(behind: verbs).map { command.words[$0...] }
    }

    /// Whether a subcommand is run.
    package func runs(_ verbs: String...) -> Bool { position(behind: verbs) != nil }

    /// Whether a subcommand is run.
    package func runs(_ verbs: [String]) -> Bool { position(behind: verbs) != nil }

    /// The position of the word behind those of a subcommand.
    private func position(behind verbs: [String]) -> Int? {
        let count = command.wordCount
        var index = first
        for verb in verbs {
            while index < count, command.word(at: index).isOption {
                let option = command.word(at: index).leadingText
                index += Self.optionsWithValue[program]?.contains(option) ?? false ? 2 : 1
            }
            guard index < count, command.word(at: index).isLiteral(verb) else { return nil }
            index += 1
        }
        return index
    }

    /// Whether one of the arguments is a text.
    package func has(_ text: String) -> Bool { arguments.contains { $0.isLiteral(text) } }

    /// Options with a value that stand before a subcommand.
    private static let optionsWithValue: [String: Set<String>] = [
        "cargo": ["--config", "--color", "-C", "-Z"],
        "docker": [
            "-c", "--context", "-H", "--host", "-l", "--log-level", "--config", "--builder", "-f", "--file", "-p",
            "--project-name", "--project-directory", "--profile", "--env-file",
        ],
        "docker-compose": ["-f", "--file", "-p", "--project-name", "--project-directory", "--profile", "--env-file"],
        "gh": ["-R", "--repo"],
        "git": ["-C", "-c", "--git-dir", "--work-tree", "--namespace", "--config-env", "--super-prefix"],
        "helm": ["-n", "--namespace", "--kube-context", "--kubeconfig", "--registry-config", "--repository-config"],
        "npm": ["-C", "--prefix", "--registry", "--userconfig", "-w", "--workspace"],
        "pnpm": ["-C", "--dir", "-F", "--filter"],
        "podman": ["-c", "--connection", "--log-level", "--root", "--storage-driver", "--url"],
        "skopeo": ["--command-timeout", "--override-arch", "--override-os", "--policy", "--registries.d", "--tmpdir"],
        "yarn": ["--cwd"],
    ]

    /// Whether the program only prints its arguments.
    package var isPrinting: Bool { program == "echo" || program == "printf" }
}

extension ShellScript {
    /// The programs that the script may run, those that it hands to another shell as text among them.
    ///
    /// Commands that never run are left out.
    package var calls: [ProgramCall] { calls(depth: 0) }

    /// A script in a script in a script is written by nobody.
    private static let deepest = 3

    private func calls(depth: Int) -> [ProgramCall] {
        var result: [ProgramCall] = []
        for command in commands where command.guarding != .never {
            guard let call = ProgramCall(command) else { continue }
            result.append(call)
            if depth < Self.deepest, let inner = call.innerScript { result += inner.calls(depth: depth + 1) }
        }
        return result
    }
}

extension ShellScript {
    /// What is not understood of the scripts that the script hands to another shell as text.
    package var innerGaps: [String] { innerGaps(depth: 0) }

    private func innerGaps(depth: Int) -> [String] {
        commands.flatMap { command -> [String] in
            guard command.guarding != .never, let inner = ProgramCall(command)?.innerScript else { return [] }
            guard depth < Self.deepest else { return ["a script in a script, more than \(Self.deepest) levels deep"] }
            return inner.gaps.map(\.reason) + inner.innerGaps(depth: depth + 1)
        }
    }
}

extension ProgramCall {
    /// The words whose text a shell runs: those of `eval`, and the one behind `-c`.
    package var code: [ShellWord] {
        switch program {
        case "eval": return Array(arguments)
        case "bash", "dash", "sh", "zsh":
            guard let option = arguments.firstIndex(where: { $0.leadingText.isOption(with: "c") }) else {
                // Without a file, the shell runs what it reads.
                return arguments.allSatisfy { $0.leadingText.hasPrefix("-") }
                    ? command.redirections.compactMap(\.input) : []
            }
            return arguments[(option + 1)...].prefix(1).map { $0 }
        default: return []
        }
    }

    /// The script that is handed to another shell as text, with its variables as they are.
    fileprivate var innerScript: ShellScript? {
        let words = code
        return words.isEmpty ? nil : ShellScript(words.map(\.scriptText).joined(separator: " "))
    }
}

extension String {
    /// Whether the text is one of a group of short options, such as `-ec`.
    fileprivate func isOption(with letter: Character) -> Bool {
        hasPrefix("-") && !hasPrefix("--") && dropFirst().contains(letter)
    }
}

extension ShellWord {
    /// Whether the word is an option, such as `-t` and `+x`.
    fileprivate var isOption: Bool { firstByte == UInt8(ascii: "-") || firstByte == UInt8(ascii: "+") }

    /// The text of the word, with the variables in it written again.
    fileprivate var scriptText: String {
        parts.map { part in
            switch part {
            case .text(let text, _): text
            case .variable(let name, _), .expansion(let name, _): "\"${\(name)}\""
            case .expression(let text): text
            case .substitution, .arithmetic, .array: "\"$_\""
            }
        }.joined()
    }
}
