/// A command as data: parsing, help, completions and dispatch all read this one value.
struct CommandDefinition: Hashable, Sendable {
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
    let task: Task

    /// What a command does; `CommandLineTool.perform` has the implementation of each.
    enum Task: Hashable, Sendable {
        case generate
        case check
        case list
        case rules
        case pin
        case lint
        case initialize
        case importFiles
        /// Adds a declaration of the kind with this name.
        case add(String)
        case evaluate
        case diff
        case readYAML
        case help
        /// Nothing by itself: the next word names one of these.
        case group([CommandDefinition])
    }

    /// Whether only the executable of a project can run it.
    var needsProject: Bool {
        switch task {
        case .generate, .check, .list: true
        case .rules, .pin, .lint, .initialize, .importFiles, .add, .evaluate, .diff, .readYAML, .help, .group: false
        }
    }

    /// All its words on the command line, by which the table finds it: `new image`.
    var path: String { parent.map { "\($0) \(name)" } ?? name }

    /// The commands that its next word chooses among; none for most.
    var subcommands: [CommandDefinition] {
        guard case .group(let commands) = task else { return [] }
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
    /// The name of a second word that may follow it.
    var next: String?
    /// Whether it is a path, of which there may be any number unless the second word has a name.
    var isPath = false
    /// What completion scripts offer for it.
    var words: [String] = []
    /// One sentence.
    let help: String

    /// How many words it takes at most.
    var limit: Int { isPath && next == nil ? .max : isCommand || next != nil ? 2 : 1 }

    /// The argument in the list of the help.
    var label: String { "<\(name)>" + (next.map { " [<\($0)>]" } ?? "") }

    /// The argument in the usage line.
    var usage: String {
        let label = label + (limit > 1 && next == nil ? " ..." : "")
        return isRequired ? label : "[\(label)]"
    }
}
