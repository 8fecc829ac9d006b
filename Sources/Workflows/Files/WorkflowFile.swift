/// A workflow and the name of its file in `.github/workflows`.
public struct WorkflowFile: Sendable {
    /// The file's name, such as `publish-images.yml`; GitHub looks at no folder below.
    public var name: String
    /// The workflow.
    public var workflow: Workflow
    /// The Swift source that declares it, as `#fileID` gives it.
    public var source: String
    /// Mistakes that a preset found in what it was given.
    public var problems: [DeclarationProblem] = []
    /// Files of the repository without which the workflow cannot do its work.
    public var requiredFiles: [RequiredFile] = []

    /// Names a workflow's file; the declaring source is found by itself.
    public init(_ name: String, _ workflow: Workflow, source: String = #fileID) {
        self.name = name
        self.workflow = workflow
        self.source = source
    }

    /// The folder in which GitHub looks for workflows.
    public static let folder = ".github/workflows"

    /// The path below the root.
    public var path: String { "\(Self.folder)/\(name)" }
}

extension WorkflowFile: ListElement {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public var element: WorkflowFile { self }
}
