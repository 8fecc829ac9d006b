/// Makes a builder for images, and the default one of later steps.
///
/// The `docker` driver of a runner neither builds for several platforms at once nor exports caches; the container that
/// this action starts does.
///
/// ```swift
/// DockerSetupBuildx(driverOpts: ["network=host"])
/// ```
///
/// Source: docker/setup-buildx-action v4.
public struct DockerSetupBuildx: BoundAction {
    /// The release of Buildx, such as `v0.30.1` or `latest`; the default is what the runner has.
    public var version: Value<String>?
    /// Where builds run; the default is a container.
    public var driver: Driver?
    /// Options of the driver, `key=value`, such as `network=host`.
    public var driverOpts: [Value<String>]
    /// Flags for the BuildKit daemon.
    public var buildkitdFlags: Value<String>?
    /// The path of a configuration file for the BuildKit daemon.
    public var buildkitdConfig: Value<String>?
    /// The text of a configuration for the BuildKit daemon, instead of a file.
    public var buildkitdConfigInline: Value<String>?
    /// Whether later steps build with it by default; the default is `true`.
    public var use: Value<Bool>?
    /// The name of the builder; the action makes one up by default.
    public var name: Value<String>?
    /// The address of the daemon, or the name of a Docker context.
    public var endpoint: Value<String>?
    /// The platforms of the builder; the default is what it finds out itself.
    public var platforms: [Value<String>]
    /// More nodes for the builder: a list in YAML with `name`, `endpoint`, `driver-opts` and so on.
    public var append: Value<String>?
    /// Whether the state is kept when the builder is removed; the default is `false`.
    ///
    /// It serves the container driver on runners of your own.
    public var keepState: Value<Bool>?
    /// Whether the Buildx program is kept in the cache of the repository; the default is `true`.
    public var cacheBinary: Value<Bool>?
    /// Whether the builder is removed when the job ends; the default is `true`.
    public var cleanup: Value<Bool>?
    /// Inputs that are newer than this binding.
    public var extra: OrderedMap<UntypedValue>

    /// Sets what differs from the action's defaults.
    public init(
        version: Value<String>? = nil, driver: Driver? = nil, driverOpts: [Value<String>] = [],
        buildkitdFlags: Value<String>? = nil, buildkitdConfig: Value<String>? = nil,
        buildkitdConfigInline: Value<String>? = nil, use: Value<Bool>? = nil, name: Value<String>? = nil,
        endpoint: Value<String>? = nil, platforms: [Value<String>] = [], append: Value<String>? = nil,
        keepState: Value<Bool>? = nil, cacheBinary: Value<Bool>? = nil, cleanup: Value<Bool>? = nil,
        extra: OrderedMap<UntypedValue> = [:]
    ) {
        self.version = version
        self.driver = driver
        self.driverOpts = driverOpts
        self.buildkitdFlags = buildkitdFlags
        self.buildkitdConfig = buildkitdConfig
        self.buildkitdConfigInline = buildkitdConfigInline
        self.use = use
        self.name = name
        self.endpoint = endpoint
        self.platforms = platforms
        self.append = append
        self.keepState = keepState
        self.cacheBinary = cacheBinary
        self.cleanup = cleanup
        self.extra = extra
    }

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public static let action = "docker/setup-buildx-action"

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public var inputs: ActionInputs {
        var inputs = ActionInputs()
        inputs.add("version", version)
        inputs.add("driver", choice: driver)
        inputs.add("driver-opts", lines: driverOpts)
        inputs.add("buildkitd-flags", buildkitdFlags)
        inputs.add("buildkitd-config", buildkitdConfig)
        inputs.add("buildkitd-config-inline", buildkitdConfigInline)
        inputs.add("use", use)
        inputs.add("name", name)
        inputs.add("endpoint", endpoint)
        inputs.add("platforms", commaSeparated: platforms)
        inputs.add("append", append)
        inputs.add("keep-state", keepState)
        inputs.add("cache-binary", cacheBinary)
        inputs.add("cleanup", cleanup)
        inputs.add(extra: extra)
        return inputs
    }

    /// What later steps can read.
    public struct ActionOutputs: Outputs {
        /// The name of the builder.
        public let name = Output<String>("name")
        /// The driver of the builder.
        public let driver = Output<String>("driver")
        /// The platforms that it builds for, with commas between them.
        public let platforms = Output<String>("platforms")
        /// Its nodes: a list of objects with `name`, `endpoint`, `status`, `platforms` and so on.
        public let nodes = Output<JSONText>("nodes")
        /// The address of its first node; deprecated in favour of ``nodes``.
        public let endpoint = Output<String>("endpoint")
        /// The state of its first node; deprecated in favour of ``nodes``.
        public let status = Output<String>("status")
        /// The flags of its first node; deprecated in favour of ``nodes``.
        public let flags = Output<String>("flags")

        /// Declares the names.
        public init() {}
    }

    /// Where builds run.
    public struct Driver: ActionChoice {
        // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
        @ByContent public var value: Value<String>

        // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
        public init(_ value: Value<String>) {
            self.value = value
        }

        /// In the Docker daemon; it cannot export caches to a registry, nor build for several platforms at once.
        public static let docker = Driver("docker")
        /// In a container of BuildKit.
        public static let dockerContainer = Driver("docker-container")
        /// In pods of a cluster.
        public static let kubernetes = Driver("kubernetes")
        /// At a BuildKit daemon that runs already.
        public static let remote = Driver("remote")
        /// In Docker Build Cloud.
        public static let cloud = Driver("cloud")
    }
}
