import WorkflowYAML

extension Renderer {
    /// The action, with the pinned commit's release as a comment.
    mutating func action(_ key: String, _ action: inout ActionReference) {
        let (text, comment) = reference(to: action)
        entry(key, comment: comment) { $0.literal(text) }
    }

    /// The called workflow, with the release of its commit as a comment.
    mutating func callee(_ key: String, _ callee: inout WorkflowReference) {
        var version: String?
        if case .remote(_, _, _, let known) = callee { version = known }
        let text = callee.text(options.ownReferences)
        entry(key, comment: version) { $0.literal(text) }
    }

    private mutating func reference(to action: ActionReference) -> (text: String, comment: String?) {
        switch action {
        case .at(let action, let ref): (ref.isEmpty ? action : "\(action)@\(ref)", nil)
        case .commit(let action, let pin): ("\(action)@\(pin.commit)", pin.version)
        case .own(let name):
            ("\(options.ownReferences.prefix)\(ActionFolder.parent)/\(options.actionPrefix)\(name)", nil)
        case .local(let path): (path.hasPrefix("./") ? path : "./\(path)", nil)
        case .selfRepository(let path): (path.hasPrefix("$/") ? path : "$/\(path)", nil)
        case .docker(let image): (image.hasPrefix("docker://") ? image : "docker://\(image)", nil)
        case .pinned(let name): pinned(name, repository: action.repository ?? name)
        }
    }

    private mutating func pinned(_ action: String, repository: String) -> (text: String, comment: String?) {
        guard let pin = options.pins.pin(for: repository) else {
            problem(
                .unpinnedAction,
                "no pin is known for the action '\(repository)'; add a 'Pin' for it to the project's pins")
            return (action, nil)
        }
        return switch options.actionReferences {
        case .commit: ("\(action)@\(pin.commit)", pin.version)
        case .majorTag: ("\(action)@\(pin.majorTag)", nil)
        }
    }
}
