/// What GitHub makes available to the expressions of each key.
///
/// Source: GitHub, "Contexts", context availability.
extension ExpressionScope {
    private static let event: Contexts = [.github, .inputs, .vars]
    private static let planned: Contexts = [.github, .inputs, .vars, .needs]
    private static let started: Contexts = [.github, .inputs, .vars, .needs, .strategy, .matrix]
    private static let running: Contexts = [
        .github, .inputs, .vars, .needs, .strategy, .matrix, .steps, .job, .runner, .env,
    ]

    /// `run-name`, workflow `concurrency`, defaults of `workflow_call` inputs.
    package static let workflow = ExpressionScope(contexts: event)
    /// Workflow `env`.
    package static let workflowEnvironment = ExpressionScope(contexts: event.union(.secrets))
    /// Values of `workflow_call` outputs.
    package static let workflowOutput = ExpressionScope(contexts: event.union(.jobs))
    /// `if` of a job.
    package static let jobCondition = ExpressionScope(contexts: planned, functions: .jobStatus)
    /// `strategy` of a job.
    package static let strategy = ExpressionScope(contexts: planned)
    /// Most keys of a job: `name`, `runs-on`, `timeout-minutes`, `with` of a call and so on.
    package static let job = ExpressionScope(contexts: started)
    /// `env` of a job, `secrets` of a call.
    package static let jobEnvironment = ExpressionScope(contexts: started.union(.secrets))
    /// `defaults.run` of a job.
    package static let jobDefaults = ExpressionScope(contexts: started.union(.env))
    /// `credentials` of a container or service.
    package static let credentials = ExpressionScope(contexts: started.union([.secrets, .env]))
    /// `env` of a container or service; GitHub's documentation, unlike its schema, leaves out `steps`.
    package static let containerEnvironment = ExpressionScope(
        contexts: started.union([.secrets, .job, .runner, .env]))
    /// `environment.url`.
    package static let environmentURL = ExpressionScope(contexts: running)
    /// `outputs` of a job.
    package static let jobOutput = ExpressionScope(contexts: running.union(.secrets))
    /// `if` of a step.
    package static let stepCondition = ExpressionScope(contexts: running, functions: [.status, .hashFiles])
    /// All other keys of a step that take expressions.
    package static let step = ExpressionScope(contexts: running.union(.secrets), functions: .hashFiles)
}
