// The runner sets these for each step; outside of steps they are `null`.
extension GitHubContext {
    /// The name of the running action, or the identifier of the step.
    ///
    /// Steps with neither are `__run`, `__run_2` and so on. `null` outside of steps.
    public var action: Value<String> { ContextName.github.value("action") }

    /// The directory of the running action.
    ///
    /// `null` outside of composite actions.
    public var actionPath: Value<String> { ContextName.github.value("action_path") }

    /// The ref at which the running action is used, such as `v4`.
    ///
    /// `null` in steps that run a script.
    public var actionRef: Value<String> { ContextName.github.value("action_ref") }

    /// The repository of the running action, `owner/name`.
    ///
    /// `null` in steps that run a script.
    public var actionRepository: Value<String> { ContextName.github.value("action_repository") }

    /// The result so far of the running composite action.
    ///
    /// `null` outside of composite actions.
    public var actionStatus: Value<String> { ContextName.github.value("action_status") }

    /// The file on the runner that holds the payload of the event.
    ///
    /// `null` outside of steps.
    public var eventPath: Value<String> { ContextName.github.value("event_path") }

    /// The file to which a step writes variables for the steps after it.
    ///
    /// `null` outside of steps.
    public var env: Value<String> { ContextName.github.value("env") }

    /// The file to which a step writes directories for the search path of the steps after it.
    ///
    /// `null` outside of steps.
    public var path: Value<String> { ContextName.github.value("path") }

    /// The file to which a step writes its outputs.
    ///
    /// GitHub sets it without documenting it. `null` outside of steps.
    public var output: Value<String> { ContextName.github.value("output") }

    /// The file to which an action writes values for its own clean-up.
    ///
    /// GitHub sets it without documenting it. `null` outside of steps.
    public var state: Value<String> { ContextName.github.value("state") }

    /// The file to which a step writes Markdown for the summary of the job.
    ///
    /// GitHub sets it without documenting it. `null` outside of steps.
    public var stepSummary: Value<String> { ContextName.github.value("step_summary") }

    /// The file in which a step declares artifacts of the workflow.
    ///
    /// `null` outside of steps, and where the server lacks it.
    public var artifacts: Value<String> { ContextName.github.value("artifacts") }

    /// The file, for reading only, that lists the declared artifacts as JSON.
    ///
    /// `null` outside of steps, and where the server lacks it.
    public var artifactsList: Value<String> { ContextName.github.value("artifacts_list") }
}
