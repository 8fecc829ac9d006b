import Workflows

/// An action of the repository's own as rules see it.
///
/// A class, like the workflows, so that rules share it. Nothing changes after it is made.
final class CheckedAction: Sendable {
    /// The action, its text and its files.
    let rendered: RenderedAction
    /// The steps of a composite action; none of another one.
    let steps: [CheckedStep]
    /// Every expression of the action, in the order of the file.
    let expressions: [ExpressionUse]
    /// Everything that the expressions read of contexts.
    let reads: [ContextRead]
    /// What GitHub would refuse in expressions, with the positions of these.
    let expressionViolations: [(use: Int, violation: ExpressionViolation)]

    init(_ action: RenderedAction) {
        rendered = action
        // Places of steps are those of a job, below another key.
        let job = Job("runs", runsOn: .ubuntu2404) { action.declared.action.steps }
        steps = CheckedStep.all(of: job, at: "runs", job: 0, OwnActionSteps()).declared
        expressions = action.rendered.notes.expressions
        var collection = ReadCollection(from: expressions)
        collection.goOn(to: expressions.count)
        reads = collection.reads
        expressionViolations = collection.violations
    }

    /// The name of the action's folder.
    var name: String { rendered.declared.name }
    /// The path of the `action.yml` below the root.
    var path: String { rendered.declared.metadataPath }
    /// What was declared.
    var action: Action { rendered.declared.action }

    /// The place of what was read.
    func place(of read: ContextRead) -> String { expressions[read.use].place }

    /// The script of a step, which may stand in a file of the action.
    func script(of step: CheckedStep) -> Script? { step.run.map { rendered.script($0.script) } }

    /// The step of an id, which is compared without case.
    func step(_ id: String) -> CheckedStep? { steps.first { $0.id?.lowercased() == id.lowercased() } }
}

extension Action {
    /// The steps of a composite action; none of another one.
    var steps: [Step] {
        if case .composite(let steps) = runs { steps } else { [] }
    }

    /// The names of the outputs; `nil` for an action that may set others while it runs.
    var statedOutputs: [String]? {
        if case .composite = runs { outputs.map(\.name) } else { nil }
    }
}

extension ActionReference {
    /// The folder's name of an action of the repository's own, in whichever form it is referred to.
    var ownName: String? {
        switch self {
        case .own(let name):
            return name
        case .local(let path), .selfRepository(let path):
            let prefixes = ["./", "$/"].first { path.hasPrefix($0) }
            let path = path.dropFirst(prefixes?.count ?? 0)
            let parent = "\(ActionFolder.parent)/"
            return path.hasPrefix(parent) ? String(path.dropFirst(parent.count)) : nil
        case .pinned, .at, .commit, .docker:
            return nil
        }
    }
}
