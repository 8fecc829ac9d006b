/// A workflow and the name of its file in `.github/workflows`.
public struct WorkflowFile: Hashable, Sendable {
    /// The file's name, such as `publish-images.yml`; GitHub looks at no folder below.
    public var name: String
    /// The workflow.
    public var workflow: Workflow
    /// The place in Swift that declares it.
    ///
    /// It does not count when files are compared.
    @Uncompared package var site: DeclarationSite
    /// The place in Swift that declares what the file is about, such as an application of a preset; findings name it.
    ///
    /// It does not count when files are compared.
    @Uncompared package var subject: DeclarationSite? = nil
    /// Mistakes that a preset found in what it was given.
    public var problems: [DeclarationProblem] = []
    /// Files of the repository without which the workflow cannot do its work.
    package var requiredFiles: [RequiredFile] = []
    /// Findings that are meant as they are.
    public var suppressions: [Suppression] = []

    /// Names a workflow's file; the declaring source and its line are found by themselves.
    public init(_ name: String, _ workflow: Workflow, source: String = #filePath, line: Int = #line) {
        self.init(name, workflow, at: DeclarationSite(file: source, line: line))
    }

    /// Names a workflow's file that is declared at another place, as presets do.
    public init(_ name: String, _ workflow: Workflow, at site: DeclarationSite) {
        self.name = name
        self.workflow = workflow
        self.site = site
    }

    /// This file, about something that is declared at a place in Swift of its own, such as an application of a preset.
    ///
    /// Findings about the file name that place; its header names the source that declares the file.
    public func about(_ subject: DeclarationSite) -> WorkflowFile {
        var copy = self
        copy.subject = subject
        return copy
    }

    /// The Swift source that declares it, as `#filePath` gives it.
    package var source: String { site.file }

    /// The folder in which GitHub looks for workflows.
    package static let folder = WorkflowReference.folder

    /// The path below the root.
    public var path: String { "\(Self.folder)/\(name)" }
}

extension WorkflowFile: ListElement {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public var element: WorkflowFile { self }
}
