extension WorkflowFile {
    /// This file with a checkout of the repository's own actions in each job that uses one and has not checked them out.
    package func checkingOutActions() -> WorkflowFile {
        var copy = self
        for index in copy.workflow.jobs.indices {
            guard case .steps(var job) = copy.workflow.jobs[index], job.needsActionCheckout else { continue }
            let checkout = Checkout(persistCredentials: false, sparseCheckout: [Value(ActionFolder.parent)])
            job.steps.insert(checkout.step(name: "Check out the repository's actions"), at: 0)
            copy.workflow.jobs[index] = .steps(job)
        }
        return copy
    }
}

extension Job {
    /// Whether an action of the repository's own is used before the repository is checked out.
    fileprivate var needsActionCheckout: Bool {
        for step in steps {
            if case .uses(let use) = step, use.checksOutActions, use.attributes.condition == nil { return false }
            if step.usesOwnAction { return true }
        }
        return false
    }
}

extension LiteralValue {
    /// Whether a list of folders to check out names the one that holds the actions.
    fileprivate var namesActions: Bool {
        guard case .text(let text) = self else { return false }
        return text.contains(".github")
    }
}

extension ActionStep {
    /// Whether the step, where it runs, puts the repository's own actions where `./` finds them.
    package var checksOutActions: Bool {
        guard let repository = action.repository?.lowercased(), repository == "actions/checkout" else { return false }
        // An expression that yields all inputs is trusted, like one that yields the list of folders.
        for input in with.entries {
            switch input.key.lowercased() {
            case "path", "repository": return false
            case "sparse-checkout": return input.value.literal.map(\.namesActions) ?? true
            default: continue
            }
        }
        return true
    }
}

extension Step {
    /// Whether the step uses an action of the repository's own, in the form that the project decides about.
    fileprivate var usesOwnAction: Bool {
        switch self {
        case .uses(let step): if case .own = step.action { true } else { false }
        case .parallel(let steps): steps.steps.contains(where: \.usesOwnAction)
        case .run, .wait, .waitAll, .cancel: false
        }
    }
}
