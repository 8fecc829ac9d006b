import Workflows

/// Reads a command line with the command table.
struct ArgumentReader {
    private var arguments: ArraySlice<String>
    private var values: [String: [String]] = [:]
    private var positionals: [String] = []

    /// Understands a command line.
    static func read(_ arguments: [String]) throws(UsageError) -> ParsedArguments {
        var reader = ArgumentReader(arguments: arguments[...])
        return try reader.read()
    }

    private init(arguments: ArraySlice<String>) { self.arguments = arguments }

    private mutating func read() throws(UsageError) -> ParsedArguments {
        guard let first = arguments.first else { return ParsedArguments(request: .help(nil)) }
        guard first.hasPrefix("-"), first != "-", first != "--" else {
            arguments.removeFirst()
            return try readCommand(first)
        }
        if let request = askedForHelp(about: nil) { return request }
        try readOptions(CommandTable.globalOptions, command: nil)
        try refuse(positionals, command: nil)
        guard
            let shell = values[OptionDefinition.completionScript.name]?.first.flatMap({ CompletionShell(rawValue: $0) })
        else { return ParsedArguments(request: .help(nil)) }
        return ParsedArguments(request: .completionScript(shell))
    }

    private mutating func readCommand(_ name: String) throws(UsageError) -> ParsedArguments {
        guard var command = CommandTable.command(at: name) else { throw Self.unknownCommand(name) }
        if !command.subcommands.isEmpty, let word = arguments.first, !word.hasPrefix("-") {
            arguments.removeFirst()
            guard let meant = CommandTable.command(at: "\(name) \(word)") else {
                throw Self.unknownCommand("\(name) \(word)")
            }
            command = meant
        }
        if let request = askedForHelp(about: command) { return request }
        try readOptions(command.options, command: command)
        try refuse(positionals.dropFirst(command.argument?.limit ?? 0), command: command)
        try requireWhatIsNeeded(by: command)
        return ParsedArguments(request: .run(command), values: values, words: positionals)
    }

    private func requireWhatIsNeeded(by command: CommandDefinition) throws(UsageError) {
        if let argument = command.argument, argument.isRequired, positionals.isEmpty {
            throw UsageError(message: "missing expected argument '<\(argument.name)>'", command: command.path)
        }
        for option in command.options where option.isRequired && values[option.name] == nil {
            throw UsageError(
                message: "missing expected argument '\(option.synopsis)'", command: command.path, option: option)
        }
    }

    /// Help and version are given even where the rest of the line is wrong: that may be why they are asked for.
    private func askedForHelp(about command: CommandDefinition?) -> ParsedArguments? {
        for argument in arguments {
            switch argument {
            case "--": return nil
            case "--help", "-h": return ParsedArguments(request: .help(command))
            case "--version": return ParsedArguments(request: .version)
            default: continue
            }
        }
        return nil
    }

    private mutating func readOptions(
        _ options: [OptionDefinition], command: CommandDefinition?
    ) throws(UsageError) {
        while let argument = arguments.popFirst() {
            if argument == "--" {
                positionals += arguments
                arguments = []
            } else if argument.hasPrefix("-"), argument != "-" {
                try readOption(argument, among: options, command: command)
            } else {
                positionals.append(argument)
            }
        }
    }

    private mutating func readOption(
        _ argument: String, among options: [OptionDefinition], command: CommandDefinition?
    ) throws(UsageError) {
        let halves = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        let spelling = String(halves[0])
        let attached = halves.count > 1 ? String(halves[1]) : nil
        guard
            let option = options.first(where: { spelling == "--\($0.name)" || spelling == $0.letter.map { "-\($0)" } })
        else { throw Self.unknownOption(spelling, among: options, command: command) }
        guard let definition = option.value else {
            if let attached {
                throw UsageError(
                    message: "the option '\(spelling)' does not take a value, but '\(attached)' was given",
                    command: command?.path)
            }
            values[option.name] = [""]
            return
        }
        guard let value = attached ?? followingValue() else {
            throw UsageError(message: "missing value for '\(option.synopsis)'", command: command?.path, option: option)
        }
        let parts = definition.isList ? Self.items(of: value) : [value[...]]
        for part in parts
        where definition.legal.isEmpty ? part.isEmpty : !definition.legal.contains(String(part)) {
            let legal = definition.legal.isEmpty ? "" : ". please provide one of \(definition.legal.quotedList)"
            throw UsageError(
                message: "the value '\(part)' is invalid for '\(option.synopsis)'\(legal)", command: command?.path,
                option: option)
        }
        guard option.isRepeatable || values[option.name] == nil else {
            throw UsageError(
                message: "the option '\(option.synopsis)' takes one value, but was given more than once",
                command: command?.path, option: option)
        }
        values[option.name, default: []] += parts.map { String($0) }
    }

    /// The values of a list, without the spaces around them.
    private static func items(of list: String) -> [Substring] {
        list.split(separator: ",", omittingEmptySubsequences: false).map { item in
            let start = item.drop { $0 == " " }
            return start.lastIndex { $0 != " " }.map { start[...$0] } ?? ""
        }
    }

    /// The next word, unless it is an option itself.
    private mutating func followingValue() -> String? {
        guard let next = arguments.first, !next.hasPrefix("-") || next == "-" else { return nil }
        return arguments.popFirst()
    }

    private func refuse(
        _ unexpected: some Collection<String>, command: CommandDefinition?
    ) throws(UsageError) {
        guard let first = unexpected.first else { return }
        let quoted = unexpected.map { "'\($0)'" }.joined(separator: ", ")
        let message =
            unexpected.count == 1
            ? "unexpected argument '\(first)'" : "\(unexpected.count) unexpected arguments: \(quoted)"
        throw UsageError(message: message, command: command?.path)
    }

    /// The error for a word that is no command, here and after `help`.
    static func unknownCommand(_ name: String) -> UsageError {
        let meant = nearestWord(to: name, among: CommandTable.allCommands.map(\.path))
        let group = name.split(separator: " ").dropLast().first.flatMap { CommandTable.command(at: String($0)) }
        return UsageError(
            message: "unknown command '\(name)'" + (meant.map { ". did you mean '\($0)'?" } ?? ""),
            command: group?.path)
    }

    private static func unknownOption(
        _ spelling: String, among options: [OptionDefinition], command: CommandDefinition?
    ) -> UsageError {
        let owners = CommandTable.allCommands.filter { $0.options.contains { spelling == "--\($0.name)" } }.map(\.path)
        if !owners.isEmpty {
            let message =
                command == nil
                ? "the option '\(spelling)' goes after its command, \(owners.quotedList)"
                : "the option '\(spelling)' belongs to \(owners.quotedList)"
            return UsageError(message: message, command: command?.path)
        }
        let spellings = (options + (command == nil ? [] : CommandTable.globalOptions.prefix(2))).map { "--\($0.name)" }
        let meant = nearestWord(to: spelling, among: spellings)
        return UsageError(
            message: "unknown option '\(spelling)'" + (meant.map { ". did you mean '\($0)'?" } ?? ""),
            command: command?.path)
    }
}

extension [String] {
    /// The words in quotes as a sentence lists them: `'a', 'b' or 'c'`.
    fileprivate var quotedList: String {
        let quoted = map { "'\($0)'" }
        guard let last = quoted.last, quoted.count > 1 else { return quoted.first ?? "" }
        return "\(quoted.dropLast().joined(separator: ", ")) or \(last)"
    }
}
