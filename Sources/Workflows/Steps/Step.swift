/// One step of a job.
///
/// Source: GitHub, "Workflow syntax", `jobs.<job_id>.steps`.
public enum Step: Hashable, Sendable {
    /// Runs a script.
    case run(RunStep)
    /// Runs an action.
    case uses(ActionStep)
    /// Waits for named background steps.
    case wait(WaitStep)
    /// Waits for all background steps.
    case waitAll(WaitAllStep)
    /// Stops a background step.
    case cancel(CancelStep)
    /// Runs steps side by side.
    case parallel(ParallelSteps)

    /// The step's id; `nil` where it has none.
    public var id: StepID? {
        switch self {
        case .run(let step): step.attributes.id
        case .uses(let step): step.attributes.id
        case .wait(let step): step.id
        case .waitAll(let step): step.id
        case .cancel(let step): step.id
        case .parallel: nil
        }
    }
}

extension Step: ListElement {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public var element: Step { self }
}

/// Builds the steps of a job.
public typealias StepsBuilder = ListBuilder<Step>
