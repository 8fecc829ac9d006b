extension Step {
    /// This step with its action at a tag, a branch or a commit of its own, whatever the project's pins say.
    ///
    /// Nothing changes for a step that uses no action of another repository.
    public func at(_ ref: String) -> Step { replacingReference { .at($0, ref: ref) } }

    /// This step with its action at a commit of its own, whatever the project's pins say.
    ///
    /// The version is the release of the commit, and becomes a comment. Nothing changes for a step that uses no action
    /// of another repository.
    public func at(commit: String, version: String) -> Step {
        replacingReference { action in
            let repository = ActionReference.pinned(action).repository ?? action
            return .commit(action, Pin(repository, version: version, commit: commit))
        }
    }

    private func replacingReference(_ reference: (String) -> ActionReference) -> Step {
        guard case .uses(var step) = self else { return self }
        switch step.action {
        case .pinned(let action), .at(let action, _), .commit(let action, _): step.action = reference(action)
        case .own, .local, .selfRepository, .docker: return self
        }
        return .uses(step)
    }
}

extension TypedStep {
    /// This step with its action at a tag, a branch or a commit of its own, whatever the project's pins say.
    ///
    /// Nothing changes for a step that uses no action of another repository.
    public func at(_ ref: String) -> TypedStep { TypedStep(id: id, step: step.at(ref)) }

    /// This step with its action at a commit of its own, whatever the project's pins say.
    ///
    /// The version is the release of the commit, and becomes a comment. Nothing changes for a step that uses no action
    /// of another repository.
    public func at(commit: String, version: String) -> TypedStep {
        TypedStep(id: id, step: step.at(commit: commit, version: version))
    }
}
