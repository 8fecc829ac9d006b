/// A workflow: what starts it, what it may do, and its jobs.
///
/// ```swift
/// Workflow(name: "Test", on: [.push(branches: ["main"])]) {
///     Job("test", runsOn: .ubuntu2404, permissions: Permissions(contents: .read)) {
///         Checkout(persistCredentials: false)
///         RunStep("Test", script: "swift test")
///     }
/// }
/// ```
///
/// Source: GitHub, "Workflow syntax for GitHub Actions".
public struct Workflow: Hashable, Sendable {
    /// The name shown in the list of workflows; GitHub shows the file's path without one.
    public var name: String?
    /// What the workflow is for.
    public var description: String?
    /// The name of each run.
    @ByContent public var runName: Value<String>?
    /// The events that start it.
    public var triggers: [Trigger]
    /// What the token of its jobs may do where a job says nothing itself; nothing, unless stated.
    public var permissions: Permissions
    /// Variables of all its jobs; not passed on to called workflows.
    public var env: EnvironmentVariables
    /// What `run` steps use where they say nothing themselves.
    public var defaults: Defaults?
    /// The group of runs of which only one proceeds at a time.
    public var concurrency: Concurrency?
    /// What the jobs may do with caches; what the event allows, unless stated.
    public var cacheMode: CacheMode
    /// The jobs, in order.
    public var jobs: [WorkflowJob]
    /// A comment above the first key.
    public var comment: String?
    /// Keys that Slipway does not know yet.
    public var extra: OrderedMap<UntypedValue>

    /// Declares a workflow.
    public init(
        name: String? = nil, description: String? = nil, runName: Value<String>? = nil, on triggers: [Trigger],
        permissions: Permissions = .none, env: EnvironmentVariables = [:], defaults: Defaults? = nil,
        concurrency: Concurrency? = nil, cacheMode: CacheMode = .unspecified, comment: String? = nil,
        extra: OrderedMap<UntypedValue> = [:],
        @JobsBuilder jobs: () -> [WorkflowJob]
    ) {
        self.name = name
        self.description = description
        self.runName = runName
        self.triggers = triggers
        self.permissions = permissions
        self.env = env
        self.defaults = defaults
        self.concurrency = concurrency
        self.cacheMode = cacheMode
        self.jobs = jobs()
        self.comment = comment
        self.extra = extra
    }

    /// The least permissions that a caller must grant: what the jobs ask for, called workflows included.
    package var requiredPermissions: Permissions {
        jobs.reduce(.none) { result, job in
            switch job {
            case .steps(let job): result.union(job.permissions == .unspecified ? permissions : job.permissions)
            case .call(let job): result.union(job.permissions)
            }
        }
    }
}
