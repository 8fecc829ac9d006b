import WorkflowAnalysis
import WorkflowChecks

/// All commands and options there are.
enum CommandTable {
    /// The commands in the order of the help.
    static let commands: [CommandDefinition] = [
        CommandDefinition(
            name: "generate",
            summary: "Write the files that the project declares.",
            discussion: """
                Writes only files whose bytes differ, each whole or not at all, and removes files that an earlier \
                declaration of this project generated. An error among the findings, or a file in the way that \
                this project did not generate, stops it before anything is written.
                """,
            options: [
                .root, .dryRun, .adopt, .adoptImported, .adoptPins, .noSync,
                .format(["text", "json", "sarif", "github"]), .quiet,
            ],
            task: .generate),
        CommandDefinition(
            name: "check",
            summary: "Compare the files with the declaration, and write nothing.",
            discussion: """
                Prints the difference to what 'generate' would write as a diff that 'git apply' takes, names missing \
                and orphaned files and pins that a bot has bumped, and ends with status 1 if there are any. Says in words what \
                each difference means: formatting only, other behaviour, or wider rights.
                """,
            options: [
                .root, .failOn(standard: "any"), .explain, .format(["text", "json", "sarif", "github"]), .quiet,
            ],
            task: .check),
        CommandDefinition(
            name: "list",
            summary: "List the declared files, each with the source that declares it.",
            options: [.format(["text", "json"])],
            task: .list),
        CommandDefinition(
            name: "rules",
            summary: "Explain the rules that workflows are checked with.",
            discussion: """
                Lists all rules, each with what it finds, or explains one: why it is wrong, what GitHub does with it, \
                and a wrong and a right example.
                """,
            argument: ArgumentDefinition(
                name: "rule", words: Checks.allRules.map(\.name).sorted(), help: "The rule to explain."),
            options: [.format(["text", "json"])],
            task: .rules),
        CommandDefinition(
            name: "pin",
            summary: "Say which commit of an action is known offline.",
            discussion: """
                Prints the commit of the newest release that Slipway knows, as a line of YAML and as a line for the pins of \
                a project, and the inputs, outputs and permissions of the action. Asks no server. Ends with status 1 if \
                no commit is known.
                """,
            argument: ArgumentDefinition(
                name: "action", isRequired: true, help: "The action by owner and repository, as 'actions/checkout'."),
            options: [.format(["text", "json"])],
            task: .pin),
        CommandDefinition(
            name: "lint",
            summary: "Check workflows and actions that were written by hand.",
            discussion: """
                Without a path, checks all workflows and actions of the nearest repository at or above the working \
                directory. A path is a file or a folder, and '-' is standard input. A finding is suppressed by \
                '# slipway:ignore RULE because REASON' at its line or above it, or in '.slipway.yml' in the root of the \
                repository. Ends with status 1 if there are errors.
                """,
            argument: ArgumentDefinition(name: "path", isPath: true, help: "What to check: files, folders, or '-'."),
            options: [
                .lintRoot, profile, only, skip, noShellcheck, severity, strict, .explain, fix, .dryRun,
                .format(["text", "json", "sarif", "github"]), .quiet,
            ],
            task: .lint),
        CommandDefinition(
            name: "diff",
            summary: "Say what the difference between two versions of workflows means.",
            discussion: """
                Compares two files, or the workflows and actions of two folders or Git revisions. Without a second \
                version, compares with the files of the repository at the working directory. Says for each file that \
                differs whether only its formatting does, what runs do otherwise, and which rights are wider.
                """,
            argument: ArgumentDefinition(
                name: "old", isRequired: true, next: "new", isPath: true,
                help: "A file, a folder, or a Git revision such as 'main'."),
            options: [.failOn, .format(["text", "json"])],
            task: .diff),
        CommandDefinition(
            name: "init",
            summary: "Write a new package that declares workflows.",
            discussion: """
                The package goes into a folder of its name, or into the one that '--path' names; folders that are missing \
                are made. It builds and generates at once; 'new' adds to it. Nothing is overwritten: if any of its \
                files exists, nothing is written. Without '--branch', '--revision' and '--exact', the package \
                depends on the commit of the clone of Slipway that runs this command.
                """,
            argument: ArgumentDefinition(
                name: "name", isRequired: true, help: "The name of the package and of its executable."),
            options: [preset, .path, .packagePath, .url, .branch, .revision, .exact]
                + ScaffoldPreset.all.flatMap { $0.settings.map(\.option) }
                + [.dryRun],
            task: .initialize),
        CommandDefinition(
            name: "import",
            summary: "Write workflows and actions that exist as Swift.",
            discussion: """
                Without a path, imports all workflows and actions of the nearest repository at or above the working \
                directory. Prints the declarations, or makes a package of them with '--package', whose 'generate' gives \
                files that GitHub understands as before. What keeps 'generate' from writing today is suppressed where it \
                is declared. A file that cannot be declared is reported, and the others are imported.
                """,
            argument: ArgumentDefinition(name: "path", isPath: true, help: "What to import: files or folders."),
            options: [
                .lintRoot, importedPackage, .packagePath, .url, .branch, .revision, .exact, .dryRun,
                .format(["text", "json", "github"]),
            ],
            task: .importFiles),
        CommandDefinition(
            name: "new",
            summary: "Add a declaration to a package that 'init' has written.",
            discussion: """
                Writes the declaration to a file of its own and enters it in the registry of the package at or \
                above the working directory, so that 'generate' writes its workflow. No other Swift is changed.
                """,
            task: .group(ScaffoldPreset.all.map { command(adding: $0.entries) })),
        CommandDefinition(
            name: "eval",
            summary: "Compute what GitHub makes of an expression.",
            discussion: """
                Prints the kind and the value of an expression, or what is wrong with it, and where. With '--vectors' it \
                runs an array of objects with 'expr', perhaps 'contexts', and 'result' or 'error' instead, prints those \
                that come out otherwise, and ends with status 1 if there are any.
                """,
            argument: ArgumentDefinition(
                name: "expression", help: "The expression, without '${{' and '}}'; quote it for the shell."),
            options: [context, vectors],
            task: .evaluate),
        CommandDefinition(
            name: "yaml",
            summary: "Show what a YAML file says.",
            discussion: """
                Prints the documents of the file as JSON, or the events of reading it in the notation of the YAML test \
                suite. What is no YAML is reported with its line and column, the rest of the file is printed all the \
                same, and the status is 1.
                """,
            argument: ArgumentDefinition(
                name: "file", isRequired: true, help: "The file to read; '-' for standard input."),
            options: [yamlFormat],
            task: .readYAML),
        CommandDefinition(
            name: "help",
            summary: "Show how to use a command.",
            argument: ArgumentDefinition(name: "command", isCommand: true, help: "The command to explain."),
            task: .help),
    ]

    /// The options that stand without a command.
    static let globalOptions: [OptionDefinition] = [.version, .help, .completionScript]

    static let profile = OptionDefinition(
        name: "profile",
        value: ValueDefinition(
            name: "profile", legal: Profile.allCases.map(\.rawValue), standard: Profile.standard.rawValue),
        help: "What to report: mistakes, or policy such as pins and wide permissions as well.")
    static let only = OptionDefinition(
        name: "only", value: rules, isRepeatable: true,
        help: "Report only what these rules find, named with commas between them.")
    static let skip = OptionDefinition(
        name: "skip", value: rules, isRepeatable: true,
        help: "Leave out what these rules find, named with commas between them.")
    static let noShellcheck = OptionDefinition(
        name: "no-shellcheck", help: "Do not call 'shellcheck', which is called if it is installed.")
    static let severity = OptionDefinition(
        name: "severity",
        value: ValueDefinition(
            name: "severity", legal: Finding.Severity.allCases.map(\.rawValue), standard: Finding.Severity.note.rawValue
        ),
        help: "Leave out findings of a lower severity.")
    static let fix = OptionDefinition(
        name: "fix", help: "Fix what has one certain fix; '--dry-run' shows the difference instead.")
    static let strict = OptionDefinition(name: "strict", help: "End with status 1 if there are warnings, too.")
    private static let rules = ValueDefinition(name: "rules", isList: true)
    static let preset = OptionDefinition(
        name: "preset", value: ValueDefinition(name: "preset", legal: ScaffoldPreset.all.map(\.name)),
        isRequired: true, help: "What the package is for.")
    static let importedPackage = OptionDefinition(
        name: "package", value: ValueDefinition(name: "dir", completion: .folder),
        help: "Make a package in this folder, which declares all that is imported.")
    static let context = OptionDefinition(
        name: "context", value: ValueDefinition(name: "file", completion: .file),
        help: "Take the values of the contexts from this JSON file, an object of objects.")
    static let yamlFormat = OptionDefinition(
        name: "format", letter: "f",
        value: ValueDefinition(
            name: "format", legal: YAMLFormat.allCases.map(\.rawValue), standard: YAMLFormat.json.rawValue),
        help: "How to print results.")
    static let vectors = OptionDefinition(
        name: "vectors", value: ValueDefinition(name: "file", completion: .file),
        help: "Run the expressions of this JSON file.")

    /// The command that adds a declaration of a kind to a package.
    private static func command(adding kind: EntryKind) -> CommandDefinition {
        CommandDefinition(
            name: kind.name, parent: "new", summary: "Declare \(kind.article) \(kind.words).",
            argument: ArgumentDefinition(name: "name", isRequired: true, help: kind.argument),
            options: kind.options + [.path, .dryRun], task: .add(kind.name))
    }

    /// The commands that a tool can run.
    static func commands(of tool: CommandLineTool) -> [CommandDefinition] {
        commands.filter { tool.project != nil || !$0.needsProject }
    }

    /// All commands, each group before its own.
    static let allCommands = commands.flatMap { [$0] + $0.subcommands }

    /// The command of one word or two, such as `new image`.
    static func command(at path: String) -> CommandDefinition? {
        allCommands.first { $0.path == path }
    }
}
