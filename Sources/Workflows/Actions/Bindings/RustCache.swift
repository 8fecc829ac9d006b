/// Keeps what Cargo downloads and builds in the cache.
///
/// It belongs behind the step that installs the toolchain: the compiler's version is part of the key.
///
/// ```swift
/// RustCache(workspaces: ["server -> target"])
/// ```
///
/// Source: Swatinem/rust-cache v2.
public struct RustCache: BoundAction {
    /// The text that keys begin with; another one starts a new cache.
    public var prefixKey: Value<String>?
    /// The key that jobs share, instead of one for each job.
    public var sharedKey: Value<String>?
    /// Text for the key that keeps legs of a job apart.
    public var key: Value<String>?
    /// Whether the id of the job is part of the key; the default is `true`.
    public var addJobIDKey: Value<Bool>?
    /// Whether compiler, lock files and variables are part of the key; the default is `true`.
    public var addRustEnvironmentHashKey: Value<Bool>?
    /// Further variables whose values are part of the key.
    public var envVars: [Value<String>]
    /// Workspaces and their build folders, such as `server -> target`; the default is the root of the repository.
    public var workspaces: [Value<String>]
    /// Further folders to keep.
    public var cacheDirectories: [Value<String>]
    /// Whether build folders are kept, and not only downloads; the default is `true`.
    public var cacheTargets: Value<Bool>?
    /// Whether the cache is saved if the job fails; the default is `false`.
    public var cacheOnFailure: Value<Bool>?
    /// Whether crates are kept that the workspace does not depend on; the default is `false`.
    public var cacheAllCrates: Value<Bool>?
    /// Whether the crates of the workspace itself are kept; the default is `false`.
    public var cacheWorkspaceCrates: Value<Bool>?
    /// Whether the cache is saved, such as on the default branch only; the default is `true`.
    public var saveIf: Value<Bool>?
    /// The service that keeps the cache; the default is `github`.
    public var cacheProvider: Value<String>?
    /// Whether the programs in `~/.cargo/bin` are kept; the default is `true`.
    public var cacheBin: Value<Bool>?
    /// Whether the action looks for an entry and downloads nothing; the default is `false`.
    public var lookupOnly: Value<Bool>?
    /// How commands are run: `{0}` stands for the command.
    public var cmdFormat: Value<String>?
    /// Inputs that are newer than this binding.
    public var extra: OrderedMap<UntypedValue>

    /// Sets what differs from the action's defaults.
    public init(
        prefixKey: Value<String>? = nil, sharedKey: Value<String>? = nil, key: Value<String>? = nil,
        addJobIDKey: Value<Bool>? = nil, addRustEnvironmentHashKey: Value<Bool>? = nil, envVars: [Value<String>] = [],
        workspaces: [Value<String>] = [], cacheDirectories: [Value<String>] = [], cacheTargets: Value<Bool>? = nil,
        cacheOnFailure: Value<Bool>? = nil, cacheAllCrates: Value<Bool>? = nil,
        cacheWorkspaceCrates: Value<Bool>? = nil, saveIf: Value<Bool>? = nil, cacheProvider: Value<String>? = nil,
        cacheBin: Value<Bool>? = nil, lookupOnly: Value<Bool>? = nil, cmdFormat: Value<String>? = nil,
        extra: OrderedMap<UntypedValue> = [:]
    ) {
        self.prefixKey = prefixKey
        self.sharedKey = sharedKey
        self.key = key
        self.addJobIDKey = addJobIDKey
        self.addRustEnvironmentHashKey = addRustEnvironmentHashKey
        self.envVars = envVars
        self.workspaces = workspaces
        self.cacheDirectories = cacheDirectories
        self.cacheTargets = cacheTargets
        self.cacheOnFailure = cacheOnFailure
        self.cacheAllCrates = cacheAllCrates
        self.cacheWorkspaceCrates = cacheWorkspaceCrates
        self.saveIf = saveIf
        self.cacheProvider = cacheProvider
        self.cacheBin = cacheBin
        self.lookupOnly = lookupOnly
        self.cmdFormat = cmdFormat
        self.extra = extra
    }

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public static let action = "Swatinem/rust-cache"

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public var inputs: ActionInputs {
        var inputs = ActionInputs()
        inputs.add("prefix-key", prefixKey)
        inputs.add("shared-key", sharedKey)
        inputs.add("key", key)
        inputs.add("add-job-id-key", addJobIDKey)
        inputs.add("add-rust-environment-hash-key", addRustEnvironmentHashKey)
        inputs.add("env-vars", lines: envVars)
        inputs.add("workspaces", lines: workspaces)
        inputs.add("cache-directories", lines: cacheDirectories)
        inputs.add("cache-targets", cacheTargets)
        inputs.add("cache-on-failure", cacheOnFailure)
        inputs.add("cache-all-crates", cacheAllCrates)
        inputs.add("cache-workspace-crates", cacheWorkspaceCrates)
        inputs.add("save-if", saveIf)
        inputs.add("cache-provider", cacheProvider)
        inputs.add("cache-bin", cacheBin)
        inputs.add("lookup-only", lookupOnly)
        inputs.add("cmd-format", cmdFormat)
        inputs.add(extra: extra)
        return inputs
    }

    /// What later steps can read.
    public struct ActionOutputs: Outputs {
        /// Whether the cache held an entry for exactly this key.
        public let cacheHit = Output<Bool>("cache-hit")

        /// Declares the names.
        public init() {}
    }
}
