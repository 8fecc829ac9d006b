/// A set of workflows that one executable generates and checks.
///
/// A type that conforms and is marked `@main` has the commands `generate`, `check`, `list`, `rules`, `init`, `new`,
/// `eval` and `help`.
///
/// ```swift
/// import Slipway
///
/// @main
/// struct MyWorkflows: WorkflowProject {
///     var workflows: [WorkflowFile] {
///         WorkflowFile("test.yml", Workflow(name: "Test", on: [.pullRequest()]) { … })
///     }
/// }
/// ```
public protocol WorkflowProject: Sendable {
    /// Makes the project; `main()` does so for the commands that need its files.
    init()

    /// The name in the headers of generated files, by which the project knows them again; the type's name by default.
    static var name: String { get }

    /// The command that writes the files, which stands in their headers: `swift run <module> generate` by default, with
    /// the module of the project's type.
    ///
    /// State it where that is not what people run: if the executable has another name than its module, or if the package
    /// is not in the repository's top folder.
    ///
    /// ```swift
    /// static let generateCommand = "swift run --package-path ci my-workflows generate"
    /// ```
    static var generateCommand: String { get }

    /// One sentence for the help.
    static var summary: String? { get }

    /// The folder below which files are written; the repository by default, `--root` overrides it.
    static var defaultRoot: Project.DefaultRoot { get }

    /// What goes before the folder names of the project's own actions; nothing by default.
    ///
    /// Two projects on one root share actions that are equal. If they need different actions of one name, give one of the
    /// projects a prefix: with `mirror-`, it writes `.github/actions/mirror-publish-index`.
    static var actionPrefix: String { get }

    /// The workflows, in the order in which they are listed.
    @ListBuilder<WorkflowFile> var workflows: [WorkflowFile] { get }

    /// Actions of the repository's own that no workflow of this project has to use; those that steps use come along.
    @ListBuilder<ActionFolder> var actions: [ActionFolder] { get }

    /// Generated files of other kinds.
    @ListBuilder<GeneratedFile> var otherFiles: [GeneratedFile] { get }

    /// Actions that are pinned otherwise than in Slipway's catalogue, or that it does not know.
    var pins: [Pin] { get }

    /// How pinned actions are written; by commit by default.
    var actionReferences: ActionReferenceStyle { get }

    /// How workflows refer to the repository's own actions and reusable workflows; with `$/` by default.
    ///
    /// Choose `.checkout` for GitHub Enterprise Server, and for self-hosted runners before version 2.336.0.
    var ownReferences: OwnReferences { get }

    /// How a choice in an expression is written; with `case()` by default.
    var choice: ExpressionPrinter.ChoiceStyle { get }

    /// Rules of this project's own, which `generate` and `check` run beside those of Slipway; none by default.
    ///
    /// ```swift
    /// var rules: [any Rule] { [TimeoutRule()] }
    /// ```
    var rules: [any Rule] { get }

    /// What findings of some rules are in this project, by the rules' names; what the rules say, by default.
    ///
    /// ```swift
    /// var severities: OrderedMap<Finding.Severity> { ["runner-label": .error, "escaped-expression": .warning] }
    /// ```
    ///
    /// An error stops `generate`, and a warning does not. `rules` lists the names.
    var severities: OrderedMap<Finding.Severity> { get }

    /// The findings that are meant in every file of this project, with the reasons; none by default.
    ///
    /// ```swift
    /// var suppressions: [Suppression] { [Suppression("mutable-ref", because: "branches of actions are ours")] }
    /// ```
    ///
    /// What is meant in one file is suppressed where the file is declared.
    var suppressions: [Suppression] { get }
}

extension WorkflowProject {
    /// The type's name.
    public static var name: String { String(describing: Self.self) }

    /// `swift run <module> generate`.
    public static var generateCommand: String {
        // Reflection gives 'Module.Type', whatever the type is nested in.
        "swift run \(String(reflecting: Self.self).prefix { $0 != "." }) generate"
    }

    /// No sentence.
    public static var summary: String? { nil }

    /// The nearest folder at or above the working directory that holds `.git`.
    public static var defaultRoot: Project.DefaultRoot { .repository }

    /// No prefix.
    public static var actionPrefix: String { "" }

    /// None.
    public var actions: [ActionFolder] { [] }

    /// None.
    public var otherFiles: [GeneratedFile] { [] }

    /// None: the catalogue's pins hold.
    public var pins: [Pin] { [] }

    /// By commit.
    public var actionReferences: ActionReferenceStyle { .commit }

    /// With `$/`.
    public var ownReferences: OwnReferences { .selfRepository }

    /// With `case()`.
    public var choice: ExpressionPrinter.ChoiceStyle { .caseFunction }

    /// None.
    public var rules: [any Rule] { [] }

    /// As the rules say.
    public var severities: OrderedMap<Finding.Severity> { [:] }

    /// None.
    public var suppressions: [Suppression] { [] }

    /// What the commands need of this project.
    package static var project: Project {
        var project = Project(
            name: name, summary: summary, defaultRoot: defaultRoot, generateCommand: generateCommand,
            rules: Self.allRules
        ) {
            let declared = Self()
            let rendered = declared.rendered
            let checks = Checks(
                rules: Self.allRules(), severities: declared.severities,
                suppressions: declared.suppressions)
            return ProjectOutput(
                files: rendered.files, findings: checks.findings(in: rendered),
                expectations: checks.expectations(of: rendered))
        }
        project.unexaminedParts = { Checks(rules: Self.allRules()).unexaminedParts(of: Self().rendered) }
        return project
    }

    /// The rules of Slipway, and the project's own.
    private static func allRules() -> [any Rule] { Checks.allRules + Self().rules }

    /// The project's files, rendered with its pins and styles.
    public var rendered: RenderedProject {
        RenderedProject(
            name: Self.name, workflows: workflows, actions: actions, otherFiles: otherFiles,
            options: RenderingOptions(
                pins: .known.overriding(with: pins), actionReferences: actionReferences, choice: choice,
                ownReferences: ownReferences, actionPrefix: Self.actionPrefix),
            readFile: Self.contents)
    }

    /// A file that an action copies; scripts are short, and a longer file is no script.
    private static func contents(of path: String) -> [UInt8]? {
        let limit = 1_000_000
        guard case .file(let contents)? = try? DiskFileSystem().contents(of: path, in: nil, limit: limit),
            contents.size <= limit
        else { return nil }
        return contents.bytes
    }

    /// Runs a command and ends the process; what `@main` calls.
    public static func main() {
        CommandLineProcess.main(project: project)
    }
}

extension Project.DefaultRoot {
    /// The folder of a source file: what an example that keeps its result beside its declaration writes to.
    ///
    /// Commands refuse it if the working directory is in another repository than the source: an executable that was
    /// copied together with its repository would write into the original.
    public static func folder(ofSource path: String) -> Project.DefaultRoot {
        var folder = path[...]
        while let last = folder.popLast(), last != "/" {}
        return .sourceFolder(folder.isEmpty ? "/" : String(folder))
    }
}
