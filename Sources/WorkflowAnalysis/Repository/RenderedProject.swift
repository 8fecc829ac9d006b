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
    package let readSources: [String: any SourceMap]
    /// The paths of files that were read to understand the others, and about which nobody asks.
    package var contextFiles: Set<String> = []

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
        let rendered = workflows.map { file in
            let file = options.ownReferences == .checkout ? file.checkingOutActions() : file
            return RenderedFile(declared: file, rendered: file.workflow.rendered(with: options))
        }
        self.init(name, rendered, actions, otherFiles, options, readFile, sources: [:])
    }

    /// Takes workflows and actions that were read, with the sources of all of them by their paths.
    ///
    /// Nothing is written: the text of each is that of its file.
    package init(
        readWorkflows workflows: [WorkflowFile], actions: [ActionFolder], from sources: [String: any SourceMap],
        options: RenderingOptions
    ) {
        let noted = workflows.map { file in
            RenderedFile(
                declared: file, rendered: file.workflow.noted(with: options, text: sources[file.path]?.text ?? []))
        }
        self.init("", noted, actions, [], options, { _ in nil }, sources: sources)
    }

    private init(
        _ name: String, _ files: [RenderedFile], _ actions: [ActionFolder], _ otherFiles: [GeneratedFile],
        _ options: RenderingOptions, _ readFile: @escaping (String) -> [UInt8]?, sources: [String: any SourceMap]
    ) {
        self.name = name
        workflows = files
        readSources = sources
        self.options = options
        self.otherFiles = otherFiles
        var collection = ActionCollection(options: options, readFile: readFile, sources: sources)
        for file in files {
            for case .steps(let job) in file.declared.workflow.jobs {
                collection.add(usedBy: job.steps, at: file.declared.site)
            }
        }
        for folder in actions { collection.add(folder) }
        for file in files { collection.note(usesOf: file.declared) }
        self.actions = collection.actions
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
