import WorkflowAnalysis
package import WorkflowChecks
package import Workflows

/// What the commands need of a declared project: its name, where it writes, and what it declares.
///
/// ```swift
/// Project(name: "app", summary: "The workflows of app.", defaultRoot: .repository) {
///     ProjectOutput(files: [file], findings: [])
/// }
/// ```
public struct Project: Sendable {
    /// Where a project writes when `--root` is not given.
    public enum DefaultRoot: Hashable, Sendable {
        /// The nearest folder, at or above the working directory, that holds `.git`.
        case repository
        /// A folder, by its absolute path.
        case folder(String)
        /// The folder of a Swift source, by its absolute path; the working directory must be in the same repository.
        case sourceFolder(String)
    }

    /// The name that headers bear, by which the project knows its files again.
    package var name: String
    /// One sentence for the first line of the help.
    package var summary: String?
    /// Where files are written when `--root` is not given.
    package var defaultRoot: DefaultRoot
    /// The command that writes the files, which stands in their headers.
    package var generateCommand: String
    /// The rules that the project is checked with: those of Slipway, and its own.
    package var rules: @Sendable () -> [any Rule]
    /// Computes files and findings; called only by the commands that need them, so that the others start at once.
    package var output: @Sendable () -> ProjectOutput

    /// Computes what the rules do not look at, as notes; called only if somebody asks.
    package var unexaminedParts: @Sendable () -> [Finding] = { [] }

    /// Makes a project; without a command, headers name `swift run <name> generate`.
    package init(
        name: String, summary: String? = nil, defaultRoot: DefaultRoot = .repository, generateCommand: String? = nil,
        rules: @escaping @Sendable () -> [any Rule] = { Checks.allRules },
        output: @escaping @Sendable () -> ProjectOutput
    ) {
        self.name = name
        self.summary = summary
        self.defaultRoot = defaultRoot
        self.generateCommand = generateCommand ?? "swift run \(name) generate"
        self.rules = rules
        self.output = output
    }
}

/// What a project declares: its files, and what is wrong with them.
package struct ProjectOutput: Hashable, Sendable {
    /// The files in the order of the declaration.
    package var files: [GeneratedFile]
    /// What the rules found; an error among them stops `generate`.
    package var findings: [Finding]

    /// What it expects of the repository that the files are written into.
    package var expectations: [Expectation]

    /// Makes an output.
    package init(files: [GeneratedFile], findings: [Finding] = [], expectations: [Expectation] = []) {
        self.files = files
        self.findings = findings
        self.expectations = expectations
    }
}
