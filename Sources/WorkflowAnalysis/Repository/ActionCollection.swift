package import Workflows

/// The actions of a project's own, each once, in the order of their first use.
struct ActionCollection {
    private(set) var actions: [RenderedAction] = []
    private let options: RenderingOptions
    private let readFile: (String) -> [UInt8]?
    /// Of the actions that were read, by the paths of their files.
    private let sources: [String: any SourceMap]
    /// The positions of the actions, by their folders' names without case: macOS and Windows keep only one of two.
    private var positions: [String: Int] = [:]
    /// The declarations that were looked at, which many steps share.
    private var known: Set<ObjectIdentifier> = []

    init(
        options: RenderingOptions, readFile: @escaping (String) -> [UInt8]?, sources: [String: any SourceMap]
    ) {
        self.options = options
        self.readFile = readFile
        self.sources = sources
    }

    /// Adds the actions that steps bring along; one of a library counts as declared where it is used first.
    mutating func add(usedBy steps: [Step], at site: DeclarationSite) {
        for action in steps.flatMap(\.ownActions) where known.insert(ObjectIdentifier(action)).inserted {
            guard var folder = action.folder else { continue }
            if folder.site == .firstUse { folder.site = site }
            add(folder)
        }
    }

    /// Adds an action, and those that it uses itself.
    mutating func add(_ folder: ActionFolder) {
        let key = folder.name.lowercased()
        let rendered = RenderedAction(
            folder, text: sources[folder.metadataPath]?.text, options: options, readFile: readFile)
        if let position = positions[key] {
            let isKnown = actions[position].declared.name == folder.name && actions[position].isSame(as: rendered)
            let rival = Rival(name: folder.name, site: folder.site)
            if !isKnown, !actions[position].rivals.contains(rival) { actions[position].rivals.append(rival) }
        } else {
            positions[key] = actions.count
            actions.append(rendered)
        }
        add(usedBy: folder.action.steps, at: folder.site)
    }

    /// Notes which actions a workflow uses, directly or through other actions, however its steps refer to them.
    mutating func note(usesOf file: WorkflowFile) {
        guard !actions.isEmpty else { return }
        var open: [Step] = []
        for case .steps(let job) in file.workflow.jobs { open += job.steps }
        var used: Set<Int> = []
        while let step = open.popLast() {
            for (name, _) in step.ownUses {
                guard let position = positions[name.lowercased()], used.insert(position).inserted else { continue }
                open += actions[position].declared.action.steps
            }
        }
        for position in used { actions[position].workflows.append(file.path) }
    }
}

extension Step {
    /// The references to own actions, with the actions' names.
    package var ownUses: [(name: String, action: ActionReference)] {
        switch self {
        case .uses(let step): step.action.ownName.map { [($0, step.action)] } ?? []
        case .parallel(let steps): steps.steps.flatMap(\.ownUses)
        case .run, .wait, .waitAll, .cancel: []
        }
    }
}
