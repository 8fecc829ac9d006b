/// The environment that a job deploys to, with its protection rules and secrets: `environment`.
///
/// Source: GitHub, "Workflow syntax", `jobs.<job_id>.environment`.
public struct DeploymentEnvironment: Hashable, Sendable {
    /// The environment's name; an empty one means none.
    @ByContent public var name: Value<String>
    /// Where the deployment can be seen.
    @ByContent public var url: Value<String>?
    /// Whether the job makes a deployment record; GitHub's default is `true`.
    @ByContent public var deployment: Value<Bool>?
    /// Keys that Slipway does not know yet.
    public var extra: OrderedMap<UntypedValue>

    /// An environment as an expression says: it yields a name, or an object with the keys of `environment`.
    public init(_ expression: Value<Any>) {
        self.init(expression.as(String.self))
    }

    /// Names an environment.
    public init(
        _ name: Value<String>, url: Value<String>? = nil, deployment: Value<Bool>? = nil,
        extra: OrderedMap<UntypedValue> = [:]
    ) {
        self.name = name
        self.url = url
        self.deployment = deployment
        self.extra = extra
    }
}

extension DeploymentEnvironment: ExpressibleByStringInterpolation {
    /// An environment by its name.
    public init(stringLiteral value: String) {
        self.init(Value(value))
    }

    /// An environment by its name.
    public init(stringInterpolation: TextInterpolation) {
        self.init(Value(stringInterpolation: stringInterpolation))
    }
}

/// A custom runner image that the job's machine is saved as: `snapshot`.
///
/// Larger runners only.
public struct Snapshot: Hashable, Sendable {
    /// The image's name.
    public var imageName: String
    /// The major version with a wildcard; GitHub's default is `1.*`.
    public var version: String?
    /// When the image is saved; GitHub's default is `success()`.
    @ByContent public var condition: Value<Bool>?
    /// Keys that Slipway does not know yet.
    public var extra: OrderedMap<UntypedValue>

    /// Names the image.
    public init(
        _ imageName: String, version: String? = nil, if condition: Value<Bool>? = nil,
        extra: OrderedMap<UntypedValue> = [:]
    ) {
        self.imageName = imageName
        self.version = version
        self.condition = condition
        self.extra = extra
    }
}

/// What `run` steps use where they say nothing themselves: `defaults`.
///
/// Expressions are allowed at a job only, not at the workflow.
public struct Defaults: Hashable, Sendable {
    /// The shell.
    @ByContent public var shell: Value<String>?
    /// The folder in which scripts start.
    @ByContent public var workingDirectory: Value<String>?
    /// Keys beside `shell` and `working-directory` that Slipway does not know yet.
    public var runExtra: OrderedMap<UntypedValue>
    /// Keys beside `run` that Slipway does not know yet.
    public var extra: OrderedMap<UntypedValue>
    /// The expression that yields `run`; the shell and the folder are then what GitHub reads of it, and are not written.
    @ByContent public private(set) var expression: Value<Any>?

    /// Defaults of an object that an expression yields; at a job only.
    public init(_ expression: Value<Any>) {
        shell = Value(.property(expression.node, "shell"))
        workingDirectory = Value(.property(expression.node, "working-directory"))
        runExtra = [:]
        extra = [:]
        self.expression = expression
    }

    /// Sets defaults of `run` steps.
    public init(
        shell: Value<String>? = nil, workingDirectory: Value<String>? = nil,
        runExtra: OrderedMap<UntypedValue> = [:], extra: OrderedMap<UntypedValue> = [:]
    ) {
        self.shell = shell
        self.workingDirectory = workingDirectory
        self.runExtra = runExtra
        self.extra = extra
    }
}
