public import Workflows

/// A job as rules see it.
public final class JobAnalysis: Sendable {
    /// The position in the file.
    package let index: Int
    /// The key under `jobs`.
    public let id: String
    /// The place of the job, such as `jobs.build`.
    public let place: Place
    /// The steps as they are declared; none if it calls a workflow.
    public let steps: [StepAnalysis]
    /// The steps, with what the repository's own actions do in place of the steps that use these.
    public let unfoldedSteps: [StepAnalysis]
    /// The job that has steps.
    public let normal: Job?
    /// The job that calls a workflow.
    public let call: CallJob?
    /// How it is repeated.
    public let strategy: Strategy?
    /// The variations that its matrix makes of it; one without values if it has none.
    package let expansion: MatrixExpansion
    /// What is known in each variation; once if only the run knows which there are.
    package let knownContexts: [KnownContexts]
    /// The actions that its steps run, as far as rules know them; through actions of the repository's own, too.
    package let actions: KnownActions
    /// What its actions can do, through actions of the repository's own, too.
    package let abilities: ActionAbilities
    /// Whether one of its steps runs an action that runs code that it is given.
    package let runsGivenCode: Bool
    /// Whether one of its steps runs an action that may upload artifacts by itself.
    package let mayUploadOtherwise: Bool
    /// What its scripts, and those of the repository's own actions, do that rules ask for.
    package let scriptUse: ScriptUse
    /// The group of jobs of which only one runs at a time.
    package let concurrency: Concurrency?
    /// Whether some of its steps neither run a script nor an action.
    package let hasOtherSteps: Bool
    /// When it runs; GitHub's default is `success()`.
    package let condition: ExpressionNode?
    /// The names of what it waits for, stated or derived, known or not.
    package let neededIDs: [String]
    /// The jobs that it waits for, by their positions in the file.
    package let needs: [Int]
    /// Where its expressions stand among those of the file.
    package let expressions: Range<Int>
    /// Where what it reads stands among what the file reads.
    package let reads: Range<Int>
    /// The first step of each id in lower case, if there are many; a search through few steps is faster.
    private let stepPositions: [String: Int]?

    init(
        _ job: WorkflowJob, index: Int, notes: JobNotes, reads: Range<Int>, needs: [Int], ownActions: OwnActionSteps,
        parts: SharedParts, defaults: Defaults? = nil
    ) {
        self.index = index
        id = job.id.rawValue
        place = Place("jobs", id)
        neededIDs = notes.needs
        self.needs = needs
        expressions = notes.expressions
        self.reads = reads
        switch job {
        case .steps(let job):
            normal = job
            call = nil
            strategy = job.strategy
            concurrency = job.concurrency
            condition = job.condition?.node
            (steps, unfoldedSteps) = StepAnalysis.all(
                of: job, at: place, job: index, ownActions, parts, defaults: defaults)
            hasOtherSteps = steps.count != job.steps.count || steps.contains(where: \.isControl)
        case .call(let job):
            normal = nil
            call = job
            strategy = job.strategy
            concurrency = job.concurrency
            condition = job.condition?.node
            steps = []
            unfoldedSteps = []
            hasOtherSteps = false
        }
        stepPositions =
            steps.count < 50
            ? nil
            : Dictionary(
                steps.compactMap { step in step.id.map { ($0.inLowerCase, step.number) } },
                uniquingKeysWith: { first, _ in first })
        switch strategy?.matrix {
        case nil: expansion = .known([.none])
        case .expression?: expansion = .unknown
        case .vectors(let vectors)?: expansion = vectors.expanded()
        }
        if case .known(let variations) = expansion {
            var contexts: [KnownContexts] = []
            contexts.reserveCapacity(variations.count)
            for index in variations.indices {
                contexts.append(
                    KnownContexts(job: id, matrix: variations[index], position: (index, variations.count)))
            }
            knownContexts = contexts
        } else {
            knownContexts = [KnownContexts(job: id, matrix: nil)]
        }
        var actions: KnownActions = []
        var abilities: ActionAbilities = []
        var scriptUse: ScriptUse = []
        for step in unfoldedSteps {
            if let action = step.action { actions.insert(action) }
            if let facts = step.facts { abilities.formUnion(facts.abilities) }
            scriptUse.formUnion(step.scriptUse)
        }
        self.actions = actions
        self.abilities = abilities
        runsGivenCode = unfoldedSteps.contains(where: \.runsGivenCode)
        mayUploadOtherwise = unfoldedSteps.contains(where: \.mayUploadOtherwise)
        self.scriptUse = scriptUse
    }

    /// The permissions of the job's token: those of the file if the job states none.
    public func permissions(in file: FileAnalysis) -> Permissions {
        let stated = statedPermissions
        if case .unspecified = stated { return file.declared.workflow.permissions }
        return stated
    }

    /// What the job says itself of its token.
    package var statedPermissions: Permissions { normal?.permissions ?? call?.permissions ?? .unspecified }

    /// The vectors of its matrix, if they are written out.
    public var matrix: MatrixVectors? {
        guard case .vectors(let vectors)? = strategy?.matrix else { return nil }
        return vectors
    }

    /// The variations in GitHub's order; `nil` if only the run knows them or if there are more than GitHub accepts.
    package var variations: [MatrixCombination]? {
        guard case .known(let combinations) = expansion else { return nil }
        return combinations
    }

    /// Whether a matrix repeats it.
    public var hasMatrix: Bool { strategy?.matrix != nil }

    /// The step of an id, which is compared without case.
    public func step(_ id: String) -> StepAnalysis? {
        if let stepPositions { return stepPositions[id.inLowerCase].map { steps[$0] } }
        return steps.first { $0.id.map { $0.utf8.count == id.utf8.count && $0.isSameName(as: id) } ?? false }
    }
}
