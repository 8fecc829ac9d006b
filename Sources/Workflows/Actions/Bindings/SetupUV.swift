/// Puts uv, the package manager for Python, on the path of the job.
///
/// ```swift
/// SetupUV(pythonVersion: "3.13", enableCache: .enabled)
/// ```
///
/// Source: astral-sh/setup-uv v10.
public struct SetupUV: BoundAction {
    /// The version of uv or a range; the default is what ``versionFile`` requires, or else the latest one.
    public var version: Value<String>?
    /// The path of a file that states the version of uv; the default is `uv.toml` or `pyproject.toml`.
    public var versionFile: Value<String>?
    /// The version of Python that uv uses.
    public var pythonVersion: Value<String>?
    /// Whether later steps run in a virtual environment; the default is `false`.
    public var activateEnvironment: Value<Bool>?
    /// The folder of that virtual environment; the default is `.venv`.
    public var venvPath: Value<String>?
    /// Whether the virtual environment is made without looking for a project; the default is `false`.
    public var noProject: Value<Bool>?
    /// The folder in which the action looks for files; the default is the workspace.
    public var workingDirectory: Value<String>?
    /// The checksum of the download.
    public var checksum: Value<String>?
    /// The token that downloads uv; the default is the token of the job.
    public var githubToken: Value<String>?
    /// Whether downloads are kept in the cache; the default is `auto`: on runners of GitHub.
    public var enableCache: Caching?
    /// Patterns of files whose content decides whether the cache fits; the default covers lock and requirement files.
    public var cacheDependencyGlob: [Value<String>]
    /// Whether a cache entry is restored; the default is `true`.
    public var restoreCache: Value<Bool>?
    /// Whether a cache entry is saved; the default is `true`.
    public var saveCache: Value<Bool>?
    /// Text behind the cache key, to keep jobs apart.
    public var cacheSuffix: Value<String>?
    /// The folder in which uv keeps its downloads.
    public var cacheLocalPath: Value<String>?
    /// Whether prebuilt packages are removed before the cache is saved; the default is `true`.
    public var pruneCache: Value<Bool>?
    /// Whether the Pythons that uv installs are kept in the cache; the default is `false`.
    public var cachePython: Value<Bool>?
    /// Whether the action succeeds if there is nothing to cache; the default is `false`.
    public var ignoreNothingToCache: Value<Bool>?
    /// Whether the action stays quiet if the working directory is empty; the default is `false`.
    public var ignoreEmptyWorkdir: Value<Bool>?
    /// The folder that tools are installed to: `UV_TOOL_DIR`.
    public var toolDir: Value<String>?
    /// The folder that the programs of tools are put in: `UV_TOOL_BIN_DIR`.
    public var toolBinDir: Value<String>?
    /// The address of a file that lists versions and their downloads.
    public var manifestFile: Value<String>?
    /// Whether uv is downloaded from the mirror of Astral.
    public var downloadFromAstralMirror: Value<Bool>?
    /// Whether messages of uv become annotations; the default is `true`.
    public var addProblemMatchers: Value<Bool>?
    /// Whether the action logs only warnings and errors; the default is `false`.
    public var quiet: Value<Bool>?
    /// Which version that fits a range is installed; the default is the highest.
    public var resolutionStrategy: ResolutionStrategy?
    /// Inputs that are newer than this binding.
    public var extra: OrderedMap<UntypedValue>

    /// Sets what differs from the action's defaults.
    public init(
        version: Value<String>? = nil, versionFile: Value<String>? = nil, pythonVersion: Value<String>? = nil,
        activateEnvironment: Value<Bool>? = nil, venvPath: Value<String>? = nil, noProject: Value<Bool>? = nil,
        workingDirectory: Value<String>? = nil, checksum: Value<String>? = nil, githubToken: Value<String>? = nil,
        enableCache: Caching? = nil, cacheDependencyGlob: [Value<String>] = [], restoreCache: Value<Bool>? = nil,
        saveCache: Value<Bool>? = nil, cacheSuffix: Value<String>? = nil, cacheLocalPath: Value<String>? = nil,
        pruneCache: Value<Bool>? = nil, cachePython: Value<Bool>? = nil, ignoreNothingToCache: Value<Bool>? = nil,
        ignoreEmptyWorkdir: Value<Bool>? = nil, toolDir: Value<String>? = nil, toolBinDir: Value<String>? = nil,
        manifestFile: Value<String>? = nil, downloadFromAstralMirror: Value<Bool>? = nil,
        addProblemMatchers: Value<Bool>? = nil, quiet: Value<Bool>? = nil,
        resolutionStrategy: ResolutionStrategy? = nil, extra: OrderedMap<UntypedValue> = [:]
    ) {
        self.version = version
        self.versionFile = versionFile
        self.pythonVersion = pythonVersion
        self.activateEnvironment = activateEnvironment
        self.venvPath = venvPath
        self.noProject = noProject
        self.workingDirectory = workingDirectory
        self.checksum = checksum
        self.githubToken = githubToken
        self.enableCache = enableCache
        self.cacheDependencyGlob = cacheDependencyGlob
        self.restoreCache = restoreCache
        self.saveCache = saveCache
        self.cacheSuffix = cacheSuffix
        self.cacheLocalPath = cacheLocalPath
        self.pruneCache = pruneCache
        self.cachePython = cachePython
        self.ignoreNothingToCache = ignoreNothingToCache
        self.ignoreEmptyWorkdir = ignoreEmptyWorkdir
        self.toolDir = toolDir
        self.toolBinDir = toolBinDir
        self.manifestFile = manifestFile
        self.downloadFromAstralMirror = downloadFromAstralMirror
        self.addProblemMatchers = addProblemMatchers
        self.quiet = quiet
        self.resolutionStrategy = resolutionStrategy
        self.extra = extra
    }

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public static let action = "astral-sh/setup-uv"

    /// What later steps can read.
    public struct ActionOutputs: Outputs {
        /// The version of uv that was installed.
        public let uvVersion = Output<String>("uv-version")
        /// The path of the program `uv`.
        public let uvPath = Output<String>("uv-path")
        /// The path of the program `uvx`.
        public let uvxPath = Output<String>("uvx-path")
        /// Whether the cache held the downloads.
        public let cacheHit = Output<Bool>("cache-hit")
        /// The key of the cache entry.
        public let cacheKey = Output<String>("cache-key")
        /// The folder of the virtual environment, if one was activated.
        public let venv = Output<String>("venv")
        /// The version of Python that was set.
        public let pythonVersion = Output<String>("python-version")
        /// Whether the cache held the Python.
        public let pythonCacheHit = Output<Bool>("python-cache-hit")

        /// Declares the names.
        public init() {}
    }
}
