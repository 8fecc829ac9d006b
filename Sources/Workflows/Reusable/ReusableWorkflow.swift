/// A workflow that other workflows call, with its inputs, secrets and outputs declared once, as types.
///
/// ```swift
/// let template = ReusableWorkflow("template.yml", inputs: TemplateInputs.self) { inputs in
///     Job("build", name: inputs.workflowName, runsOn: .ubuntu2404) { … }
/// }
/// let nightly = template.call("nightly", with: TemplateInputs(workflowName: "Nightly"))
/// ```
///
/// Permissions of a call are derived: the union of what the callee's jobs ask for, all the way down.
///
/// Source: GitHub, "Reuse workflows".
public struct ReusableWorkflow<Inputs: WorkflowInputs, Secrets: WorkflowSecrets, Results: Outputs>: Hashable, Sendable {
    /// The workflow and its file, on which keys that the initialiser does not take can be set.
    public var file: WorkflowFile

    /// Declares a reusable workflow that takes no secrets and gives no outputs.
    public init(
        _ fileName: String, name: String? = nil, inputs: Inputs.Type, on triggers: [Trigger] = [],
        env: EnvironmentVariables = [:], defaults: Defaults? = nil, concurrency: Concurrency? = nil,
        comment: String? = nil, source: String = #filePath, line: Int = #line,
        @JobsBuilder jobs: (InputReferences<Inputs>) -> [WorkflowJob]
    ) where Secrets == NoSecrets, Results == NoOutputs {
        self.init(
            fileName, name: name, inputs: inputs, secrets: NoSecrets.self, on: triggers, env: env,
            defaults: defaults, concurrency: concurrency, comment: comment, source: source, line: line
        ) { inputs, _ in jobs(inputs) }
    }

    /// Declares a reusable workflow that gives no outputs.
    public init(
        _ fileName: String, name: String? = nil, inputs: Inputs.Type, secrets: Secrets.Type,
        on triggers: [Trigger] = [], env: EnvironmentVariables = [:], defaults: Defaults? = nil,
        concurrency: Concurrency? = nil, comment: String? = nil, source: String = #filePath, line: Int = #line,
        @JobsBuilder jobs: (InputReferences<Inputs>, SecretReferences<Secrets>) -> [WorkflowJob]
    ) where Results == NoOutputs {
        self.init(
            fileName, name: name, inputs: inputs, secrets: secrets, outputs: NoOutputs.self, on: triggers, env: env,
            defaults: defaults, concurrency: concurrency, comment: comment, source: source, line: line
        ) { inputs, secrets in
            ReusableBody(outputs: []) { jobs(inputs, secrets) }
        }
    }

    /// Declares a reusable workflow with outputs, which are set beside the jobs.
    public init(
        _ fileName: String, name: String? = nil, inputs: Inputs.Type,
        secrets: Secrets.Type, outputs: Results.Type, on triggers: [Trigger] = [],
        env: EnvironmentVariables = [:], defaults: Defaults? = nil, concurrency: Concurrency? = nil,
        comment: String? = nil, source: String = #filePath, line: Int = #line,
        body: (InputReferences<Inputs>, SecretReferences<Secrets>) -> ReusableBody<Results>
    ) {
        let body = body(InputReferences(), SecretReferences())
        let call = WorkflowCall(
            inputs: Inputs.declarations.map(\.input),
            secrets: Secrets.declared.map {
                WorkflowCall.Secret($0.name, description: $0.description, isRequired: $0.isRequired)
            },
            outputs: body.outputs.map {
                WorkflowCall.Output($0.name, description: $0.description, value: Value($0.node.readingJobs))
            })
        file = WorkflowFile(
            fileName,
            Workflow(
                name: name, on: [.workflowCall(call)] + triggers, env: env, defaults: defaults,
                concurrency: concurrency, comment: comment
            ) { body.jobs },
            source: source, line: line)
        file.problems = Results.names(missingFrom: body.outputs).map {
            DeclarationProblem(rule: "unassigned-output", "the output '\($0)' is declared and given no value")
        }
    }

    /// Calls the workflow.
    ///
    /// - Parameters:
    ///   - id: The key of the calling job.
    ///   - inputs: The callee's inputs.
    ///   - secrets: The callee's secrets.
    ///   - name: The name shown in the run.
    ///   - needs: Jobs to wait for, beside those whose outputs the call reads.
    ///   - condition: When the call is made.
    ///   - strategy: How the call is repeated.
    ///   - concurrency: The group of jobs of which only one runs at a time.
    ///   - permissions: What is granted beyond what the callee asks for.
    ///   - cacheMode: What the callee may do with caches at most.
    ///   - comment: A comment above the job.
    ///   - extra: Keys that Slipway does not know yet.
    /// - Returns: The calling job, through which the callee's outputs are read.
    public func call(
        _ id: JobID, with inputs: Inputs, secrets: SecretsForCall<Secrets> = .none, name: Value<String>? = nil,
        needs: [JobID] = [], if condition: Value<Bool>? = nil, strategy: Strategy? = nil,
        concurrency: Concurrency? = nil, granting permissions: Permissions = .none,
        cacheMode: CacheMode = .unspecified, comment: String? = nil, extra: OrderedMap<UntypedValue> = [:]
    ) -> TypedJob<Results> {
        var job = CallJob(
            id, uses: .own(file.name), with: inputs.passed, secrets: secrets.passed, name: name, needs: needs,
            if: condition,
            strategy: strategy, concurrency: concurrency,
            permissions: file.workflow.requiredPermissions.union(permissions), cacheMode: cacheMode,
            comment: comment, extra: extra)
        job.undeclaredInputs = inputs.undeclaredMembers
        job.grantedBeyond = permissions
        return TypedJob(id: id, job: .call(job))
    }
}

extension ReusableWorkflow where Inputs == NoInputs {
    /// Declares a reusable workflow that takes nothing and gives no outputs.
    public init(
        _ fileName: String, name: String? = nil, on triggers: [Trigger] = [], env: EnvironmentVariables = [:],
        defaults: Defaults? = nil, concurrency: Concurrency? = nil, comment: String? = nil,
        source: String = #filePath, line: Int = #line, @JobsBuilder jobs: () -> [WorkflowJob]
    ) where Secrets == NoSecrets, Results == NoOutputs {
        self.init(
            fileName, name: name, inputs: NoInputs.self, on: triggers, env: env, defaults: defaults,
            concurrency: concurrency, comment: comment, source: source, line: line
        ) { _ in jobs() }
    }

    /// Calls the workflow, which takes no inputs.
    public func call(
        _ id: JobID, secrets: SecretsForCall<Secrets> = .none, name: Value<String>? = nil, needs: [JobID] = [],
        if condition: Value<Bool>? = nil, strategy: Strategy? = nil, concurrency: Concurrency? = nil,
        granting permissions: Permissions = .none, cacheMode: CacheMode = .unspecified, comment: String? = nil,
        extra: OrderedMap<UntypedValue> = [:]
    ) -> TypedJob<Results> {
        call(
            id, with: NoInputs(), secrets: secrets, name: name, needs: needs, if: condition, strategy: strategy,
            concurrency: concurrency, granting: permissions, cacheMode: cacheMode, comment: comment, extra: extra)
    }
}

/// The jobs of a reusable workflow, and what its outputs are set to.
public struct ReusableBody<Results: Outputs>: Sendable {
    let outputs: [OutputAssignment<Results>]
    let jobs: [WorkflowJob]

    /// Sets outputs from the jobs' outputs, read as `job.outputs.name`.
    public init(outputs: [OutputAssignment<Results>], @JobsBuilder jobs: () -> [WorkflowJob]) {
        self.outputs = outputs
        self.jobs = jobs()
    }
}

extension ExpressionNode {
    /// This tree with `needs.x` read as `jobs.x`, as outputs of a reusable workflow do.
    var readingJobs: ExpressionNode {
        mapping { node in
            if case .context("needs") = node { return .context("jobs") }
            return node
        }
    }
}
