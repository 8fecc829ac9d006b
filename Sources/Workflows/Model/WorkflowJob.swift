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
