import Workflows

/// The actions of a project's own, each once, in the order of their first use.
struct ActionCollection {
    private(set) var actions: [RenderedAction] = []
    private let options: RenderingOptions
    private let readFile: (String) -> [UInt8]?
    /// The positions of the actions, by their folders' names without case: macOS and Windows keep only one of two.
    private var positions: [String: Int] = [:]
    /// The uses that were looked at.
    private var known: Set<Use> = []

    private struct Use: Hashable {
        let action: ObjectIdentifier
        let workflow: String?
    }

    init(options: RenderingOptions, readFile: @escaping (String) -> [UInt8]?) {
        self.options = options
        self.readFile = readFile
    }

    /// Adds the actions that a workflow uses.
    mutating func add(usedBy file: WorkflowFile) {
        for case .steps(let job) in file.workflow.jobs {
            for action in job.steps.flatMap(\.ownActions) { add(action, usedBy: file) }
        }
    }

    /// Adds an action that a workflow uses; one that many steps share is looked at once for each workflow.
    private mutating func add(_ action: SharedAction, usedBy workflow: WorkflowFile?) {
        let use = Use(action: ObjectIdentifier(action), workflow: workflow?.path)
        guard known.insert(use).inserted else { return }
        add(action.folder, usedBy: workflow)
    }

    /// Adds an action, and those that it uses itself; an action of a library is declared where it is used first.
    mutating func add(_ folder: ActionFolder, usedBy workflow: WorkflowFile? = nil) {
        var folder = folder
        if folder.site == .firstUse, let workflow { folder.site = workflow.site }
        let key = folder.name.lowercased()
        let rendered = RenderedAction(folder, options: options, readFile: readFile)
        if let position = positions[key] {
            let isKnown = actions[position].declared.name == folder.name && actions[position].isSame(as: rendered)
            if !isKnown, !actions[position].rivals.contains(folder.site) {
                actions[position].rivals.append(folder.site)
            }
        } else {
            positions[key] = actions.count
            actions.append(rendered)
        }
        if let path = workflow?.path, let position = positions[key], !actions[position].workflows.contains(path) {
            actions[position].workflows.append(path)
        }
        guard case .composite(let steps) = folder.action.runs else { return }
        for inner in steps.flatMap(\.ownActions) { add(inner, usedBy: workflow) }
    }
}
