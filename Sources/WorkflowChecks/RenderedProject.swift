public import Workflows

/// What a project declares, rendered once: checks read it, and commands write it.
public struct RenderedProject: Sendable {
    /// The project's name, which stands in the headers of its files.
    public let name: String
    /// The workflows, in the order of the declaration.
    public let workflows: [RenderedFile]
    /// Files of other kinds.
    public let otherFiles: [GeneratedFile]
    /// What the project decides for all its workflows.
    public let options: RenderingOptions

    /// Renders a project's workflows.
    public init(
        name: String, workflows: [WorkflowFile], otherFiles: [GeneratedFile] = [],
        options: RenderingOptions = RenderingOptions()
    ) {
        self.name = name
        self.workflows = workflows.map { RenderedFile(declared: $0, rendered: $0.workflow.rendered(with: options)) }
        self.otherFiles = otherFiles
        self.options = options
    }

    /// All files, workflows first.
    public var files: [GeneratedFile] {
        workflows.map { file in
            GeneratedFile(
                path: file.declared.path, body: file.rendered.bytes, comments: .hash, source: file.declared.source)
        } + otherFiles
    }
}

/// A workflow's file and its text.
public struct RenderedFile: Sendable {
    /// What was declared.
    public let declared: WorkflowFile
    /// The text, and what was noticed while it was written.
    public let rendered: RenderedWorkflow
    /// The expressions of each job, by the job's path: several rules go through them.
    let expressionsByJob: [String: [ExpressionUse]]
    /// What is wrong with the types of expressions; a rule for each kind reports it.
    let expressionFindings: [(place: String, finding: ExpressionFinding)]

    init(declared: WorkflowFile, rendered: RenderedWorkflow) {
        self.declared = declared
        self.rendered = rendered
        expressionsByJob = rendered.notes.expressionsByJob
        expressionFindings = Self.expressionFindings(in: declared.workflow, rendered.notes.expressions)
    }
}
