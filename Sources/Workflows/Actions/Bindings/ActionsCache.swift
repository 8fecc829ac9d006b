/// Restores files from the cache of the repository, and saves them when the job has succeeded.
///
/// A saved cache never changes: a key that has one is not saved again. A branch reads its own caches and those of the
/// default branch.
///
/// ```swift
/// ActionsCache(path: ["~/.cache/app"], key: "app-\(hashFiles("lock.json"))", restoreKeys: ["app-"])
/// ```
///
/// Source: actions/cache v5.
public struct ActionsCache: BoundAction {
    /// Files, folders and patterns, one a line; a line with `!` in front excludes.
    public var path: [Value<String>]
    /// The key to save under and to look for first; at most 512 characters, and no commas.
    public var key: Value<String>
    /// Beginnings of other keys, the best one first, for when ``key`` is not found.
    public var restoreKeys: [Value<String>]
    /// Bytes of each part of an upload; the default is that of the cache service.
    public var uploadChunkSize: Value<Int>?
    /// Whether runners of other systems can restore what Windows saved, and the reverse; the default is `false`.
    public var enableCrossOSArchive: Value<Bool>?
    /// Whether the step fails where no cache is found; the default is `false`.
    public var failOnCacheMiss: Value<Bool>?
    /// Whether it is only asked if there is a cache, without a download; the default is `false`.
    public var lookupOnly: Value<Bool>?
    /// Whether files are saved also after a failure; deprecated, as it does not work: use ``SaveCache``.
    public var saveAlways: Value<Bool>?
    /// Inputs that are newer than this binding.
    public var extra: OrderedMap<UntypedValue>

    /// Names what is kept under which key; the rest is the action's default.
    public init(
        path: [Value<String>], key: Value<String>, restoreKeys: [Value<String>] = [],
        uploadChunkSize: Value<Int>? = nil, enableCrossOSArchive: Value<Bool>? = nil,
        failOnCacheMiss: Value<Bool>? = nil, lookupOnly: Value<Bool>? = nil, saveAlways: Value<Bool>? = nil,
        extra: OrderedMap<UntypedValue> = [:]
    ) {
        self.path = path
        self.key = key
        self.restoreKeys = restoreKeys
        self.uploadChunkSize = uploadChunkSize
        self.enableCrossOSArchive = enableCrossOSArchive
        self.failOnCacheMiss = failOnCacheMiss
        self.lookupOnly = lookupOnly
        self.saveAlways = saveAlways
        self.extra = extra
    }

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public static let action = "actions/cache"

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public var inputs: ActionInputs {
        var inputs = ActionInputs()
        inputs.add("path", lines: path)
        inputs.add("key", key)
        inputs.add("restore-keys", lines: restoreKeys)
        inputs.add("upload-chunk-size", uploadChunkSize)
        inputs.add("enableCrossOsArchive", enableCrossOSArchive)
        inputs.add("fail-on-cache-miss", failOnCacheMiss)
        inputs.add("lookup-only", lookupOnly)
        inputs.add("save-always", saveAlways)
        inputs.add(extra: extra)
        return inputs
    }

    /// What later steps can read.
    public struct ActionOutputs: Outputs {
        /// Whether a cache of exactly this key was found.
        public let cacheHit = Output<Bool>("cache-hit")

        /// Declares the names.
        public init() {}
    }
}
