/// Runs an action or a command again until it succeeds.
///
/// It fetches a part of itself by tag, so a pinned commit does not say all that runs.
///
/// ```swift
/// RetryAction(command: "docker pull ghcr.io/owner/image:tag", attemptLimit: 3, attemptDelay: 5000)
/// ```
///
/// Source: Wandalen/wretry.action v3.
public struct RetryAction: BoundAction {
    /// The action with its ref, as `uses` takes it; no pin of the project is applied to it.
    public var action: Value<String>?
    /// The command, instead of ``action``.
    public var command: Value<String>?
    /// A command that runs before each repetition.
    public var preRetryCommand: Value<String>?
    /// The inputs of the action: a mapping in YAML.
    public var with: Value<String>?
    /// The folder of the command; the default is the workspace.
    public var currentPath: Value<String>?
    /// The `steps` context in JSON, where the action reads it; the default is `{}`.
    public var stepsContext: Value<String>?
    /// How often it is tried in all; the default is 2.
    public var attemptLimit: Value<Int>?
    /// Milliseconds between attempts; the default is 0.
    public var attemptDelay: Value<Int>?
    /// Milliseconds for all attempts together; the default is no limit.
    public var timeOut: Value<Int>?
    /// When it is tried again: an expression without `${{ }}`, which the action evaluates itself; the default is
    /// `true`.
    public var retryCondition: Value<String>?
    /// The token that fetches the action.
    public var githubToken: Value<String>?
    /// Inputs that are newer than this binding.
    public var extra: OrderedMap<UntypedValue>

    /// Sets what differs from the action's defaults.
    public init(
        action: Value<String>? = nil, command: Value<String>? = nil, preRetryCommand: Value<String>? = nil,
        with: Value<String>? = nil, currentPath: Value<String>? = nil, stepsContext: Value<String>? = nil,
        attemptLimit: Value<Int>? = nil, attemptDelay: Value<Int>? = nil, timeOut: Value<Int>? = nil,
        retryCondition: Value<String>? = nil, githubToken: Value<String>? = nil, extra: OrderedMap<UntypedValue> = [:]
    ) {
        self.action = action
        self.command = command
        self.preRetryCommand = preRetryCommand
        self.with = with
        self.currentPath = currentPath
        self.stepsContext = stepsContext
        self.attemptLimit = attemptLimit
        self.attemptDelay = attemptDelay
        self.timeOut = timeOut
        self.retryCondition = retryCondition
        self.githubToken = githubToken
        self.extra = extra
    }

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public static let action = "Wandalen/wretry.action"

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public var inputs: ActionInputs {
        var inputs = ActionInputs()
        inputs.add("action", action)
        inputs.add("command", command)
        inputs.add("pre_retry_command", preRetryCommand)
        inputs.add("with", with)
        inputs.add("current_path", currentPath)
        inputs.add("steps_context", stepsContext)
        inputs.add("attempt_limit", attemptLimit)
        inputs.add("attempt_delay", attemptDelay)
        inputs.add("time_out", timeOut)
        inputs.add("retry_condition", retryCondition)
        inputs.add("github_token", githubToken)
        inputs.add(extra: extra)
        return inputs
    }

    /// What later steps can read.
    public struct ActionOutputs: Outputs {
        /// The outputs of the action: an object.
        public let outputs = Output<JSONText>("outputs")

        /// Declares the names.
        public init() {}
    }
}
