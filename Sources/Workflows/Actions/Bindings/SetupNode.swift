/// Puts a Node.js on the path of the job.
///
/// A version is text: `"22"`, `"22.x"` or `"lts/*"`.
///
/// ```swift
/// SetupNode(nodeVersion: "24", cache: .npm)
/// ```
///
/// Source: actions/setup-node v7.
public struct SetupNode: BoundAction {
    /// The version or a range, such as `24` or `lts/*`; without one, ``nodeVersionFile`` says, or else the runner's own
    /// Node.js is used.
    public var nodeVersion: Value<String>?
    /// The path of a file that states the version, such as `.nvmrc` or `package.json`.
    public var nodeVersionFile: Value<String>?
    /// The processor, such as `x64` or `arm64`; the default is that of the runner.
    public var architecture: Value<String>?
    /// Whether the action looks for a newer version that fits when the runner has one; the default is `false`.
    public var checkLatest: Value<Bool>?
    /// The package registry that npm and Yarn log in to with the variable `NODE_AUTH_TOKEN`.
    public var registryURL: Value<String>?
    /// The scope whose packages come from ``registryURL``; on GitHub Packages the default is the owner of the
    /// repository.
    public var scope: Value<String>?
    /// The token that downloads Node.js; the default is the token of the job, except on servers of your own.
    public var token: Value<String>?
    /// The package manager whose downloads are kept in the cache.
    public var cache: PackageManager?
    /// Whether downloads are also kept when only `package.json` names the package manager; the default is `true`.
    public var packageManagerCache: Value<Bool>?
    /// Lock files whose content decides whether the cache fits: paths and patterns.
    public var cacheDependencyPath: [Value<String>]
    /// The server that Node.js is downloaded from.
    public var mirror: Value<String>?
    /// The token for ``mirror``.
    public var mirrorToken: Value<String>?
    /// Inputs that are newer than this binding.
    public var extra: OrderedMap<UntypedValue>

    /// Sets what differs from the action's defaults.
    public init(
        nodeVersion: Value<String>? = nil, nodeVersionFile: Value<String>? = nil, architecture: Value<String>? = nil,
        checkLatest: Value<Bool>? = nil, registryURL: Value<String>? = nil, scope: Value<String>? = nil,
        token: Value<String>? = nil, cache: PackageManager? = nil, packageManagerCache: Value<Bool>? = nil,
        cacheDependencyPath: [Value<String>] = [], mirror: Value<String>? = nil, mirrorToken: Value<String>? = nil,
        extra: OrderedMap<UntypedValue> = [:]
    ) {
        self.nodeVersion = nodeVersion
        self.nodeVersionFile = nodeVersionFile
        self.architecture = architecture
        self.checkLatest = checkLatest
        self.registryURL = registryURL
        self.scope = scope
        self.token = token
        self.cache = cache
        self.packageManagerCache = packageManagerCache
        self.cacheDependencyPath = cacheDependencyPath
        self.mirror = mirror
        self.mirrorToken = mirrorToken
        self.extra = extra
    }

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public static let action = "actions/setup-node"

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public var inputs: ActionInputs {
        var inputs = ActionInputs()
        inputs.add("node-version", nodeVersion)
        inputs.add("node-version-file", nodeVersionFile)
        inputs.add("architecture", architecture)
        inputs.add("check-latest", checkLatest)
        inputs.add("registry-url", registryURL)
        inputs.add("scope", scope)
        inputs.add("token", token)
        inputs.add("cache", choice: cache)
        inputs.add("package-manager-cache", packageManagerCache)
        inputs.add("cache-dependency-path", lines: cacheDependencyPath)
        inputs.add("mirror", mirror)
        inputs.add("mirror-token", mirrorToken)
        inputs.add(extra: extra)
        return inputs
    }

    /// What later steps can read.
    public struct ActionOutputs: Outputs {
        /// Whether the cache held the downloads.
        public let cacheHit = Output<Bool>("cache-hit")
        /// The key under which the downloads are cached.
        public let cachePrimaryKey = Output<String>("cache-primary-key")
        /// The key of the cache entry that was restored.
        public let cacheMatchedKey = Output<String>("cache-matched-key")
        /// The version that was installed.
        public let nodeVersion = Output<String>("node-version")

        /// Declares the names.
        public init() {}
    }

    /// A package manager whose downloads can be kept.
    public struct PackageManager: ActionChoice {
        // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
        @ByContent public var value: Value<String>

        // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
        public init(_ value: Value<String>) {
            self.value = value
        }

        /// npm.
        public static let npm = PackageManager("npm")
        /// Yarn.
        public static let yarn = PackageManager("yarn")
        /// pnpm.
        public static let pnpm = PackageManager("pnpm")
    }
}
