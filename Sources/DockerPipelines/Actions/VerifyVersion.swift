import ScriptLibrary
public import Workflows

/// The action `verify-version`: the version that a Git tag names, compared with the versions that files state.
///
/// The job needs `contents: read`, and a checkout if there are files to compare with.
///
/// ```swift
/// VerifyVersion.action.step(
///     id: "version", name: "Compare the tag with the version in the files",
///     with: .init(namespace: "ghcr.io/owner", files: "Cargo.toml package.version"))
/// ```
public enum VerifyVersion: Sendable {
    /// What a step passes.
    public struct Inputs: ActionParameters {
        /// The host and account of the registry, in any case.
        public var namespace: Value<String>
        /// The text before the version in a Git tag; `v` unless stated.
        public var prefix: Value<String>?
        /// One a line: path, key, and 'core' if the file states no prerelease part.
        public var files: Value<String>?

        /// States the inputs.
        public init(
            namespace: Value<String>, prefix: Value<String>? = nil, files: Value<String>? = nil
        ) {
            self.namespace = namespace
            self.prefix = prefix
            self.files = files
        }

        // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
        public static let declarations: [ActionParameter<Self>] = [
            .required(\.namespace, "namespace", "Host and account of the registry, in any case"),
            .optional(\.prefix, "prefix", default: "v", "Text before the version in a Git tag"),
            .optional(
                \.files, "files", "One a line: path, key, and 'core' if the file states no prerelease part"),
        ]
    }

    /// What later steps read.
    public struct Results: Outputs {
        /// The host and account of the registry, in lower case.
        public let namespace = Output<String>("namespace", "Host and account of the registry, in lower case")
        /// The version without the prefix.
        public let version = Output<String>("version", "Version without the prefix")
        /// Whether the version is a prerelease.
        public let isPrerelease = Output<Bool>("prerelease", "Whether the version is a prerelease")

        // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
        public init() {}
    }

    /// The action.
    public static let action = OwnAction(
        "verify-version", name: "Verify the version of a release",
        description: "Compares the version in a Git tag with the versions that files of the repository state.",
        inputs: Inputs.self, outputs: Results.self
    ) { inputs in
        let version = RunStep(
            "Compare the versions", script: .file(ActionFile(.verifyVersion)),
            env: ["NAMESPACE": inputs.namespace, "PREFIX": inputs.prefix, "FILES": inputs.files]
        ).identified("version", outputs: Results.self)
        return ActionBody(outputs: [
            .init(\.namespace, version.outputs.namespace), .init(\.version, version.outputs.version),
            .init(\.isPrerelease, version.outputs.isPrerelease),
        ]) { version }
    }.declared(at: .firstUse)
}
