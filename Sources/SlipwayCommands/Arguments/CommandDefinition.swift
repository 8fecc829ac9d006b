/// A command as data: parsing, help, completions and dispatch all read this one value.
struct CommandDefinition: Sendable {
    /// The word on the command line.
    let name: String
    /// One sentence for the list of commands and the first line of its own help.
    let summary: String
    /// What else its help says.
    var discussion: String?
    /// The name of the one argument it takes; `nil` where it takes none.
    var argument: ArgumentDefinition?
    /// The options, in the order of the help.
    var options: [OptionDefinition] = []
    /// What it does.
    let action: Action

    /// What a command does, and whether only the executable of a project can do it.
    enum Action: Sendable {
        case ofTool(@Sendable (Invocation) throws(CommandFailure) -> CommandResult)
        case ofProject(@Sendable (Invocation, Project) throws(CommandFailure) -> CommandResult)
    }
}

/// An optional argument that is no option.
struct ArgumentDefinition: Hashable, Sendable {
    /// The name in the usage line.
    let name: String
    /// One sentence.
    let help: String
}

/// An option as data.
struct OptionDefinition: Hashable, Sendable {
    /// The name without the dashes.
    let name: String
    /// The single letter that says the same.
    var letter: Character?
    /// What follows the option; `nil` for a flag.
    var value: ValueDefinition?
    /// Whether its value may be given more than once; a flag may be in any case.
    var isRepeatable = false
    /// One sentence.
    let help: String

    /// The option with its value, as messages name it: `--root <dir>`.
    var synopsis: String { value.map { "--\(name) <\($0.name)>" } ?? "--\(name)" }

    /// All spellings, as the help lists it: `-q, --quiet`.
    var label: String { (letter.map { "-\($0), " } ?? "") + synopsis }

    /// The sentence of the help, with the legal values.
    var helpWithValues: String {
        guard let value, !value.legal.isEmpty else { return help }
        let standard = value.standard.map { "; default: \($0)" } ?? ""
        return "\(help) (values: \(value.legal.joined(separator: ", "))\(standard))"
    }
}

/// What follows an option.
struct ValueDefinition: Hashable, Sendable {
    /// How completion scripts fill a value in.
    enum Completion: Hashable, Sendable {
        case folder
        case file
        case words
    }

    /// The name in the usage line.
    let name: String
    /// The only values that are legal; empty where any is.
    var legal: [String] = []
    /// The value that holds where the option is not given.
    var standard: String?
    /// How completion scripts fill it in.
    var completion = Completion.words
}
