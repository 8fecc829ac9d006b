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
