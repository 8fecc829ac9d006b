import ScriptLibrary
public import Workflows

/// The action `keep-digest`: the digest of a pushed image, recorded as an artifact for the job that publishes the index.
///
/// ```swift
/// let artifact = DigestArtifact("app")
/// KeepDigest.action.step(
///     name: "Keep the digest",
///     with: .init(digest: build.outputs.digest, artifact: artifact.name(platform: "linux-arm64")))
/// ```
public enum KeepDigest: Sendable {
    /// What a step passes.
    public struct Inputs: ActionParameters {
        /// The digest of the image, as the build step put it out.
        public var digest: Value<String>
        /// The name of the artifact.
        public var artifact: Value<String>
        /// How many days the artifact is kept: as long as another job may have to wait for an approval.
        public var retentionDays: Value<Int>?

        /// Names what to keep, and where.
        public init(digest: Value<String>, artifact: Value<String>, retentionDays: Value<Int>? = nil) {
            self.digest = digest
            self.artifact = artifact
            self.retentionDays = retentionDays
        }

        // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
        public static let declarations: [ActionParameter<Self>] = [
            .required(\.digest, "digest", "Digest of the image"),
            .required(\.artifact, "artifact", "Name of the artifact"),
            .optional(\.retentionDays, "retention-days", default: 1, "How many days the artifact is kept"),
        ]
    }

    /// The action.
    public static let action = OwnAction(
        "keep-digest", name: "Keep a digest",
        description: "Records the digest of a pushed image as an artifact, for the job that publishes the index.",
        inputs: Inputs.self
    ) { inputs in
        let folder: Value<String> = "\(runner.temp)/digests/\(inputs.artifact)"
        RunStep(
            "Record the digest", script: .file(ActionFile(.keepDigest)),
            env: ["DIGEST": inputs.digest, "FOLDER": folder])
        // A job that is run again replaces its digest.
        UploadArtifact(
            name: inputs.artifact, path: ["\(folder)/*"], ifNoFilesFound: .error,
            retentionDays: inputs.retentionDays.as(Int.self), overwrite: true
        ).step(name: "Upload the digest")
    }.declared(at: .firstUse)
}
