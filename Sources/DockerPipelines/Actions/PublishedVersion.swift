import ScriptLibrary
public import Workflows

/// The action `published-version`: whether a version of an image is published, and its digest.
///
/// It fails if the published version was built from another commit. The job needs a login to the registry, and
/// `packages: read` if the registry is GitHub's.
///
/// ```swift
/// PublishedVersion.action.step(
///     id: "published", name: "Look whether the version is published",
///     with: .init(image: "ghcr.io/owner/app", version: "1.2.3"))
/// ```
public enum PublishedVersion: Sendable {
    /// What a step passes.
    public struct Inputs: ActionParameters {
        /// The name of the image, in lower case.
        public var image: Value<String>
        /// The tag of the image.
        public var version: Value<String>

        /// States the inputs.
        public init(
            image: Value<String>, version: Value<String>
        ) {
            self.image = image
            self.version = version
        }

        // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
        public static let declarations: [ActionParameter<Self>] = [
            .required(\.image, "image", "Name of the image, in lower case"),
            .required(\.version, "version", "Tag of the image"),
        ]
    }

    /// What later steps read.
    public struct Results: Outputs {
        /// Whether the version is not published.
        public let isMissing = Output<Bool>("missing", "Whether the version is not published")
        /// The digest of the published version.
        public let digest = Output<String>("digest", "Digest of the published version")

        // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
        public init() {}
    }

    /// The action.
    public static let action = OwnAction(
        "published-version", name: "Look for a published version",
        description: "Tells whether a version of an image is published, and fails if it is from another commit.",
        inputs: Inputs.self, outputs: Results.self
    ) { inputs in
        let look = RunStep(
            "Ask the registry", script: .file(ActionFile(.publishedVersion)),
            env: ["IMAGE": inputs.image, "VERSION": inputs.version]
        ).identified("published", outputs: Results.self)
        return ActionBody(outputs: [
            .init(\.isMissing, look.outputs.isMissing), .init(\.digest, look.outputs.digest),
        ]) { look }
    }.declared(at: .firstUse)
}
