/// Deletes images from `ghcr.io`, and knows which untagged ones belong to a tagged one.
///
/// Two of it on one package at a time disturb each other.
///
/// ```swift
/// GHCRCleanup(package: "image", olderThan: "30 days", dryRun: true)
/// ```
///
/// Source: dataaxiom/ghcr-cleanup-action v1.
public struct GHCRCleanup: BoundAction {
    /// The token, with `packages: write`; the default is the token of the job.
    public var token: Value<String>?
    /// The owner of the package; the default is that of the repository.
    public var owner: Value<String>?
    /// The repository of the package; the default is this one.
    public var repository: Value<String>?
    /// The package; the default is the name of the repository.
    public var package: Value<String>?
    /// Several packages, instead of ``package``.
    public var packages: [Value<String>]
    /// Whether ``packages`` are patterns; the default is `false`.
    public var expandPackages: Value<Bool>?
    /// Tags to delete, with patterns.
    public var deleteTags: [Value<String>]
    /// A short name for ``deleteTags``.
    public var tags: [Value<String>]
    /// Tags that are kept, with patterns.
    public var excludeTags: [Value<String>]
    /// How many of the newest untagged images are kept.
    public var keepNUntagged: Value<Int>?
    /// How many of the newest tagged images are kept.
    public var keepNTagged: Value<Int>?
    /// Whether untagged images are deleted; the default is `true` where nothing else is asked for.
    public var deleteUntagged: Value<Bool>?
    /// Whether an index is deleted of which all images are gone.
    public var deleteGhostImages: Value<Bool>?
    /// Whether an index is deleted of which some image is gone.
    public var deletePartialImages: Value<Bool>?
    /// Whether attestations and signatures are deleted whose image is gone.
    public var deleteOrphanedImages: Value<Bool>?
    /// The age from which images count, such as `30 days` or `6 months`.
    public var olderThan: Value<String>?
    /// Whether tags are regular expressions and not patterns; the default is `false`.
    public var useRegex: Value<Bool>?
    /// Whether it is checked afterwards that each index has its images.
    public var validate: Value<Bool>?
    /// Whether nothing is deleted, only logged.
    public var dryRun: Value<Bool>?
    /// How much is logged.
    public var logLevel: LogLevel?
    /// The address of the registry of another server.
    public var registryURL: Value<String>?
    /// The address of the REST interface of another server.
    public var githubAPIURL: Value<String>?
    /// Inputs that are newer than this binding.
    public var extra: OrderedMap<UntypedValue>

    /// Sets what differs from the action's defaults.
    public init(
        token: Value<String>? = nil, owner: Value<String>? = nil, repository: Value<String>? = nil,
        package: Value<String>? = nil, packages: [Value<String>] = [], expandPackages: Value<Bool>? = nil,
        deleteTags: [Value<String>] = [], tags: [Value<String>] = [], excludeTags: [Value<String>] = [],
        keepNUntagged: Value<Int>? = nil, keepNTagged: Value<Int>? = nil, deleteUntagged: Value<Bool>? = nil,
        deleteGhostImages: Value<Bool>? = nil, deletePartialImages: Value<Bool>? = nil,
        deleteOrphanedImages: Value<Bool>? = nil, olderThan: Value<String>? = nil, useRegex: Value<Bool>? = nil,
        validate: Value<Bool>? = nil, dryRun: Value<Bool>? = nil, logLevel: LogLevel? = nil,
        registryURL: Value<String>? = nil, githubAPIURL: Value<String>? = nil, extra: OrderedMap<UntypedValue> = [:]
    ) {
        self.token = token
        self.owner = owner
        self.repository = repository
        self.package = package
        self.packages = packages
        self.expandPackages = expandPackages
        self.deleteTags = deleteTags
        self.tags = tags
        self.excludeTags = excludeTags
        self.keepNUntagged = keepNUntagged
        self.keepNTagged = keepNTagged
        self.deleteUntagged = deleteUntagged
        self.deleteGhostImages = deleteGhostImages
        self.deletePartialImages = deletePartialImages
        self.deleteOrphanedImages = deleteOrphanedImages
        self.olderThan = olderThan
        self.useRegex = useRegex
        self.validate = validate
        self.dryRun = dryRun
        self.logLevel = logLevel
        self.registryURL = registryURL
        self.githubAPIURL = githubAPIURL
        self.extra = extra
    }

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public static let action = "dataaxiom/ghcr-cleanup-action"

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public var inputs: ActionInputs {
        var inputs = ActionInputs()
        inputs.add("token", token)
        inputs.add("owner", owner)
        inputs.add("repository", repository)
        inputs.add("package", package)
        inputs.add("packages", commaSeparated: packages)
        inputs.add("expand-packages", expandPackages)
        inputs.add("delete-tags", commaSeparated: deleteTags)
        inputs.add("tags", commaSeparated: tags)
        inputs.add("exclude-tags", commaSeparated: excludeTags)
        inputs.add("keep-n-untagged", keepNUntagged)
        inputs.add("keep-n-tagged", keepNTagged)
        inputs.add("delete-untagged", deleteUntagged)
        inputs.add("delete-ghost-images", deleteGhostImages)
        inputs.add("delete-partial-images", deletePartialImages)
        inputs.add("delete-orphaned-images", deleteOrphanedImages)
        inputs.add("older-than", olderThan)
        inputs.add("use-regex", useRegex)
        inputs.add("validate", validate)
        inputs.add("dry-run", dryRun)
        inputs.add("log-level", choice: logLevel)
        inputs.add("registry-url", registryURL)
        inputs.add("github-api-url", githubAPIURL)
        inputs.add(extra: extra)
        return inputs
    }

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public typealias ActionOutputs = NoOutputs

    /// How much is logged.
    public struct LogLevel: ActionChoice {
        // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
        @ByContent public var value: Value<String>

        // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
        public init(_ value: Value<String>) {
            self.value = value
        }

        /// Errors.
        public static let error = LogLevel("error")
        /// Warnings too.
        public static let warn = LogLevel("warn")
        /// What is done, too.
        public static let info = LogLevel("info")
        /// Everything.
        public static let debug = LogLevel("debug")
    }
}
