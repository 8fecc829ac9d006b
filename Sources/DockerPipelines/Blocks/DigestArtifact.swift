public import Workflows

/// The artifacts through which digests of one image reach other jobs of the run.
///
/// Neither names nor versions hold an `@`: the pattern of `app` never matches `app-worker`, nor that of `1.2` the
/// artifacts of `1.2-rc1`.
///
/// ```swift
/// let artifact = DigestArtifact("app", version)
/// artifact.name(platform: "linux-arm64")  // what KeepDigest writes
/// artifact.pattern                        // what PublishIndex reads
/// ```
public struct DigestArtifact: Sendable {
    /// What identifies the image in the run: its name or id, joined with its version if there are several versions.
    public let image: Value<String>

    /// Identifies the image by its parts, such as its name and version; a part may be `*` in a pattern.
    public init(_ parts: Value<String>...) {
        image = parts.joined(separator: "@")
    }

    /// The name of one platform's artifact; a platform stands there as its slug or its architecture.
    public func name(platform: Value<String>) -> Value<String> { "digests-\(image)@\(platform)" }

    /// A pattern for the artifacts of all platforms.
    public var pattern: Value<String> { name(platform: "*") }

    /// The name of the artifact with the digest of the index.
    public var indexName: Value<String> { "index-digest-\(image)" }
}
