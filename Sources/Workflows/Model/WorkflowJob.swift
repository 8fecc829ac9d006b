/// A job of either kind.
public enum WorkflowJob: Hashable, Sendable {
    /// A job with steps.
    case steps(Job)
    /// A job that calls a reusable workflow.
    case call(CallJob)

    /// The key under `jobs`.
    public var id: JobID {
        switch self {
        case .steps(let job): job.id
        case .call(let job): job.id
        }
    }

    /// The place in Swift that declares what the job is about.
    package var subject: DeclarationSite? {
        switch self {
        case .steps(let job): job.subject
        case .call(let job): job.subject
        }
    }

    /// This job, about something that is declared at a place in Swift of its own, such as an image of a preset.
    ///
    /// Findings about the job name that place.
    public func about(_ subject: DeclarationSite) -> WorkflowJob {
        switch self {
        case .steps(let job): .steps(job.about(subject))
        case .call(let job): .call(job.about(subject))
        }
    }
}

extension WorkflowJob: ListElement {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public var element: WorkflowJob { self }
}

/// A job of either kind, and what jobs that need it can read of it.
public struct TypedJob<Declared: Outputs>: Hashable, Sendable {
    /// The key under `jobs`.
    public let id: JobID
    /// The job itself.
    public let job: WorkflowJob

    /// The outputs by name; reading one adds this job to the reader's `needs`.
    public var outputs: OutputReferences<Declared> {
        OutputReferences(base: .property(id.needs, "outputs"))
    }

    /// How the job ended; reading it adds this job to the reader's `needs`.
    public var result: Value<String> { id.result }
}

extension TypedJob: ListElement {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public var element: WorkflowJob { job }
}

/// Builds the jobs of a workflow.
public typealias JobsBuilder = ListBuilder<WorkflowJob>
