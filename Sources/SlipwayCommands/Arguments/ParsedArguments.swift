/// A command line that was understood.
struct ParsedArguments: Sendable {
    /// What it asks for.
    enum Request: Sendable {
        case help(CommandDefinition?)
        case version
        case completionScript(CompletionShell)
        case run(CommandDefinition)
    }

    let request: Request
    /// The values of each option that was given; a flag has one empty value.
    var values: [String: [String]] = [:]
    /// The words that are no options.
    var words: [String] = []

    /// Whether a flag was given.
    func has(_ option: OptionDefinition) -> Bool { values[option.name] != nil }

    /// All values of an option, in order.
    func all(_ option: OptionDefinition) -> [String] { values[option.name] ?? [] }

    /// The value of an option that takes one.
    func value(_ option: OptionDefinition) -> String? { values[option.name]?.first }

    /// How results are printed; the parser has let only legal values pass.
    var format: ReportFormat { values["format"]?.first.flatMap { ReportFormat(rawValue: $0) } ?? .text }
}
