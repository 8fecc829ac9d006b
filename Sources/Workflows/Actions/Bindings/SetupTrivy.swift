/// Puts Trivy on the path of the job.
///
/// ``Trivy`` does the same by itself, unless it is told to skip it.
///
/// Source: aquasecurity/setup-trivy v0.3.1.
public struct SetupTrivy: BoundAction {
    /// The release of Trivy, such as `v0.70.0`; the default is `latest`.
    public var version: Value<String>?
    /// The folder to install to.
    public var path: Value<String>?
    /// Whether the program is kept in the cache of the repository; the default is `false`.
    public var cache: Value<Bool>?
    /// The token that fetches Trivy; the default is the token of the job.
    public var token: Value<String>?
    /// The server that Trivy is fetched from; the default is `https://github.com`.
    public var githubServerURL: Value<String>?
    /// Inputs that are newer than this binding.
    public var extra: OrderedMap<UntypedValue>

    /// Sets what differs from the action's defaults.
    public init(
        version: Value<String>? = nil, path: Value<String>? = nil, cache: Value<Bool>? = nil,
        token: Value<String>? = nil, githubServerURL: Value<String>? = nil, extra: OrderedMap<UntypedValue> = [:]
    ) {
        self.version = version
        self.path = path
        self.cache = cache
        self.token = token
        self.githubServerURL = githubServerURL
        self.extra = extra
    }

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public static let action = "aquasecurity/setup-trivy"

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public var inputs: ActionInputs {
        var inputs = ActionInputs()
        inputs.add("version", version)
        inputs.add("path", path)
        inputs.add("cache", cache)
        inputs.add("token", token)
        inputs.add("github-server-url", githubServerURL)
        inputs.add(extra: extra)
        return inputs
    }

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public typealias ActionOutputs = NoOutputs
}
