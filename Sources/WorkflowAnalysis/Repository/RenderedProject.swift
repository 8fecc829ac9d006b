public import Workflows

/// What a project declares, rendered once: checks read it, and commands write it.
public struct RenderedProject: Sendable {
    /// The project's name, which stands in the headers of its files.
    public let name: String
    /// The workflows, in the order of the declaration.
    package let workflows: [RenderedFile]
    /// The actions of the repository's own: those that steps use, in the order of their first use, then the others.
    package let actions: [RenderedAction]
    /// Files of other kinds.
    package let otherFiles: [GeneratedFile]
    /// What the project decides for all its workflows.
    package let options: RenderingOptions
    /// Where the places of files stand that were read, by the files' paths; a declared file has none here.
    package var readSources: [String: any SourceMap] = [:]

    /// Renders a project's workflows and the actions that they use.
    ///
    /// - Parameters:
    ///   - name: The project's name.
    ///   - workflows: The workflows; the actions that their steps use come along.
    ///   - actions: Actions that no workflow has to use.
    ///   - otherFiles: Files of other kinds.
    ///   - options: What the project decides for all its workflows.
    ///   - readFile: Reads a file by its absolute path, for the files of actions that copy one; `nil` if it cannot be read.
    package init(
        name: String, workflows: [WorkflowFile], actions: [ActionFolder] = [], otherFiles: [GeneratedFile] = [],
        options: RenderingOptions = RenderingOptions(), readFile: @escaping (String) -> [UInt8]? = { _ in nil }
    ) {
        self.name = name
        self.workflows = workflows.map { file in
            let file = options.ownReferences == .checkout ? file.checkingOutActions() : file
            return RenderedFile(declared: file, rendered: file.workflow.rendered(with: options))
        }
        var collection = ActionCollection(options: options, readFile: readFile)
        for file in workflows {
            for case .steps(let job) in file.workflow.jobs { collection.add(usedBy: job.steps, at: file.site) }
        }
        for folder in actions { collection.add(folder) }
        for file in workflows { collection.note(usesOf: file) }
        self.actions = collection.actions
        self.otherFiles = otherFiles
        self.options = options
    }

    /// All files: workflows, then actions with their scripts, then other files.
    public var files: [GeneratedFile] { workflows.map(\.generated) + actions.flatMap(\.generated) + otherFiles }
}

/// A workflow's file and its text.
package struct RenderedFile: Sendable {
    /// What was declared.
    package let declared: WorkflowFile
    /// The text, and what was noticed while it was written.
    package let rendered: RenderedDocument

    /// The file as it is written below the root.
    package var generated: GeneratedFile {
        GeneratedFile(path: declared.path, body: rendered.bytes, comments: .hash, source: declared.source)
    }
}
