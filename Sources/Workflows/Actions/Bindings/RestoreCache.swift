/// Restores files from the cache of the repository, and saves nothing.
///
/// ```swift
/// let cache = RestoreCache(path: ["~/.cache/app"], key: "app-\(hashFiles("lock.json"))").step(id: "cache")
/// ```
///
/// Source: actions/cache v5, `restore`.
public struct RestoreCache: BoundAction {
    /// The same paths, in the same order, that were saved.
    public var path: [Value<String>]
    /// The key to look for first.
    public var key: Value<String>
    /// Beginnings of other keys, the best one first, for when ``key`` is not found.
    public var restoreKeys: [Value<String>]
    /// Whether runners of other systems can restore what Windows saved, and the reverse; the default is `false`.
    public var enableCrossOSArchive: Value<Bool>?
    /// Whether the step fails where no cache is found; the default is `false`.
    public var failOnCacheMiss: Value<Bool>?
    /// Whether it is only asked if there is a cache, without a download; the default is `false`.
    public var lookupOnly: Value<Bool>?
    /// Inputs that are newer than this binding.
    public var extra: OrderedMap<UntypedValue>

    /// Names what is restored from which key; the rest is the action's default.
    public init(
        path: [Value<String>], key: Value<String>, restoreKeys: [Value<String>] = [],
        enableCrossOSArchive: Value<Bool>? = nil, failOnCacheMiss: Value<Bool>? = nil, lookupOnly: Value<Bool>? = nil,
        extra: OrderedMap<UntypedValue> = [:]
    ) {
        self.path = path
        self.key = key
        self.restoreKeys = restoreKeys
        self.enableCrossOSArchive = enableCrossOSArchive
        self.failOnCacheMiss = failOnCacheMiss
        self.lookupOnly = lookupOnly
        self.extra = extra
    }

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public static let action = "actions/cache/restore"

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public var inputs: ActionInputs {
        var inputs = ActionInputs()
        inputs.add("path", lines: path)
        inputs.add("key", key)
        inputs.add("restore-keys", lines: restoreKeys)
        inputs.add("enableCrossOsArchive", enableCrossOSArchive)
        inputs.add("fail-on-cache-miss", failOnCacheMiss)
        inputs.add("lookup-only", lookupOnly)
        inputs.add(extra: extra)
        return inputs
    }

    /// What later steps can read.
    public struct ActionOutputs: Outputs {
        /// Whether a cache of exactly this key was found.
        public let cacheHit = Output<Bool>("cache-hit")
        /// The key that was looked for first, for ``SaveCache``.
        public let cachePrimaryKey = Output<String>("cache-primary-key")
        /// The key of the cache that was found; empty where none was.
        public let cacheMatchedKey = Output<String>("cache-matched-key")

        /// Declares the names.
        public init() {}
    }
}
