/// Lets the runner execute programs of other processors, so that it can build images for them.
///
/// Emulation is slow: a build for arm64 takes several times as long as on an arm64 runner. Put the step before
/// ``DockerSetupBuildx``, whose builder looks for emulators once.
///
/// ```swift
/// DockerSetupQEMU(platforms: ["arm64"])
/// ```
///
/// Source: docker/setup-qemu-action v4.
public struct DockerSetupQEMU: BoundAction {
    /// The image that installs the emulators; the default is `docker.io/tonistiigi/binfmt:latest`.
    public var image: Value<String>?
    /// The platforms, such as `arm64`; the default is `all`.
    public var platforms: [Value<String>]
    /// Whether emulators that are there already are removed first; the default is `false`.
    public var reset: Value<Bool>?
    /// Whether the image is kept in the cache of the repository; the default is `true`.
    public var cacheImage: Value<Bool>?
    /// Inputs that are newer than this binding.
    public var extra: OrderedMap<UntypedValue>

    /// Sets what differs from the action's defaults.
    public init(
        image: Value<String>? = nil, platforms: [Value<String>] = [], reset: Value<Bool>? = nil,
        cacheImage: Value<Bool>? = nil, extra: OrderedMap<UntypedValue> = [:]
    ) {
        self.image = image
        self.platforms = platforms
        self.reset = reset
        self.cacheImage = cacheImage
        self.extra = extra
    }

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public static let action = "docker/setup-qemu-action"

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public var inputs: ActionInputs {
        var inputs = ActionInputs()
        inputs.add("image", image)
        inputs.add("platforms", commaSeparated: platforms)
        inputs.add("reset", reset)
        inputs.add("cache-image", cacheImage)
        inputs.add(extra: extra)
        return inputs
    }

    /// What later steps can read.
    public struct ActionOutputs: Outputs {
        /// The platforms that the runner can execute now, with commas between them.
        public let platforms = Output<String>("platforms")

        /// Declares the names.
        public init() {}
    }
}
