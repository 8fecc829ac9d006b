public import Workflows

/// A workflow as rules see it.
///
/// A class, like the jobs and steps in it: many rules go through them, and a copy of a step costs more than most of what
/// a rule asks. Nothing changes after it is made.
public final class FileAnalysis: Sendable {
    /// What was declared.
    package let declared: WorkflowFile
    /// The text, and what was noticed while it was written.
    package let rendered: RenderedDocument
    /// The jobs, in the order of the file.
    public let jobs: [JobAnalysis]
    /// The steps of all jobs, those that run side by side among them.
    public let steps: [StepAnalysis]
    /// The steps of all jobs, with what the repository's own actions do in place of the steps that use these.
    package let unfoldedSteps: [StepAnalysis]
    /// The types that name outputs of steps, each once.
    package let outputTypes: [any Outputs.Type]
    /// The actions that steps run, as far as rules know them.
    package let actions: KnownActions
    /// What its scripts do that rules ask for.
    package let scriptUse: ScriptUse
    /// Every expression of the workflow, in the order of the file.
    package let expressions: [ExpressionUse]
    /// Everything that the expressions read of contexts.
    package let reads: [ContextRead]
    /// What GitHub would refuse in expressions where they stand, with the positions of these.
    package let expressionViolations: [(use: Int, violation: ExpressionViolation)]
    /// The interface that callers see; `nil` if the workflow cannot be called.
    package let callInterface: WorkflowCall?
    /// The events that start the workflow.
    package let events: StartEvents
    /// What is known of the kinds of runs that its triggers start, for a workflow that is not called.
    package let eventFacts: [EventFacts]
    /// What conditions ask about how a run was started.
    package let conditionReads: ConditionReads
    /// What is wrong with the types of expressions; a rule for each kind reports it.
    package let typeFindings: [TypeFinding]
    private let jobPositions: [String: Int]

    init(
        _ file: RenderedFile, ownActions: OwnActionSteps = OwnActionSteps(), parts: SharedParts = SharedParts()
    ) {
        declared = file.declared
        rendered = file.rendered
        let notes = file.rendered.notes
        expressions = notes.expressions
        var positions: [String: Int] = [:]
        for index in declared.workflow.jobs.indices {
            let key = declared.workflow.jobs[index].id.rawValue.inLowerCase
            if positions[key] == nil { positions[key] = index }
        }
        jobPositions = positions
        var collection = ReadCollection(from: expressions)
        var jobs: [JobAnalysis] = []
        jobs.reserveCapacity(declared.workflow.jobs.count)
        for index in declared.workflow.jobs.indices {
            // Without notes there are no expressions either.
            let jobNotes = index < notes.jobs.count ? notes.jobs[index] : JobNotes(expressions: 0..<0)
            collection.advance(to: jobNotes.expressions.lowerBound)
            let start = collection.reads.count
            collection.advance(to: jobNotes.expressions.upperBound)
            jobs.append(
                JobAnalysis(
                    declared.workflow.jobs[index], index: index, notes: jobNotes,
                    reads: start..<collection.reads.count,
                    needs: jobNotes.needs.compactMap { positions[$0.inLowerCase] }, ownActions: ownActions,
                    parts: parts, defaults: declared.workflow.defaults))
        }
        collection.advance(to: expressions.count)
        self.jobs = jobs
        var steps: [StepAnalysis] = []
        steps.reserveCapacity(jobs.reduce(0) { $0 + $1.steps.count })
        for job in jobs { steps += job.steps }
        self.steps = steps
        unfoldedSteps =
            jobs.contains { $0.unfoldedSteps.contains(where: \.isInside) } ? jobs.flatMap(\.unfoldedSteps) : steps
        var outputTypes: [any Outputs.Type] = []
        for step in steps {
            guard let type = step.declaredOutputs, !outputTypes.contains(where: { $0 == type }) else { continue }
            outputTypes.append(type)
        }
        self.outputTypes = outputTypes
        actions = jobs.reduce(into: []) { $0.formUnion($1.actions) }
        scriptUse = jobs.reduce(into: []) { $0.formUnion($1.scriptUse) }
        reads = collection.reads
        expressionViolations = collection.violations
        events = StartEvents(of: declared.workflow.triggers)
        eventFacts = EventFacts.all(of: declared.workflow.triggers)
        conditionReads = ConditionReads(reads, in: expressions)
        callInterface = declared.workflow.callInterface
        typeFindings = Self.typeFindings(
            in: declared.workflow, expressions, collection.uncertain, jobs: jobs)
    }

    /// The path of the file below the root.
    public var path: String { declared.path }
    /// What was declared.
    public var workflow: Workflow { declared.workflow }
    /// The events that start the workflow.
    public var triggers: [Trigger] { declared.workflow.triggers }

    /// The job of an id, which is compared without case.
    public func job(_ id: String) -> JobAnalysis? { jobPositions[id.inLowerCase].map { jobs[$0] } }

    /// What a job's expressions read of contexts.
    package func reads(in job: JobAnalysis) -> ArraySlice<ContextRead> { reads[job.reads] }

    /// A job's expressions.
    package func expressions(in job: JobAnalysis) -> ArraySlice<ExpressionUse> { expressions[job.expressions] }

    /// The place of what was read.
    package func place(of read: ContextRead) -> Place { expressions[read.use].place }

    /// Every job that a job waits for, directly or not, by their positions in the file.
    package func jobsBefore(_ job: JobAnalysis) -> Set<Int> {
        var found: Set<Int> = []
        var open = job.needs
        while let next = open.popLast() {
            if found.insert(next).inserted { open += jobs[next].needs }
        }
        return found
    }
}

extension Workflow {
    /// The interface that callers see; `nil` if the workflow cannot be called.
    package var callInterface: WorkflowCall? {
        for trigger in triggers {
            if case .call(let call) = trigger.configuration { return call }
        }
        return nil
    }
}

extension WorkflowReference {
    /// The name of the called file, if it belongs to the same repository.
    package var localName: String? {
        switch self {
        case .own(let name), .local(let name), .selfRepository(let name): name
        case .remote: nil
        }
    }
}
