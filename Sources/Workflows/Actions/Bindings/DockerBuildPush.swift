/// Builds an image, and pushes it where asked.
///
/// Expressions in the inputs are text for the action, never for a shell.
///
/// ```swift
/// let build = DockerBuildPush(
///     context: ".", outputs: ["type=image,push-by-digest=true,name-canonical=true,push=true"], platforms: ["linux/arm64"]
/// ).step(id: "build")
/// let digest = build.outputs.digest
/// ```
///
/// Source: docker/build-push-action v7.
public struct DockerBuildPush: Sendable {
    /// Host names and addresses for the build, `name:address`.
    public var addHosts: [Value<String>]
    /// What the build may do beyond its sandbox, such as `network.host`.
    public var allow: [Value<String>]
    /// Annotations of the image, `key=value`.
    public var annotations: [Value<String>]
    /// Attestations in the form of Buildx, such as `type=sbom,generator=image`.
    public var attests: [Value<String>]
    /// Arguments of the build, `NAME=value`; they can be read from the image, so no secrets.
    public var buildArgs: [Value<String>]
    /// More contexts, `name=path`.
    public var buildContexts: [Value<String>]
    /// The builder; the default is the one that ``DockerSetupBuildx`` made.
    public var builder: Value<String>?
    /// Where layers are taken from, such as `type=gha,scope=main`.
    public var cacheFrom: [Value<String>]
    /// Where layers are kept, such as `type=gha,scope=main,mode=max`.
    public var cacheTo: [Value<String>]
    /// What is done instead of a build: `check`, `outline` or `targets`.
    public var call: Value<String>?
    /// The control group that the containers of the build belong to.
    public var cgroupParent: Value<String>?
    /// The folder of the build; the default is the commit of the run, fetched by the builder itself.
    ///
    /// The default ignores the workspace: a build that reads files of earlier steps says `.`.
    public var context: Value<String>?
    /// The path of the Dockerfile from the workspace; the default is `Dockerfile` in the context.
    public var file: Value<String>?
    /// Labels of the image, `key=value`.
    public var labels: [Value<String>]
    /// Whether the Docker daemon gets the image; the default is `false`.
    public var load: Value<Bool>?
    /// The network of `RUN` instructions: `default`, `none` or `host`.
    public var network: Value<String>?
    /// Whether everything is built anew; the default is `false`.
    public var noCache: Value<Bool>?
    /// The stages that are built anew.
    public var noCacheFilters: [Value<String>]
    /// Where the result goes, such as `type=image,push-by-digest=true,name-canonical=true,push=true`.
    public var outputs: [Value<String>]
    /// The platforms, such as `linux/arm64`; the default is that of the builder.
    public var platforms: [Value<String>]
    /// Whether the image tells how it was built.
    ///
    /// The default is full provenance in a public repository and a little in a private one; either makes the pushed
    /// image an index, also for a single platform.
    public var provenance: DockerAttestation?
    /// Whether base images are looked up anew; the default is `false`.
    public var pull: Value<Bool>?
    /// Whether the registry gets the image; the default is `false`.
    public var push: Value<Bool>?
    /// Whether the image lists what is in it; the default is `false`.
    public var sbom: DockerAttestation?
    /// Secrets of the build, `id=text`; the text is written to a file that the build can mount.
    public var secrets: [Value<String>]
    /// Secrets of the build from variables of the step, `id=VARIABLE`.
    public var secretEnvs: [Value<String>]
    /// Secrets of the build from files, `id=path`.
    public var secretFiles: [Value<String>]
    /// The size of `/dev/shm`, such as `2g`.
    public var shmSize: Value<String>?
    /// SSH agents or keys of the build, such as `default`.
    public var ssh: [Value<String>]
    /// The names of the image with tags, such as `ghcr.io/owner/image:1.2`.
    public var tags: [Value<String>]
    /// The stage to build; the default is the last one.
    public var target: Value<String>?
    /// Limits of the containers of the build, such as `nofile=1024:1024`.
    public var ulimit: [Value<String>]
    /// The token that fetches the context from a private repository; the default is the token of the job.
    public var githubToken: Value<String>?
    /// Inputs that are newer than this binding.
    public var extra: OrderedMap<UntypedValue>

    /// Sets what differs from the action's defaults.
    public init(
        addHosts: [Value<String>] = [], allow: [Value<String>] = [], annotations: [Value<String>] = [],
        attests: [Value<String>] = [], buildArgs: [Value<String>] = [], buildContexts: [Value<String>] = [],
        builder: Value<String>? = nil, cacheFrom: [Value<String>] = [], cacheTo: [Value<String>] = [],
        call: Value<String>? = nil, cgroupParent: Value<String>? = nil, context: Value<String>? = nil,
        file: Value<String>? = nil, labels: [Value<String>] = [], load: Value<Bool>? = nil,
        network: Value<String>? = nil, noCache: Value<Bool>? = nil, noCacheFilters: [Value<String>] = [],
        outputs: [Value<String>] = [], platforms: [Value<String>] = [], provenance: DockerAttestation? = nil,
        pull: Value<Bool>? = nil, push: Value<Bool>? = nil, sbom: DockerAttestation? = nil,
        secrets: [Value<String>] = [], secretEnvs: [Value<String>] = [], secretFiles: [Value<String>] = [],
        shmSize: Value<String>? = nil, ssh: [Value<String>] = [], tags: [Value<String>] = [],
        target: Value<String>? = nil, ulimit: [Value<String>] = [], githubToken: Value<String>? = nil,
        extra: OrderedMap<UntypedValue> = [:]
    ) {
        self.addHosts = addHosts
        self.allow = allow
        self.annotations = annotations
        self.attests = attests
        self.buildArgs = buildArgs
        self.buildContexts = buildContexts
        self.builder = builder
        self.cacheFrom = cacheFrom
        self.cacheTo = cacheTo
        self.call = call
        self.cgroupParent = cgroupParent
        self.context = context
        self.file = file
        self.labels = labels
        self.load = load
        self.network = network
        self.noCache = noCache
        self.noCacheFilters = noCacheFilters
        self.outputs = outputs
        self.platforms = platforms
        self.provenance = provenance
        self.pull = pull
        self.push = push
        self.sbom = sbom
        self.secrets = secrets
        self.secretEnvs = secretEnvs
        self.secretFiles = secretFiles
        self.shmSize = shmSize
        self.ssh = ssh
        self.tags = tags
        self.target = target
        self.ulimit = ulimit
        self.githubToken = githubToken
        self.extra = extra
    }
}
