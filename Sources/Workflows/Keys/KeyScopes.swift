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

    private static let action: Contexts = [.github, .inputs, .strategy, .matrix, .steps, .job, .runner, .env]

    /// Defaults of an action's inputs.
    package static let actionInputDefault = ExpressionScope(
        contexts: [.github, .strategy, .matrix, .job, .runner], functions: .hashFiles)
    /// Values of an action's outputs.
    package static let actionOutput = ExpressionScope(contexts: action)
    /// `if` of a step of an action.
    package static let actionStepCondition = ExpressionScope(contexts: action, functions: [.status, .hashFiles])
    /// All other keys of a step of an action that take expressions.
    package static let actionStep = ExpressionScope(contexts: action, functions: .hashFiles)
    /// `pre-if` and `post-if` of an action.
    package static let actionPhaseCondition = ExpressionScope(
        contexts: action.subtracting(.steps), functions: [.status, .hashFiles])
    /// Arguments and variables of a Docker action.
    package static let actionInputs = ExpressionScope(contexts: .inputs)
}

/// What is available to the keys of steps: those of a job see more than those of an action.
struct StepScopes {
    /// `if`.
    let condition: ExpressionScope
    /// Every other key that takes expressions.
    let value: ExpressionScope
    /// `shell`.
    let shell: ExpressionScope
    /// Whether the steps are those of a composite action.
    let isAction: Bool

    /// The steps of a job.
    static let job = StepScopes(condition: .stepCondition, value: .step, shell: .none, isAction: false)
    /// The steps of a composite action.
    static let composite = StepScopes(
        condition: .actionStepCondition, value: .actionStep, shell: .actionStep, isAction: true)
}
