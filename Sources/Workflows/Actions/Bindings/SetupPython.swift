/// Puts a Python on the path of the job.
///
/// A version is text: `"3.10"` is not the number 3.1.
///
/// ```swift
/// SetupPython(pythonVersion: ["3.13"])
/// ```
///
/// Source: actions/setup-python v7.
public struct SetupPython: BoundAction {
    /// Versions or ranges, such as `3.13`; the last one is what `python` means.
    ///
    /// Without one the file `.python-version` says, or else the runner's own Python is used.
    public var pythonVersion: [Value<String>]
    /// The path of a file that states the version.
    public var pythonVersionFile: Value<String>?
    /// The package manager whose downloads are kept in the cache; the default keeps none.
    public var cache: PackageManager?
    /// The processor: `x86`, `x64` or `arm64`; the default is that of the runner.
    public var architecture: Value<String>?
    /// Whether a newer version that fits is fetched where the runner has one; the default is `false`.
    public var checkLatest: Value<Bool>?
    /// The token that fetches Python; the default is the token of the job, except on servers of your own.
    public var token: Value<String>?
    /// Files whose content decides whether the cache fits: paths and patterns.
    public var cacheDependencyPath: [Value<String>]
    /// Whether the path and variables of the job are changed; the default is `true`.
    public var updateEnvironment: Value<Bool>?
    /// Whether a range takes a version before its release where there is none after; the default is `false`.
    public var allowPrereleases: Value<Bool>?
    /// Whether the build without the global lock is taken; the default is `false`.
    public var freethreaded: Value<Bool>?
    /// The version of pip; the default is the one that comes with Python.
    public var pipVersion: Value<String>?
    /// Inputs that are newer than this binding.
    public var extra: OrderedMap<UntypedValue>

    /// Sets what differs from the action's defaults.
    public init(
        pythonVersion: [Value<String>] = [], pythonVersionFile: Value<String>? = nil, cache: PackageManager? = nil,
        architecture: Value<String>? = nil, checkLatest: Value<Bool>? = nil, token: Value<String>? = nil,
        cacheDependencyPath: [Value<String>] = [], updateEnvironment: Value<Bool>? = nil,
        allowPrereleases: Value<Bool>? = nil, freethreaded: Value<Bool>? = nil, pipVersion: Value<String>? = nil,
        extra: OrderedMap<UntypedValue> = [:]
    ) {
        self.pythonVersion = pythonVersion
        self.pythonVersionFile = pythonVersionFile
        self.cache = cache
        self.architecture = architecture
        self.checkLatest = checkLatest
        self.token = token
        self.cacheDependencyPath = cacheDependencyPath
        self.updateEnvironment = updateEnvironment
        self.allowPrereleases = allowPrereleases
        self.freethreaded = freethreaded
        self.pipVersion = pipVersion
        self.extra = extra
    }

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public static let action = "actions/setup-python"

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public var inputs: ActionInputs {
        var inputs = ActionInputs()
        inputs.add("python-version", lines: pythonVersion)
        inputs.add("python-version-file", pythonVersionFile)
        inputs.add("cache", choice: cache)
        inputs.add("architecture", architecture)
        inputs.add("check-latest", checkLatest)
        inputs.add("token", token)
        inputs.add("cache-dependency-path", lines: cacheDependencyPath)
        inputs.add("update-environment", updateEnvironment)
        inputs.add("allow-prereleases", allowPrereleases)
        inputs.add("freethreaded", freethreaded)
        inputs.add("pip-version", pipVersion)
        inputs.add(extra: extra)
        return inputs
    }

    /// What later steps can read.
    public struct ActionOutputs: Outputs {
        /// The version that was installed.
        public let pythonVersion = Output<String>("python-version")
        /// Whether the cache held the downloads.
        public let cacheHit = Output<Bool>("cache-hit")
        /// The absolute path of the Python program.
        public let pythonPath = Output<String>("python-path")

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

        /// pip.
        public static let pip = PackageManager("pip")
        /// Pipenv.
        public static let pipenv = PackageManager("pipenv")
        /// Poetry.
        public static let poetry = PackageManager("poetry")
    }
}
