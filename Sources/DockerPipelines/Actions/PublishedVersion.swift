import ScriptLibrary
public import Workflows

/// The action `published-version`: the digest of a version that is published.
///
/// A step that publishes the version takes this digest if there is one, and what the run has built otherwise: a published
/// version does not change. The action fails if the published version was built from another commit. The job needs a login to the registry, and
/// `packages: read` if the registry is GitHub's.
///
/// ```swift
/// PublishedVersion.action.step(
///     id: "published", name: "Check for a published version",
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

    /// Why a step uses the action, as a comment.
    static let reason = "A published version does not change: if all jobs run again, their builds have other digests."

    /// What later steps read.
    public struct Results: Outputs {
        /// The digest of the published version; empty if it is not published.
        public let digest = Output<String>("digest", "Digest of the published version; empty if it is not published")

        // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
        public init() {}
    }

    /// The action.
    public static let action = OwnAction(
        "published-version", name: "Look for a published version",
        description: "Finds the digest of a published version, and fails if it is from another commit.",
        inputs: Inputs.self, outputs: Results.self
    ) { inputs in
        let look = RunStep(
            "Ask the registry", script: .file(ActionFile(.publishedVersion)),
            env: ["IMAGE": inputs.image, "VERSION": inputs.version]
        ).identified("published", outputs: Results.self)
        return ActionBody(outputs: [.init(\.digest, look.outputs.digest)]) { look }
    }.declared(at: .firstUse)
}
