/// What a script does with one of its variables, as far as the words of its commands say it.
///
/// What a function or another program does with the value is not seen.
package struct ScriptVariable {
    private let script: ShellScript
    private let name: String

    /// Looks at a variable of a script.
    package init(_ name: String, in script: ShellScript) {
        self.name = name
        self.script = script
    }

    /// Whether the variable's text is run as code: `eval "$NAME"`, `bash -c "echo $NAME"`, or `$NAME` as a command.
    package var isRun: Bool {
        guard script.contains(name) else { return false }
        return script.commands.contains { command in
            guard command.guarding != .never, command.kind == .simple, let first = command.words.first else {
                return false
            }
            if holds(first) { return true }
            guard let call = ProgramCall(command) else { return false }
            return call.code.contains(where: holds) || interpretedText(of: call).contains(where: holds)
        }
    }

    /// The text that an interpreter runs: the word behind `-c` or `-e`.
    private func interpretedText(of call: ProgramCall) -> [ShellWord] {
        guard let option = Self.interpreters[call.program],
            let index = call.arguments.firstIndex(where: { $0.isLiteral(option) })
        else { return [] }
        return call.arguments[(index + 1)...].prefix(1).map { $0 }
    }

    private static let interpreters = ["node": "-e", "perl": "-e", "python": "-c", "python3": "-c", "ruby": "-e"]

    /// Whether the script may give the variable another text: `NAME=…`, `read NAME`, `for NAME in …`.
    package var mayBeOverwritten: Bool {
        guard script.contains(name) else { return false }
        guard script.isUnderstood else { return true }
        return script.commands.contains { command in
            if command.assignments.contains(where: { $0.name == name }) { return true }
            let calculations = (command.words + command.assignments.map(\.value)).filter { word in
                command.kind == .arithmetic || word.parts.contains(.arithmetic)
            }
            if calculations.contains(where: { ByteSearch.finds(name, in: $0.source) }) { return true }
            return command.words.contains { word in
                let text = word.leadingText
                return text == name || text.hasPrefix("\(name)=") || text.hasPrefix("\(name)+=")
                    || ByteSearch.finds(anyOf: ["{\(name):=", "{\(name)="], in: word.source)
            }
        }
    }

    /// Whether the variable's text goes as it is into the file that sets variables or paths for later steps.
    package func isWritten(to file: String) -> Bool {
        guard script.contains(name), script.contains(file) else { return false }
        let writers = script.commands.filter { $0.guarding != .never && $0.writes(to: file) }
        // A delimiter that nobody can guess keeps the lines of a value together.
        if writers.contains(where: { $0.writtenWords.contains(where: \.hasUnknownDelimiter) }) { return false }
        return writers.contains { command in
            guard let call = ProgramCall(command), call.isPrinting || call.program == "cat" else { return false }
            return command.writtenWords.contains(where: holds) && !call.arguments.contains { $0.source.contains("%q") }
        }
    }

    /// Whether the variable's text is an argument behind an option that takes secrets.
    package var isSecretArgument: Bool {
        guard script.contains(name) else { return false }
        return script.calls.contains { call in
            guard !call.isPrinting else { return false }
            return call.arguments.indices.contains { index in
                guard holds(call.arguments[index]) else { return false }
                let text = call.arguments[index].leadingText
                if ["--password=", "--token=", "--build-arg="].contains(where: text.hasPrefix) { return true }
                guard index > call.arguments.startIndex, let option = call.arguments[index - 1].literal else {
                    return false
                }
                switch option {
                case "--password", "--token": return text.isEmpty
                case "-p": return text.isEmpty && call.has("login")
                case "--build-arg": return text.hasSuffix("=")
                case "-u", "--user": return call.arguments[index].source.contains(":") && !text.isEmpty
                default: return false
                }
            }
        }
    }

    /// The words in which the variable stands as an argument of one of some programs.
    package func arguments(of programs: Set<String>) -> [ShellWord] {
        guard script.contains(name) else { return [] }
        return script.calls.flatMap { call -> [ShellWord] in
            guard programs.contains(call.program) else { return [] }
            return call.ownArguments.filter(holds)
        }
    }

    /// Whether a word holds the variable's text as it is.
    private func holds(_ word: ShellWord) -> Bool {
        word.parts.contains { if case .variable(name, _) = $0 { true } else { false } }
    }
}

extension ShellCommand {
    /// The words whose text the command prints.
    fileprivate var writtenWords: [ShellWord] { words.dropFirst() + redirections.compactMap(\.input) }
}

extension ShellWord {
    /// Whether the word begins a text of several lines that ends with something that is known only in the run.
    fileprivate var hasUnknownDelimiter: Bool {
        for (part, next) in zip(parts, parts.dropFirst()) where part.text.hasSuffix("<<") && !next.isText {
            return true
        }
        return false
    }
}

extension ProgramCall {
    /// The arguments without those for the program in a container, or for a file in it: `docker run alpine:3 tool …`.
    fileprivate var ownArguments: ArraySlice<ShellWord> {
        let verbs = ["run", "create", "exec", "cp"]
        guard let verb = arguments.firstIndex(where: { word in verbs.contains { word.isLiteral($0) } }) else {
            return arguments
        }
        guard arguments[verb].isLiteral("run") || arguments[verb].isLiteral("create") else {
            return arguments[..<verb]
        }
        // 'imagetools create' takes names only.
        if verb > arguments.startIndex, arguments[verb - 1].isLiteral("imagetools") { return arguments }
        var isValue = false
        for index in arguments.indices where index > verb {
            let text = arguments[index].leadingText
            if isValue {
                isValue = false
            } else if text.hasPrefix("-") {
                isValue = !text.contains("=") && !Self.switches.contains(text)
            } else {
                return arguments[index...index]
            }
        }
        return []
    }

    /// Options of `docker run` that take no value.
    private static let switches: Set<String> = [
        "--detach", "--init", "--interactive", "--privileged", "--read-only", "--rm", "--tty", "-d", "-dit", "-i",
        "-it", "-t", "-ti",
    ]
}
