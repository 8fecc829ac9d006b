package import Workflows

/// What is known of the actions that a project uses, each looked up once for all its steps.
package struct UsedActions: Sendable {
    /// By the names as steps write them; `nil` if nothing is known of an action.
    private var known: [String: ActionFacts?] = [:]

    /// Looks nothing up before a step asks for it.
    package init() {}

    /// Looks up the actions that the workflows and actions of a project use.
    init(in workflows: [RenderedFile], _ actions: [RenderedAction]) {
        for file in workflows {
            for case .steps(let job) in file.declared.workflow.jobs {
                for step in job.steps { add(step) }
            }
        }
        for action in actions {
            for step in action.declared.action.steps { add(step) }
        }
    }

    private mutating func add(_ step: Step) {
        switch step {
        case .uses(let use):
            guard let name = use.action.otherName, known[name] == nil else { return }
            known[name] = .some(ActionFacts.facts(named: name))
        case .parallel(let parallel): for step in parallel.steps { add(step) }
        case .run, .wait, .waitAll, .cancel: break
        }
    }

    /// The facts of an action in another repository; `nil` if nothing is known of it.
    package func facts(of reference: ActionReference) -> ActionFacts? {
        guard let name = reference.otherName else { return nil }
        return known[name] ?? ActionFacts.facts(named: name)
    }
}
