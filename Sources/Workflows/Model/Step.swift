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

/// What a `run` step and a `uses` step have in common.
public struct StepAttributes: Hashable, Sendable {
    /// The text shown in the log; GitHub shows the first line of the script or the action without one.
    @ByContent public var name: Value<String>?
    /// The id, by which later steps read the outputs.
    public var id: StepID?
    /// When the step runs; GitHub's default is `success()`.
    @ByContent public var condition: Value<Bool>?
    /// Variables of this step.
    public var env: EnvironmentVariables
    /// Whether the job goes on when the step fails; GitHub's default is `false`.
    @ByContent public var continueOnError: Value<Bool>?
    /// Minutes after which the step is stopped; at most 360.
    @ByContent public var timeoutMinutes: Value<Int>?
    /// Whether following steps start without waiting; at most ten run at once, and GitHub Enterprise Server has none.
    public var background: Bool?
    /// A comment above the step.
    public var comment: String?
    /// Keys that Slipway does not know yet.
    public var extra: OrderedMap<UntypedValue>
    /// The type that names the step's outputs; `nil` where nobody has named any.
    @OutputsType package var outputs: (any Outputs.Type)?

    /// Sets what is not GitHub's default.
    public init(
        name: Value<String>? = nil, id: StepID? = nil, if condition: Value<Bool>? = nil,
        env: EnvironmentVariables = [:], continueOnError: Value<Bool>? = nil, timeoutMinutes: Value<Int>? = nil,
        background: Bool? = nil, comment: String? = nil, extra: OrderedMap<UntypedValue> = [:]
    ) {
        self.name = name
        self.id = id
        self.condition = condition
        self.env = env
        self.continueOnError = continueOnError
        self.timeoutMinutes = timeoutMinutes
        self.background = background
        self.comment = comment
        self.extra = extra
    }
}
