/// What a script writes to one of the files through which GitHub takes values, such as `GITHUB_OUTPUT`.
package struct FileEntries: Sendable {
    /// One value.
    package struct Entry: Sendable {
        /// The name before the equals sign.
        package let name: String
        /// The value, as far as it stands in the same line.
        package let value: [ShellWord.Part]
        /// The variables that the value holds.
        package let variables: [String]
        /// Whether the command that writes it runs when the script runs.
        package let guarding: ShellGuard
    }

    /// The values whose names are written out, in the order of the script.
    package private(set) var entries: [Entry] = []
    /// Whether the script may write values whose names are unknown.
    package private(set) var mayHaveOthers = false
    private let file: String

    /// Looks through a script for the outputs of its step.
    package init(outputsOf script: ShellScript) { self.init("GITHUB_OUTPUT", in: script) }

    /// Looks through a script.
    package init(_ file: String, in script: ShellScript) {
        self.file = file
        guard script.contains(file) else { return }
        mayHaveOthers = !script.isUnderstood || script.contains("::set-output")
        for command in script.commands where command.guarding != .never {
            if command.writes(to: file) {
                read(command)
            } else if let call = ProgramCall(command), call.program == "tee", call.names(file) {
                // The commands before the pipe write what it reads.
                if !command.readsPipe { readInput(of: command) }
            } else if command.mentions(file) {
                // The file is an argument, or another variable names it.
                mayHaveOthers = true
            }
        }
        // Another program knows the file, as in "os.environ['GITHUB_OUTPUT']".
        mayHaveOthers = mayHaveOthers || script.mentionsInText(file)
    }

    /// Whether a value of the name is written.
    package func contains(_ name: String) -> Bool {
        entries.contains { $0.name == name } || entries.contains { $0.name.lowercased() == name.lowercased() }
    }

    private mutating func read(_ command: ShellCommand) {
        guard command.kind == .simple, !command.words.isEmpty else { return }
        guard let call = ProgramCall(command) else {
            mayHaveOthers = true
            return
        }
        switch call.program {
        case "echo":
            let words = call.arguments.drop { $0.leadingText.isEchoOption }
            var parts = words.first?.parts ?? []
            for word in words.dropFirst() { parts += [.text(" ", isQuoted: true)] + word.parts }
            let hasEscapes = call.arguments.contains { $0.leadingText.isEchoOption && $0.leadingText.contains("e") }
            readLines(of: hasEscapes ? parts.map(\.replacingEscapes) : parts, command)
        case "printf":
            guard let format = call.arguments.first(where: { $0.leadingText != "--" }) else { return }
            // What stands for '%s' belongs to any of the lines.
            readLines(
                of: format.parts.map(\.replacingEscapes), command,
                others: call.arguments.dropFirst().flatMap(\.variables))
        case "cat" where call.arguments.isEmpty:
            readInput(of: command)
        default:
            mayHaveOthers = mayHaveOthers || !Self.silent.contains(call.program)
        }
    }

    /// Reads the text that stands in the script and is handed on as it is.
    private mutating func readInput(of command: ShellCommand) {
        let inputs = command.redirections.compactMap(\.input)
        for input in inputs { readLines(of: input.parts, command) }
        if inputs.isEmpty { mayHaveOthers = true }
    }

    /// Programs that print nothing.
    private static let silent: Set<String> = [
        ":", "[", "break", "cd", "continue", "declare", "exit", "export", "false", "local", "mkdir", "read", "readonly",
        "return", "rm", "set", "shift", "shopt", "sleep", "test", "trap", "true", "unset", "wait",
    ]

    private mutating func readLines(of parts: [ShellWord.Part], _ command: ShellCommand, others: [String] = []) {
        if parts.allSatisfy(\.staysOnLine) { return readLine(parts, command, others) }
        var lines: [[ShellWord.Part]] = [[]]
        for part in parts {
            guard case .text(let text, let isQuoted) = part else {
                lines[lines.count - 1].append(part)
                continue
            }
            let pieces = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            for (index, piece) in pieces.enumerated() {
                if index > 0 { lines.append([]) }
                if !piece.isEmpty { lines[lines.count - 1].append(.text(String(Substring(piece)), isQuoted: isQuoted)) }
            }
        }
        for line in lines { readLine(line, command, others) }
    }

    private mutating func readLine(_ parts: [ShellWord.Part], _ command: ShellCommand, _ others: [String]) {
        guard let first = parts.first else { return }
        guard case .text(let text, _) = first, !text.hasPrefix("%") else {
            // A line that begins with a value may be a name with its value.
            mayHaveOthers = true
            return
        }
        guard let end = text.utf8.firstIndex(where: { $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: "<") }) else {
            mayHaveOthers = mayHaveOthers || parts.count > 1
            return
        }
        let variables = parts.flatMap { part -> [String] in
            switch part {
            case .variable(let name, _), .expansion(let name, _): [name]
            default: []
            }
        }
        let name = text.utf8[..<end].split(separator: UInt8(ascii: " ")).last.map { String(Substring($0)) } ?? ""
        let rest = String(Substring(text.utf8[end...].dropFirst()))
        let value = (rest.isEmpty ? [] : [.text(rest, isQuoted: true)]) + parts.dropFirst()
        entries.append(
            Entry(name: name, value: value, variables: variables + others, guarding: command.guarding))
    }
}

extension ShellCommand {
    /// Whether what the command prints goes to a file that a variable names.
    package func writes(to file: String) -> Bool {
        if record.redirections.isEmpty, record.compound < 0, record.reader < 0 { return false }
        if outputs.contains(where: { $0.target.readsOnly(file) }) { return true }
        guard let reader, let call = ProgramCall(reader), call.program == "tee" else {
            return false
        }
        return call.names(file)
    }

    /// Whether a word or a value of the command names the file.
    fileprivate func mentions(_ file: String) -> Bool {
        words.contains { $0.reads(file) } || assignments.contains { $0.value.reads(file) }
    }
}

extension ProgramCall {
    /// Whether an argument is the file that a variable names.
    fileprivate func names(_ file: String) -> Bool { arguments.contains { $0.readsOnly(file) } }
}

extension ShellScript {
    /// Whether a word stands in text of the script: in quotes, or in a here-document.
    fileprivate func mentionsInText(_ word: String) -> Bool {
        let bytes = Array(word.utf8)
        return commands.contains { command in
            command.words.contains { $0.mentions(bytes) }
                || command.redirections.contains { $0.document?.mentions(bytes) ?? false }
        }
    }
}

extension String {
    /// Whether the word is an option of `echo`.
    fileprivate var isEchoOption: Bool { ["-e", "-n", "-E", "-en", "-ne"].contains(self) }

    /// The text with the line breaks that `printf` makes of escapes.
    fileprivate var replacingEscapes: String {
        var result = ""
        var rest = self[...]
        while let mark = rest.firstIndex(of: "\\") {
            result += rest[..<mark]
            rest = rest[mark...].dropFirst()
            if rest.first == "n" { result += "\n" } else if let next = rest.first { result += "\\\(next)" }
            rest = rest.dropFirst()
        }
        return result + rest
    }
}

extension ShellWord.Part {
    /// Whether the part is no text, or text without line breaks.
    fileprivate var staysOnLine: Bool {
        guard case .text(let text, _) = self else { return true }
        return !text.isEmpty && !text.utf8.contains(UInt8(ascii: "\n"))
    }

    /// The part with the line breaks that `printf` makes of escapes.
    fileprivate var replacingEscapes: ShellWord.Part {
        guard case .text(let text, let isQuoted) = self else { return self }
        return .text(text.replacingEscapes, isQuoted: isQuoted)
    }
}
