import ScriptLibrary
public import Workflows

/// The action `read-release`: the version of a release, and which floating tags move to it.
///
/// A floating tag moves to the highest stable version only, and never to a prerelease. The action decides when it runs:
/// use it again just before the tags move, when a build lies between. Other tags come from ``DockerMetadata``, which can
/// read these answers:
///
/// ```swift
/// let release = ReadRelease.action.step(id: "release", name: "Read the version", with: .init(github.refName))
/// let tags = DockerMetadata(
///     images: ["ghcr.io/acme/app"],
///     tags: [
///         "type=semver,pattern={{version}}", "type=raw,value=latest,enable=\(release.outputs.movesLatest)",
///     ], flavor: ["latest=false"])
/// ```
public enum ReadRelease: Sendable {
    /// What a step passes.
    public struct Inputs: ActionParameters {
        /// The version, or the Git tag that names it.
        public var release: Value<String>
        /// The text before the version in a Git tag; `v` unless stated.
        public var prefix: Value<String>?

        /// Names a version, with or without the prefix.
        public init(_ release: Value<String>, prefix: String = "v") {
            self.release = release
            self.prefix = prefix == "v" ? nil : Value(prefix)
        }

        // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
        public static let declarations: [ActionParameter<Self>] = [
            .required(\.release, "release", "Version, or the Git tag that names it"),
            .optional(\.prefix, "prefix", default: "v", "Text before the version in a Git tag"),
        ]
    }

    /// What later steps read.
    public struct Results: Outputs {
        /// The version without its prefix.
        public let version = Output<String>("version", "Version without its prefix")
        /// Whether a tag such as `1` moves to the version.
        public let movesMajor = Output<Bool>("major", "Whether a tag such as 1 moves to the version")
        /// Whether a tag such as `1.2` moves to the version.
        public let movesMinor = Output<Bool>("minor", "Whether a tag such as 1.2 moves to the version")
        /// Whether `latest` moves to the version.
        public let movesLatest = Output<Bool>("latest", "Whether latest moves to the version")

        // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
        public init() {}
    }

    /// The action.
    public static let action = OwnAction(
        "read-release", name: "Read a release",
        description: "Reads the version of a release, and says which floating tags move to it.",
        inputs: Inputs.self, outputs: Results.self
    ) { inputs in
        let reading = RunStep(
            "Compare the version with all others", script: .file(ActionFile(.readRelease)),
            env: ["RELEASE": inputs.release, "PREFIX": inputs.prefix, "GH_TOKEN": github.token]
        ).identified("read", outputs: Results.self)
        return ActionBody(outputs: [
            .init(\.version, reading.outputs.version), .init(\.movesMajor, reading.outputs.movesMajor),
            .init(\.movesMinor, reading.outputs.movesMinor), .init(\.movesLatest, reading.outputs.movesLatest),
        ]) { reading }
    }.declared(at: .firstUse)
}
