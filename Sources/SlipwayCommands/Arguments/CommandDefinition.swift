/// A command as data: parsing, help, completions and dispatch all read this one value.
struct CommandDefinition: Sendable {
    /// The word on the command line.
    let name: String
    /// The command that this one belongs to, as `new` in `new image`.
    var parent: String?
    /// One sentence for the list of commands and the first line of its own help.
    let summary: String
    /// What else its help says.
    var discussion: String?
    /// The argument it takes; `nil` where it takes none.
    var argument: ArgumentDefinition?
    /// The options, in the order of the help.
    var options: [OptionDefinition] = []
    /// What it does.
    let action: Action

    /// What a command does, and whether only the executable of a project can do it.
    enum Action: Sendable {
        case ofTool(@Sendable (Invocation) throws(CommandFailure) -> CommandResult)
        case ofProject(@Sendable (Invocation, Project) throws(CommandFailure) -> CommandResult)
        /// Nothing by itself: the next word says which of these is meant.
        case group([CommandDefinition])
    }

    /// All its words on the command line, by which the table finds it: `new image`.
    var path: String { parent.map { "\($0) \(name)" } ?? name }

    /// The commands that its next word chooses among; none for most.
    var subcommands: [CommandDefinition] {
        guard case .group(let commands) = action else { return [] }
        return commands
    }
}

/// An argument that is no option.
struct ArgumentDefinition: Hashable, Sendable {
    /// The name in the usage line.
    let name: String
    /// Whether the command needs it.
    var isRequired = false
    /// Whether it names a command, in one word or two.
    var isCommand = false
    /// What completion scripts offer for it.
    var words: [String] = []
    /// One sentence.
    let help: String

    /// How many words it takes at most.
    var limit: Int { isCommand ? 2 : 1 }

    /// The argument in the usage line.
    var usage: String {
        let name = "<\(name)>\(isCommand ? " ..." : "")"
        return isRequired ? name : "[\(name)]"
    }
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
    /// Whether the command needs it.
    var isRequired = false
    /// One sentence.
    let help: String

    /// The option with its value, as messages name it: `--root <dir>`.
    var synopsis: String { value.map { "--\(name) <\($0.name)>" } ?? "--\(name)" }

    /// All spellings, as the help lists it: `-q, --quiet`.
    var label: String { (letter.map { "-\($0), " } ?? "") + synopsis }

    /// The option in the usage line.
    var usage: String { (isRequired ? synopsis : "[\(synopsis)]") + (isRepeatable ? " ..." : "") }

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
    /// Whether several values may stand in one word, with commas between them.
    var isList = false
    /// How completion scripts fill it in.
    var completion = Completion.words
}
