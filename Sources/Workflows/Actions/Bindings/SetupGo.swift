/// Puts a Go toolchain on the path of the job.
///
/// A version is text: `"1.30"` is not the number 1.3.
///
/// ```swift
/// SetupGo(goVersionFile: "go.mod")
/// ```
///
/// Source: actions/setup-go v7.
public struct SetupGo: BoundAction {
    /// The version or a range, such as `1.25`, `stable` or `oldstable`.
    public var goVersion: Value<String>?
    /// The path of a file that states the version, such as `go.mod` or `go.work`.
    public var goVersionFile: Value<String>?
    /// Whether the action looks for a newer version that fits when the runner has one; the default is `false`.
    public var checkLatest: Value<Bool>?
    /// The token that downloads Go; the default is the token of the job, except on servers of your own.
    public var token: Value<String>?
    /// Whether modules and build results are kept in the cache; the default is `true`.
    public var cache: Value<Bool>?
    /// Files whose content decides whether the cache fits, such as `go.sum`: paths and patterns.
    public var cacheDependencyPath: [Value<String>]
    /// The processor, such as `x64` or `arm64`; the default is that of the runner.
    public var architecture: Value<String>?
    /// The server that Go is downloaded from.
    public var goDownloadBaseURL: Value<String>?
    /// Inputs that are newer than this binding.
    public var extra: OrderedMap<UntypedValue>

    /// Sets what differs from the action's defaults.
    public init(
        goVersion: Value<String>? = nil, goVersionFile: Value<String>? = nil, checkLatest: Value<Bool>? = nil,
        token: Value<String>? = nil, cache: Value<Bool>? = nil, cacheDependencyPath: [Value<String>] = [],
        architecture: Value<String>? = nil, goDownloadBaseURL: Value<String>? = nil,
        extra: OrderedMap<UntypedValue> = [:]
    ) {
        self.goVersion = goVersion
        self.goVersionFile = goVersionFile
        self.checkLatest = checkLatest
        self.token = token
        self.cache = cache
        self.cacheDependencyPath = cacheDependencyPath
        self.architecture = architecture
        self.goDownloadBaseURL = goDownloadBaseURL
        self.extra = extra
    }

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public static let action = "actions/setup-go"

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public var inputs: ActionInputs {
        var inputs = ActionInputs()
        inputs.add("go-version", goVersion)
        inputs.add("go-version-file", goVersionFile)
        inputs.add("check-latest", checkLatest)
        inputs.add("token", token)
        inputs.add("cache", cache)
        inputs.add("cache-dependency-path", lines: cacheDependencyPath)
        inputs.add("architecture", architecture)
        inputs.add("go-download-base-url", goDownloadBaseURL)
        inputs.add(extra: extra)
        return inputs
    }

    /// What later steps can read.
    public struct ActionOutputs: Outputs {
        /// The version that was installed.
        public let goVersion = Output<String>("go-version")
        /// Whether the cache held what the job needs.
        public let cacheHit = Output<Bool>("cache-hit")

        /// Declares the names.
        public init() {}
    }
}
