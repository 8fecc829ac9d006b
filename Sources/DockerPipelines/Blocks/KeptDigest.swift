public import Workflows

/// Reads a digest that another job has kept with ``KeepDigest``.
///
/// ```swift
/// let kept = KeptDigest(DigestArtifact("app").name(platform: "linux-amd64"))
/// kept.steps   // download the artifact and read it
/// kept.digest  // sha256:…, for later steps
/// ```
public struct KeptDigest: Sendable {
    /// The name of the artifact.
    public var artifact: Value<String>

    /// Names the artifact; it holds one digest.
    public init(_ artifact: Value<String>) {
        self.artifact = artifact
    }

    /// Downloads the artifact and reads the digest.
    public var steps: [Step] {
        [DownloadArtifact(name: artifact, path: Self.folder).step(name: "Download the digest"), reading.step]
    }

    /// The digest, as later steps of the job read it.
    public var digest: Value<String> { reading.outputs.digest }

    private var reading: TypedStep<Results> {
        RunStep(
            "Read the digest", script: "echo \"digest=sha256:$(basename \"$FOLDER\"/*)\" >>\"$GITHUB_OUTPUT\"",
            env: ["FOLDER": Self.folder]
        ).identified("digest", outputs: Results.self)
    }

    private struct Results: Outputs {
        let digest = Output<String>("digest")
    }

    private static let folder: Value<String> = "\(runner.temp)/digest"
}
