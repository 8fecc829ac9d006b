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
    public var files: [GeneratedFile] { workflows.map(\.generated) + otherFiles }
}

/// A workflow's file and its text.
public struct RenderedFile: Sendable {
    /// What was declared.
    public let declared: WorkflowFile
    /// The text, and what was noticed while it was written.
    public let rendered: RenderedWorkflow

    /// The file as it is written below the root.
    public var generated: GeneratedFile {
        GeneratedFile(path: declared.path, body: rendered.bytes, comments: .hash, source: declared.source)
    }
}
