import ScriptLibrary
public import Workflows

/// The action `release-tags`: the version that a Git tag names, and the floating tags that move to it.
///
/// A floating tag moves to the highest stable version only, and never to a prerelease. The action decides when it runs:
/// use it again just before the tags move, when a build lies between.
///
/// ```swift
/// let tags = ReleaseTags.action.step(
///     id: "tags", name: "Decide the tags", with: .init(image: ImageRegistry.gitHub.name(of: "app")))
/// ```
public enum ReleaseTags: Sendable {
    /// What a step passes.
    public struct Inputs: ActionParameters {
        /// The name of the image, in any case.
        public var image: Value<String>
        /// The text before the version in a Git tag; `v` unless stated.
        public var prefix: Value<String>?
        /// The tags that follow the highest stable version, separated by commas; `minor,latest` unless stated.
        public var floating: Value<String>?

        /// Names an image, and the tags that a release has beside its version.
        public init(image: Value<String>, prefix: String = "v", tags: [ReleaseTag] = [.version, .minor, .latest]) {
            self.image = image
            self.prefix = prefix == "v" ? nil : Value(prefix)
            let floating = tags.compactMap(\.floatingName).joined(separator: ",")
            self.floating = floating == "minor,latest" ? nil : Value(floating)
        }

        // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
        public static let declarations: [ActionParameter<Self>] = [
            .required(\.image, "image", "Name of the image, in any case"),
            .optional(\.prefix, "prefix", default: "v", "Text before the version in a Git tag"),
            .optional(
                \.floating, "floating", default: "minor,latest",
                "Tags that follow the highest stable version, separated by commas (major, minor, latest)"),
        ]
    }

    /// What later steps read.
    public struct Results: Outputs {
        /// The name of the image, in lower case.
        public let image = Output<String>("image", "Name of the image, in lower case")
        /// The version without its prefix.
        public let version = Output<String>("version", "Version without its prefix")
        /// The references to publish, one a line.
        public let tags = Output<String>("tags", "References to publish, one a line")
        /// The labels of the image.
        public let labels = Output<String>("labels", "Labels of the image")

        // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
        public init() {}
    }

    /// What the script itself puts out.
    private struct Decision: Outputs {
        let image = Output<String>("image")
        let version = Output<String>("version")
        let tags = Output<String>("tags")
    }

    /// The action.
    public static let action = OwnAction(
        "release-tags", name: "Decide the tags of a release",
        description: "Reads the version from the Git tag, and decides which floating tags move to it.",
        inputs: Inputs.self, outputs: Results.self
    ) { inputs in
        let release = RunStep(
            "Compare the version with all others", script: .file(ActionFile(.releaseTags)),
            env: [
                "IMAGE": inputs.image, "PREFIX": inputs.prefix, "FLOATING": inputs.floating, "GH_TOKEN": github.token,
            ]
        ).identified("release", outputs: Decision.self)
        let labels = DockerMetadata(
            images: [release.outputs.image], tags: ["type=raw,value=\(release.outputs.version)"],
            flavor: ["latest=false"]
        ).step(id: "labels", name: "Generate the image's labels")
        return ActionBody(outputs: [
            .init(\.image, release.outputs.image), .init(\.version, release.outputs.version),
            .init(\.tags, release.outputs.tags), .init(\.labels, labels.outputs.labels),
        ]) {
            release
            labels
        }
    }.declared(at: .firstUse)
}

extension ReleaseTag {
    /// What the action calls the tag; `nil` for the version, which every release has.
    fileprivate var floatingName: String? {
        switch self {
        case .version: nil
        case .minor: "minor"
        case .major: "major"
        case .latest: "latest"
        }
    }
}
