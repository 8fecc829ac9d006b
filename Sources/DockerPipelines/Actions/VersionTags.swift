import ScriptLibrary
public import Workflows

/// The action `version-tags`: which versions an image lacks, and whether `latest` may move to the highest.
///
/// It asks the registry, and stops the job if the answer means neither "there" nor "not there". The job needs a login
/// to the registry, and `packages: read` if the registry is GitHub's.
///
/// ```swift
/// VersionTags.action.step(
///     id: "registry", name: "Compare with the tags in the registry",
///     with: .init(image: "ghcr.io/owner/app", versions: found.outputs.versions))
/// ```
public enum VersionTags: Sendable {
    /// What a step passes.
    public struct Inputs: ActionParameters {
        /// The name of the image, in any case.
        public var image: Value<String>
        /// The versions, separated by spaces.
        public var versions: Value<String>
        /// The name of the base image, in any case; a version that it lacks is missing, too.
        public var base: Value<String>?
        /// Whether an image that the registry denies access to counts as not published yet; `false` unless stated.
        public var firstPublication: Value<Bool>?

        /// States the inputs.
        public init(
            image: Value<String>, versions: Value<String>, base: Value<String>? = nil,
            firstPublication: Value<Bool>? = nil
        ) {
            self.image = image
            self.versions = versions
            self.base = base
            self.firstPublication = firstPublication
        }

        // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
        public static let declarations: [ActionParameter<Self>] = [
            .required(\.image, "image", "Name of the image, in any case"),
            .required(\.versions, "versions", "Versions, separated by spaces"),
            .optional(\.base, "base", "Name of its base image, in any case; a version that it lacks is missing, too"),
            .optional(
                \.firstPublication, "first-publication", default: false,
                "Whether an image that the registry denies access to counts as not published yet"),
        ]
    }

    /// What later steps read.
    public struct Results: Outputs {
        /// The image's name without its last part, in lower case.
        public let repository = Output<String>("repository", "The image's name without its last part, in lower case")
        /// The versions without a tag, highest first, separated by spaces.
        public let missing = Output<String>("missing", "The versions without a tag, highest first, separated by spaces")
        /// The highest version; empty if a higher one has a tag.
        public let latest = Output<String>("latest", "The highest version; empty if a higher one has a tag")
        /// The reference of latest, if it may move to the highest version.
        public let latestTag = Output<String>(
            "latest-tag", "The reference of latest, if it may move to the highest version")

        // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
        public init() {}
    }

    /// The action.
    public static let action = OwnAction(
        "version-tags", name: "Compare versions with tags",
        description: "Tells which versions an image lacks, and whether latest may move to the highest of them.",
        inputs: Inputs.self, outputs: Results.self
    ) { inputs in
        let tags = RunStep(
            "List the tags", script: .file(ActionFile(.versionTags)),
            env: [
                "IMAGE": inputs.image, "VERSIONS": inputs.versions, "BASE": inputs.base,
                "FIRST_PUBLICATION": inputs.firstPublication,
            ]
        ).identified("tags", outputs: Results.self)
        return ActionBody(outputs: [
            .init(\.repository, tags.outputs.repository), .init(\.missing, tags.outputs.missing),
            .init(\.latest, tags.outputs.latest), .init(\.latestTag, tags.outputs.latestTag),
        ]) {
            tags
        }
    }.declared(at: .firstUse)
}
