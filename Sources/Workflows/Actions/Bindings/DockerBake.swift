/// Builds the targets of a Bake file, and pushes them where asked.
///
/// ```swift
/// DockerBake(files: ["docker-bake.hcl"], push: true, targets: ["release"])
/// ```
///
/// Source: docker/bake-action v7.
public struct DockerBake: BoundAction {
    /// The builder; the default is the one that ``DockerSetupBuildx`` made.
    public var builder: Value<String>?
    /// What the build may do beyond its sandbox, such as `network.host`.
    public var allow: [Value<String>]
    /// What is done instead of a build: `check`, `outline` or `targets`.
    public var call: Value<String>?
    /// The Bake files, by path or as `cwd://` and a path in the workspace.
    public var files: [Value<String>]
    /// Whether everything is built anew; the default is `false`.
    public var noCache: Value<Bool>?
    /// Whether base images are looked up anew; the default is `false`.
    public var pull: Value<Bool>?
    /// Whether the Docker daemon gets the images; the default is `false`.
    public var load: Value<Bool>?
    /// Whether the images tell how they were built.
    public var provenance: DockerAttestation?
    /// Whether the registry gets the images; the default is `false`.
    public var push: Value<Bool>?
    /// Whether the images list what is in them; the default is `false`.
    public var sbom: DockerAttestation?
    /// Settings of targets, such as `*.platform=linux/arm64`.
    public var set: [Value<String>]
    /// The folder or the address of the build; the default is the commit of the run, fetched by the builder itself.
    public var source: Value<String>?
    /// The targets and groups to build; the default is `default`.
    public var targets: [Value<String>]
    /// The token that fetches the source from a private repository; the default is the token of the job.
    public var githubToken: Value<String>?
    /// Inputs that are newer than this binding.
    public var extra: OrderedMap<UntypedValue>

    /// Sets what differs from the action's defaults.
    public init(
        builder: Value<String>? = nil, allow: [Value<String>] = [], call: Value<String>? = nil,
        files: [Value<String>] = [], noCache: Value<Bool>? = nil, pull: Value<Bool>? = nil, load: Value<Bool>? = nil,
        provenance: DockerAttestation? = nil, push: Value<Bool>? = nil, sbom: DockerAttestation? = nil,
        set: [Value<String>] = [], source: Value<String>? = nil, targets: [Value<String>] = [],
        githubToken: Value<String>? = nil, extra: OrderedMap<UntypedValue> = [:]
    ) {
        self.builder = builder
        self.allow = allow
        self.call = call
        self.files = files
        self.noCache = noCache
        self.pull = pull
        self.load = load
        self.provenance = provenance
        self.push = push
        self.sbom = sbom
        self.set = set
        self.source = source
        self.targets = targets
        self.githubToken = githubToken
        self.extra = extra
    }

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public static let action = "docker/bake-action"

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public var inputs: ActionInputs {
        var inputs = ActionInputs()
        inputs.add("builder", builder)
        inputs.add("allow", lines: allow)
        inputs.add("call", call)
        inputs.add("files", lines: files)
        inputs.add("no-cache", noCache)
        inputs.add("pull", pull)
        inputs.add("load", load)
        inputs.add("provenance", provenance?.input)
        inputs.add("push", push)
        inputs.add("sbom", sbom?.input)
        inputs.add("set", lines: set)
        inputs.add("source", source)
        inputs.add("targets", lines: targets)
        inputs.add("github-token", githubToken)
        inputs.add(extra: extra)
        return inputs
    }

    /// What later steps can read.
    public struct ActionOutputs: Outputs {
        /// What the build says about each target: an object.
        public let metadata = Output<JSONText>("metadata")

        /// Declares the names.
        public init() {}
    }
}
