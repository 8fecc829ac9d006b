/// A job with steps on a runner of its own.
///
/// A job that calls a reusable workflow is a ``CallJob``: GitHub accepts other keys there. Jobs whose outputs this job
/// reads are added to `needs` by themselves.
///
/// Source: GitHub, "Workflow syntax", `jobs.<job_id>`.
public struct Job: Hashable, Sendable {
    /// The key under `jobs`.
    public var id: JobID
    /// The name shown in the run; GitHub shows the id without one.
    @ByContent public var name: Value<String>?
    /// Jobs to wait for, beside those whose outputs or results this job reads.
    public var needs: [JobID]
    /// When the job runs; GitHub's default is `success()`.
    @ByContent public var condition: Value<Bool>?
    /// Where it runs.
    public var runsOn: Runner
    /// What its token may do; the workflow's permissions, unless stated.
    public var permissions: Permissions
    /// The environment that it deploys to.
    public var environment: DeploymentEnvironment?
    /// The group of jobs of which only one runs at a time.
    public var concurrency: Concurrency?
    /// What the job may do with caches; what the event allows, unless stated.
    public var cacheMode: CacheMode
    /// What other jobs can read; at most 1 MB in all.
    public var outputs: OrderedMap<Value<String>>
    /// Variables of all its steps.
    public var env: EnvironmentVariables
    /// What its `run` steps use where they say nothing themselves.
    public var defaults: Defaults?
    /// Minutes after which it is stopped; GitHub's default is 360.
    @ByContent public var timeoutMinutes: Value<Int>?
    /// Minutes that it gets to end after a cancellation; GitHub's default is 5.
    @ByContent public var cancelTimeoutMinutes: Value<Int>?
    /// How it is repeated.
    public var strategy: Strategy?
    /// Whether the run goes on when it fails; GitHub's default is `false`.
    @ByContent public var continueOnError: Value<Bool>?
    /// The container in which its steps run.
    public var container: Container?
    /// Containers beside it, by host name.
    public var services: Mapping<Service>
    /// The custom image that its machine is saved as.
    public var snapshot: Snapshot?
    /// Its steps, in order.
    public var steps: [Step]
    /// A comment above the job.
    public var comment: String?
    /// Keys that Slipway does not know yet.
    public var extra: OrderedMap<UntypedValue>
    /// Declared outputs that were given no value.
    package var unassignedOutputs: [String] = []
    /// The place in Swift that declares what the job is about, such as an image of a preset; findings about it name it.
    ///
    /// It does not count when jobs are compared.
    @Uncompared package var subject: DeclarationSite? = nil

    /// Declares a job.
    public init(
        _ id: JobID, name: Value<String>? = nil, needs: [JobID] = [], if condition: Value<Bool>? = nil,
        runsOn: Runner, permissions: Permissions = .unspecified, environment: DeploymentEnvironment? = nil,
        concurrency: Concurrency? = nil, cacheMode: CacheMode = .unspecified, outputs: OrderedMap<Value<String>> = [:],
        env: EnvironmentVariables = [:],
        defaults: Defaults? = nil, timeoutMinutes: Value<Int>? = nil, cancelTimeoutMinutes: Value<Int>? = nil,
        strategy: Strategy? = nil, continueOnError: Value<Bool>? = nil, container: Container? = nil,
        services: Mapping<Service> = [:], snapshot: Snapshot? = nil, comment: String? = nil,
        extra: OrderedMap<UntypedValue> = [:], @StepsBuilder steps: () -> [Step]
    ) {
        self.id = id
        self.name = name
        self.needs = needs
        self.condition = condition
        self.runsOn = runsOn
        self.permissions = permissions
        self.environment = environment
        self.concurrency = concurrency
        self.cacheMode = cacheMode
        self.outputs = outputs
        self.env = env
        self.defaults = defaults
        self.timeoutMinutes = timeoutMinutes
        self.cancelTimeoutMinutes = cancelTimeoutMinutes
        self.strategy = strategy
        self.continueOnError = continueOnError
        self.container = container
        self.services = services
        self.snapshot = snapshot
        self.steps = steps()
        self.comment = comment
        self.extra = extra
    }
}

extension Job: ListElement {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public var element: WorkflowJob { .steps(self) }

    /// How the job ended, for a job that needs it: `success`, `failure`, `cancelled` or `skipped`.
    public var result: Value<String> { id.result }

    /// This job, about something that is declared at a place in Swift of its own, such as an image of a preset.
    ///
    /// Findings about the job name that place.
    public func about(_ subject: DeclarationSite) -> Job {
        var copy = self
        copy.subject = subject
        return copy
    }

    /// This job with outputs that other jobs read by name.
    ///
    /// A declared output that is left out here becomes a finding.
    public func exposing<Declared: Outputs>(
        _ outputs: Declared.Type, _ assignments: [OutputAssignment<Declared>]
    ) -> TypedJob<Declared> {
        var copy = self
        copy.outputs = copy.outputs.appending(OrderedMap(assignments.map { ($0.name, Value($0.node)) }))
        copy.unassignedOutputs = Declared.names(missingFrom: assignments)
        return TypedJob(id: id, job: .steps(copy))
    }
}

extension JobID {
    /// How the job ended, for a job that needs it: `success`, `failure`, `cancelled` or `skipped`.
    public var result: Value<String> { Value(.property(needs, "result")) }

    var needs: ExpressionNode { .property(.context("needs"), rawValue) }
}
