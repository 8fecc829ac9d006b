public import Workflows

/// Builds an image and pushes it by digest, without a tag.
///
/// Another step publishes what was pushed: ``PublishIndex`` in the same job, or in one that reads the digest from an
/// artifact of ``KeepDigest``.
///
/// ```swift
/// let build = DigestBuild(of: release.outputs.image, platforms: [.linuxARM64], dockerfile: "Dockerfile").step()
/// ```
public struct DigestBuild: Sendable {
    /// The image's whole name in the registry, in lower case.
    public var image: Value<String>
    /// What it is built for, separated by commas.
    public var platforms: Value<String>
    /// The build's context.
    public var context: Value<String>
    /// The Dockerfile.
    public var dockerfile: Value<String>?
    /// The stage to build; the last one unless stated.
    public var target: Value<String>?
    /// Arguments of the build, `NAME=value`.
    public var arguments: [Value<String>]
    /// More contexts, `name=path` or `name=docker-image://reference`.
    public var contexts: [Value<String>]
    /// Labels of the image, such as those of ``ReleaseTags``.
    public var labels: Value<String>?
    /// Where layers are kept between builds.
    public var cache: LayerCache
    /// What is attested; ``Attestation/buildKit`` is recorded while the image is built.
    public var attestation: Attestation
    /// Whether the index gets annotations, which only images in OCI's format can have.
    public var isAnnotated: Bool

    /// Describes a build.
    public init(
        of image: Value<String>, platforms: Value<String>, context: Value<String> = ".",
        dockerfile: Value<String>? = nil, target: Value<String>? = nil, arguments: [Value<String>] = [],
        contexts: [Value<String>] = [], labels: Value<String>? = nil, cache: LayerCache = .none,
        attestation: Attestation = .none, isAnnotated: Bool = false
    ) {
        self.image = image
        self.platforms = platforms
        self.context = context
        self.dockerfile = dockerfile
        self.target = target
        self.arguments = arguments
        self.contexts = contexts
        self.labels = labels
        self.cache = cache
        self.attestation = attestation
        self.isAnnotated = isAnnotated
    }

    /// Builds and pushes; the output `digest` names what was pushed.
    public func step(
        id: StepID = "build", name: Value<String> = "Build and push by digest", if condition: Value<Bool>? = nil,
        comment: String? = nil
    ) -> TypedStep<DockerBuildPush.ActionOutputs> {
        var build = action
        build.outputs = [
            """
            type=image,name=\(image),push-by-digest=true,name-canonical=true,push=true\
            \(isAnnotated ? ",oci-mediatypes=true" : "")
            """
        ]
        return build.step(id: id, name: name, if: condition, comment: comment)
    }

    /// Builds into the cache and pushes nothing.
    public func warmingStep(name: Value<String> = "Build into the cache") -> Step {
        var build = action
        build.outputs = ["type=cacheonly"]
        return build.step(name: name)
    }

    private var action: DockerBuildPush {
        DockerBuildPush(
            buildArgs: arguments, buildContexts: contexts, cacheFrom: cache.sources, cacheTo: cache.targets,
            context: context, file: dockerfile, labels: labels.map { [$0] } ?? [], platforms: [platforms],
            provenance: attestation.buildProvenance, sbom: attestation.buildSBOM, target: target)
    }
}

extension Value where Kind == String {
    /// Platforms as builds and ``PublishIndex`` take them, separated by commas.
    public static func platforms(_ platforms: [Platform]) -> Value<String> {
        Value(platforms.map(\.rawValue).joined(separator: ","))
    }
}
