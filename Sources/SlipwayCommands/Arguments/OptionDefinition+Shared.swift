/// The options that more than one part of the tool knows.
extension OptionDefinition {
    static let version = OptionDefinition(name: "version", help: "Show the version.")
    static let help = OptionDefinition(name: "help", letter: "h", help: "Show help information.")
    static let completionScript = OptionDefinition(
        name: "generate-completion-script",
        value: ValueDefinition(name: "shell", legal: CompletionShell.allCases.map(\.rawValue)),
        help: "Print a completion script.")

    static let root = OptionDefinition(
        name: "root", value: ValueDefinition(name: "dir", completion: .folder),
        help: "Write below this folder instead of the project's own.")
    static let lintRoot = OptionDefinition(
        name: root.name, value: root.value, help: "Take this folder for the repository.")
    static let dryRun = OptionDefinition(name: "dry-run", help: "Say what would be written, and write nothing.")
    static let adopt = OptionDefinition(
        name: "adopt", value: ValueDefinition(name: "path", completion: .file), isRepeatable: true,
        help: "Replace the file at this declared path although this project did not generate it; may be repeated.")
    static let adoptImported = OptionDefinition(
        name: "adopt-imported",
        help: "Replace files that were written by hand if only their formatting changes; stop if anything else does.")
    static let adoptPins = OptionDefinition(
        name: "adopt-pins", help: "Take over the pins that a bot has bumped in the files: edit the Swift sources.")
    static let noSync = OptionDefinition(
        name: "no-sync", help: "Do not wait until the disk has the files; for CI, where no power cut matters.")
    static let path = OptionDefinition(
        name: "path", value: ValueDefinition(name: "dir", completion: .folder),
        help: "The folder of the package, if it is not the usual one.")
    static let packagePath = OptionDefinition(
        name: "package-path", value: ValueDefinition(name: "dir", completion: .folder),
        help: "Depend on the copy of Slipway in this folder.")
    static let url = OptionDefinition(
        name: "url", value: ValueDefinition(name: "url"), help: "Depend on the Slipway in this git repository.")
    static let branch = OptionDefinition(
        name: "branch", value: ValueDefinition(name: "branch"),
        help: "Depend on this branch of Slipway; Package.resolved says on which commit of it.")
    static let revision = OptionDefinition(
        name: "revision", value: ValueDefinition(name: "commit"),
        help: "Depend on this commit of Slipway; this clone's own by default.")
    static let exact = OptionDefinition(
        name: "exact", value: ValueDefinition(name: "version"),
        help: "Depend on this version of Slipway, which must have a tag.")
    static let explain = OptionDefinition(
        name: "explain", help: "List behind the findings what the rules did not look at, and why.")
    static let quiet = OptionDefinition(
        name: "quiet", letter: "q", help: "Print only errors, and which files are replaced, edited or removed.")

    /// The differences that end a command with status 1.
    static let failOn = failOn(standard: "behaviour")

    static func failOn(standard: String) -> OptionDefinition {
        OptionDefinition(
            name: "fail-on",
            value: ValueDefinition(name: "difference", legal: ["rights", "behaviour", "any"], standard: standard),
            help: "End with status 1 for wider rights only, for other behaviour too, or for any difference.")
    }

    /// The format of the output, among those that a command has.
    static func format(_ legal: [String]) -> OptionDefinition {
        OptionDefinition(
            name: "format", letter: "f", value: ValueDefinition(name: "format", legal: legal, standard: "text"),
            help: "How to print results.")
    }
}
