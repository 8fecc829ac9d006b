/// A step that waits for named background steps: `wait`.
public struct WaitStep: Hashable, Sendable {
    /// The background steps to wait for.
    public var steps: [StepID]
    /// The text shown in the log.
    @ByContent public var name: Value<String>?
    /// The id.
    public var id: StepID?
    /// Whether the job goes on when a step that is waited for failed.
    @ByContent public var continueOnError: Value<Bool>?
    /// A comment above the step.
    public var comment: String?
    /// Keys that Slipway does not know yet.
    public var extra: OrderedMap<UntypedValue>

    /// Waits for background steps.
    public init(
        for steps: [StepID], name: Value<String>? = nil, id: StepID? = nil, continueOnError: Value<Bool>? = nil,
        comment: String? = nil, extra: OrderedMap<UntypedValue> = [:]
    ) {
        self.steps = steps
        self.name = name
        self.id = id
        self.continueOnError = continueOnError
        self.comment = comment
        self.extra = extra
    }
}

/// A step that waits for all background steps: `wait-all`.
public struct WaitAllStep: Hashable, Sendable {
    /// `nil` writes the key without a value, which means `true`.
    public var isOn: Bool?
    /// The text shown in the log.
    @ByContent public var name: Value<String>?
    /// The id.
    public var id: StepID?
    /// Whether the job goes on when a step that is waited for failed.
    @ByContent public var continueOnError: Value<Bool>?
    /// A comment above the step.
    public var comment: String?
    /// Keys that Slipway does not know yet.
    public var extra: OrderedMap<UntypedValue>

    /// Waits for every background step that was started so far.
    public init(
        _ isOn: Bool? = nil, name: Value<String>? = nil, id: StepID? = nil, continueOnError: Value<Bool>? = nil,
        comment: String? = nil, extra: OrderedMap<UntypedValue> = [:]
    ) {
        self.isOn = isOn
        self.name = name
        self.id = id
        self.continueOnError = continueOnError
        self.comment = comment
        self.extra = extra
    }
}

/// A step that stops a background step: `cancel`.
public struct CancelStep: Hashable, Sendable {
    /// The background step to stop.
    public var step: StepID
    /// The text shown in the log.
    @ByContent public var name: Value<String>?
    /// The id.
    public var id: StepID?
    /// Whether the job goes on when stopping fails.
    @ByContent public var continueOnError: Value<Bool>?
    /// A comment above the step.
    public var comment: String?
    /// Keys that Slipway does not know yet.
    public var extra: OrderedMap<UntypedValue>

    /// Stops a background step.
    public init(
        _ step: StepID, name: Value<String>? = nil, id: StepID? = nil, continueOnError: Value<Bool>? = nil,
        comment: String? = nil, extra: OrderedMap<UntypedValue> = [:]
    ) {
        self.step = step
        self.name = name
        self.id = id
        self.continueOnError = continueOnError
        self.comment = comment
        self.extra = extra
    }
}

/// Steps that run side by side and are all awaited: `parallel`.
public struct ParallelSteps: Hashable, Sendable {
    /// The steps.
    public var steps: [Step]
    /// A comment above the step.
    public var comment: String?
    /// Keys that Slipway does not know yet.
    public var extra: OrderedMap<UntypedValue>

    /// Runs steps side by side.
    public init(
        comment: String? = nil, extra: OrderedMap<UntypedValue> = [:], @StepsBuilder steps: () -> [Step]
    ) {
        self.steps = steps()
        self.comment = comment
        self.extra = extra
    }
}

extension WaitStep: ListElement {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public var element: Step { .wait(self) }
}

extension WaitAllStep: ListElement {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public var element: Step { .waitAll(self) }
}

extension CancelStep: ListElement {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public var element: Step { .cancel(self) }
}

extension ParallelSteps: ListElement {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public var element: Step { .parallel(self) }
}
