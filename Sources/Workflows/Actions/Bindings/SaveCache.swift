/// Saves files to the cache of the repository where the step stands.
///
/// ```swift
/// SaveCache(path: ["~/.cache/app"], key: cache.outputs.cachePrimaryKey).step(if: !cache.outputs.cacheHit)
/// ```
///
/// Source: actions/cache v5, `save`.
public struct SaveCache: BoundAction {
    /// Files, folders and patterns, one a line; a line with `!` in front excludes.
    public var path: [Value<String>]
    /// The key to save under; the step only warns where the key has a cache already.
    public var key: Value<String>
    /// Bytes of each part of an upload; the default is that of the cache service.
    public var uploadChunkSize: Value<Int>?
    /// Whether runners of other systems can restore what Windows saved, and the reverse; the default is `false`.
    public var enableCrossOSArchive: Value<Bool>?
    /// Inputs that are newer than this binding.
    public var extra: OrderedMap<UntypedValue>

    /// Names what is saved under which key; the rest is the action's default.
    public init(
        path: [Value<String>], key: Value<String>, uploadChunkSize: Value<Int>? = nil,
        enableCrossOSArchive: Value<Bool>? = nil, extra: OrderedMap<UntypedValue> = [:]
    ) {
        self.path = path
        self.key = key
        self.uploadChunkSize = uploadChunkSize
        self.enableCrossOSArchive = enableCrossOSArchive
        self.extra = extra
    }

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public static let action = "actions/cache/save"

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public var inputs: ActionInputs {
        var inputs = ActionInputs()
        inputs.add("path", lines: path)
        inputs.add("key", key)
        inputs.add("upload-chunk-size", uploadChunkSize)
        inputs.add("enableCrossOsArchive", enableCrossOSArchive)
        inputs.add(extra: extra)
        return inputs
    }

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public typealias ActionOutputs = NoOutputs
}
