import ScriptLibrary
public import Workflows

/// The action `publish-index`: images that were pushed by digest, joined and published under all tags of a release.
///
/// Before a tag moves, the platforms of the images are compared with the declared ones.
///
/// ```swift
/// PublishIndex.action.step(
///     id: "index", name: "Publish the index",
///     with: .init(
///         image: tags.outputs.image, tags: tags.outputs.tags, platforms: [.linuxAMD64, .linuxARM64],
///         artifacts: DigestArtifact("app").pattern))
/// ```
public enum PublishIndex: Sendable {
    /// What a step passes.
    public struct Inputs: ActionParameters {
        /// The name of the image, in lower case.
        public var image: Value<String>
        /// References to publish, one a line.
        public var tags: Value<String>
        /// The declared platforms, separated by commas.
        public var platforms: Value<String>
        /// Annotations of the index, one a line, `key=value`; the images are built as ``DigestBuild/isAnnotated`` says.
        public var annotations: Value<String>?
        /// Digests of the image, or references, one a line.
        public var sources: Value<String>?
        /// The pattern of the artifacts that hold the digests, which count if there are no sources.
        public var artifacts: Value<String>?

        /// Joins what artifacts of the run name, unless there is a published digest to publish again.
        public init(
            image: Value<String>, tags: Value<String>, platforms: Value<String>, annotations: Value<String>? = nil,
            artifacts: Value<String>, unless published: Value<String>? = nil
        ) {
            self.image = image
            self.tags = tags
            self.platforms = platforms
            self.annotations = annotations
            self.artifacts = artifacts
            sources = published
        }

        /// Joins digests or references, one a line.
        public init(
            image: Value<String>, tags: Value<String>, platforms: Value<String>, annotations: Value<String>? = nil,
            sources: Value<String>
        ) {
            self.image = image
            self.tags = tags
            self.platforms = platforms
            self.annotations = annotations
            self.sources = sources
        }

        // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
        public static let declarations: [ActionParameter<Self>] = [
            .required(\.image, "image", "Name of the image, in lower case"),
            .required(\.tags, "tags", "References to publish, one a line"),
            .required(\.platforms, "platforms", "Declared platforms, separated by commas"),
            .optional(\.annotations, "annotations", "Annotations of the index, one a line, key=value"),
            .optional(\.sources, "sources", "Digests of the image, or references, one a line"),
            .optional(
                \.artifacts, "artifacts", "Name pattern of the artifacts with the digests, if there are no sources"),
        ]
    }

    /// What later steps read.
    public struct Results: Outputs {
        /// The digest of the index.
        public let digest = Output<String>("digest", "Digest of the index")

        // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
        public init() {}
    }

    /// The action.
    public static let action = OwnAction(
        "publish-index", name: "Publish an index",
        description: "Joins images that were pushed by digest, compares their platforms, and publishes the index.",
        inputs: Inputs.self, outputs: Results.self
    ) { inputs in
        // A job that publishes two indexes keeps their digests apart.
        let folder: Value<String> = "\(runner.temp)/index/\(inputs.artifacts)"
        let index = RunStep(
            "Publish the index", script: .file(ActionFile(.publishIndex)),
            env: [
                "IMAGE": inputs.image, "TAGS": inputs.tags, "PLATFORMS": inputs.platforms,
                "ANNOTATIONS": inputs.annotations, "SOURCES": inputs.sources, "DIGESTS": folder,
            ]
        ).identified("index", outputs: Results.self)
        return ActionBody(outputs: [.init(\.digest, index.outputs.digest)]) {
            DownloadArtifact(path: folder, pattern: inputs.artifacts, mergeMultiple: true)
                .step(name: "Download the digests", if: inputs.sources == "")
            index
        }
    }.declared(at: .firstUse)
}
