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
    /// What tells the image from all others of the run, joined: its name or id, and its version where there are several.
    public let image: Value<String>

    /// Names the image by as many parts as tell it from all others; each may be `*` in a pattern.
    public init(_ parts: Value<String>...) {
        image = parts.joined(separator: "@")
    }

    /// The name of one platform's artifact; a platform stands there as its slug or its architecture.
    public func name(platform: Value<String>) -> Value<String> { "digests-\(image)@\(platform)" }

    /// A pattern for the artifacts of all platforms.
    public var pattern: Value<String> { name(platform: "*") }

    /// The name of the artifact with the digest of the index.
    var indexName: Value<String> { "index-digest-\(image)" }

    /// The file with the digest of the index.
    var indexFile: Value<String> { "\(Self.indexFolder)/\(image)" }

    /// Where a job keeps digests of platforms: an empty file each, named after the digest.
    static let folder: Value<String> = "\(runner.temp)/digests"

    /// Where a job keeps digests of indexes, each in a file named after the image.
    static let indexFolder: Value<String> = "\(runner.temp)/index-digests"

    /// Hands a file over for a day, the longest that jobs of one run should wait for each other unless somebody approves.
    static func upload(
        _ name: Value<String>, path: Value<String>, retentionDays: Int = 1, as title: Value<String>
    ) -> Step {
        UploadArtifact(
            name: name, path: [path], ifNoFilesFound: .error, retentionDays: Value(retentionDays), overwrite: true
        ).step(name: title)
    }
}
