public import Workflows

/// An action of the repository's own as rules see it.
///
/// A class, like the workflows, so that rules share it. Nothing changes after it is made.
public final class ActionAnalysis: Sendable {
    /// The action, its text and its files.
    package let rendered: RenderedAction
    /// The steps of a composite action; none of another one.
    public let steps: [StepAnalysis]
    /// Every expression of the action, in the order of the file.
    package let expressions: [ExpressionUse]
    /// Everything that the expressions read of contexts.
    package let reads: [ContextRead]
    /// What GitHub would refuse in expressions, with the positions of these.
    package let expressionViolations: [(use: Int, violation: ExpressionViolation)]

    /// The scripts of the steps, each as it stands in the step or in a file of the action.
    private let scripts: [ShellScript?]

    init(_ action: RenderedAction, parts: SharedParts) {
        rendered = action
        // Places of steps are those of a job, below another key.
        let job = Job("runs", runsOn: .ubuntu2404) { action.declared.action.steps }
        steps = StepAnalysis.all(of: job, at: Place("runs"), job: 0, OwnActionSteps(), parts).declared
        scripts = steps.map { step in
            guard let run = step.run, run.script.file != nil else { return step.script }
            return parts.script(action.script(run.script).text, for: "bash").script
        }
        expressions = action.rendered.notes.expressions
        var collection = ReadCollection(from: expressions)
        collection.advance(to: expressions.count)
        reads = collection.reads
        expressionViolations = collection.violations
    }

    /// The name of the action's folder.
    public var name: String { rendered.declared.name }
    /// The path of the `action.yml` below the root.
    public var path: String { rendered.declared.metadataPath }
    /// What was declared.
    public var action: Action { rendered.declared.action }

    /// The place of what was read.
    package func place(of read: ContextRead) -> Place { expressions[read.use].place }

    /// The script of a step, which may stand in a file of the action.
    package func script(of step: StepAnalysis) -> ShellScript? { scripts[step.number] }

    /// The step of an id, which is compared without case.
    package func step(_ id: String) -> StepAnalysis? { steps.first { $0.id?.lowercased() == id.lowercased() } }
}

extension Action {
    /// The steps of a composite action; none of another one.
    package var steps: [Step] {
        if case .composite(let steps) = runs { steps } else { [] }
    }

    /// The names of the outputs; `nil` for an action that may set others while it runs.
    package var statedOutputs: [String]? {
        if case .composite = runs { outputs.map(\.name) } else { nil }
    }
}

extension ActionReference {
    /// The folder's name of an action of the repository's own, in whichever form it is referred to.
    ///
    /// The name of a folder outside of `.github/actions` begins with `../../`.
    package var ownName: String? {
        switch self {
        case .own(let name):
            return name
        case .local(let path), .selfRepository(let path):
            let prefixes = ["./", "$/"].first { path.hasPrefix($0) }
            // A path may end with '/', and have parts that lead nowhere.
            let parts = path.dropFirst(prefixes?.count ?? 0).split(separator: "/").filter { $0 != "." }
            let folder = parts.joined(separator: "/")
            let parent = "\(ActionFolder.parent)/"
            return folder.hasPrefix(parent) ? String(folder.dropFirst(parent.count)) : "../../\(folder)"
        case .pinned, .at, .commit, .docker:
            return nil
        }
    }
}
