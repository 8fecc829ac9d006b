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
    /// Secrets of the build, by the id under which the Dockerfile mounts each; they end up in no layer and no cache.
    public var secrets: OrderedMap<Value<String>> = [:]
    /// SSH agents or keys of the build, such as `default`.
    public var ssh: [String] = []
    /// When the image is pushed; always unless stated.
    public var pushes: Value<Bool>?
    /// The name under which the runner's Docker has an image that is not pushed; one platform, nothing attested.
    public var localName: Value<String>?
    /// When layers are kept; always unless stated.
    public var keepsLayers: Value<Bool>?

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
        build.outputs = [output]
        return build.step(id: id, name: name, if: condition, env: secretVariables, comment: comment)
    }

    /// Builds into the cache and pushes nothing.
    public func warmingStep(name: Value<String> = "Build into the cache") -> Step {
        var build = action
        build.outputs = ["type=cacheonly"]
        return build.step(name: name, env: secretVariables)
    }

    private var action: DockerBuildPush {
        DockerBuildPush(
            buildArgs: arguments, buildContexts: contexts, cacheFrom: cache.sources, cacheTo: cacheTargets,
            context: context, file: dockerfile, labels: labels.map { [$0] } ?? [], platforms: [platforms],
            provenance: attestation.buildProvenance, sbom: attestation.buildSBOM,
            secretEnvs: secrets.entries.map { "\($0.key)=\(Self.variable(of: $0.key))" }, ssh: ssh.map { Value($0) },
            target: target)
    }

    private var output: Value<String> {
        func pushed(_ isPushed: Value<Bool>) -> Value<String> {
            """
            type=image,name=\(image),push-by-digest=true,name-canonical=true,push=\(isPushed)\
            \(isAnnotated ? ",oci-mediatypes=true" : "")
            """
        }
        guard let localName, let pushes else { return pushed(pushes ?? true) }
        let local: Value<String> = "type=docker,name=\(localName)"
        return pushes.node == .boolean(false) ? local : choose(when: pushes, then: pushed(true), otherwise: local)
    }

    private var cacheTargets: [Value<String>] {
        guard let keepsLayers else { return cache.targets }
        if keepsLayers.node == .boolean(false) { return [] }
        return cache.targets.map { choose(when: keepsLayers, then: $0, otherwise: "") }
    }

    // Through variables of the step, any text can be a secret: the action splits what it is passed at commas and quotes.
    private var secretVariables: EnvironmentVariables {
        EnvironmentVariables(secrets.entries.map { (Self.variable(of: $0.key), $0.value) })
    }

    /// The variable that holds a secret of the build.
    static func variable(of secret: String) -> String {
        let bytes = secret.uppercased().utf8.map { DeclaredText.isIdentifierByte($0) && $0 != 0x2D ? $0 : 0x5F }
        return "SECRET_\(String(decoding: bytes, as: UTF8.self))"
    }
}

extension Value where Kind == String {
    /// Platforms as builds and ``PublishIndex`` take them, separated by commas.
    public static func platforms(_ platforms: [Platform]) -> Value<String> {
        Value(platforms.map(\.rawValue).joined(separator: ","))
    }
}
