/// Logs in to a registry of images.
///
/// Without a user and a password it takes the credentials that the runner has for the registry.
///
/// ```swift
/// DockerLogin(registry: "ghcr.io", username: github.actor, password: secrets.githubToken)
/// ```
///
/// Source: docker/login-action v4.
public struct DockerLogin: BoundAction {
    /// The registry, such as `ghcr.io`; the default is Docker Hub.
    public var registry: Value<String>?
    /// The user.
    public var username: Value<String>?
    /// The password or token.
    public var password: Value<String>?
    /// Whether the registry is one of AWS; the default looks at its name.
    public var ecr: ECR?
    /// Limits the login to a repository, and optionally to what may be done, such as `owner/image@push`.
    public var scope: Value<String>?
    /// Whether the login ends with the job; the default is `true`.
    public var logout: Value<Bool>?
    /// Several logins: a list in YAML with `registry`, `username`, `password` and so on.
    ///
    /// It replaces the other inputs, apart from ``logout``.
    public var registryAuth: Value<String>?
    /// Inputs that are newer than this binding.
    public var extra: OrderedMap<UntypedValue>

    /// Sets what differs from the action's defaults.
    public init(
        registry: Value<String>? = nil, username: Value<String>? = nil, password: Value<String>? = nil, ecr: ECR? = nil,
        scope: Value<String>? = nil, logout: Value<Bool>? = nil, registryAuth: Value<String>? = nil,
        extra: OrderedMap<UntypedValue> = [:]
    ) {
        self.registry = registry
        self.username = username
        self.password = password
        self.ecr = ecr
        self.scope = scope
        self.logout = logout
        self.registryAuth = registryAuth
        self.extra = extra
    }

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public static let action = "docker/login-action"

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public var inputs: ActionInputs {
        var inputs = ActionInputs()
        inputs.add("registry", registry)
        inputs.add("username", username)
        inputs.add("password", password)
        inputs.add("ecr", choice: ecr)
        inputs.add("scope", scope)
        inputs.add("logout", logout)
        inputs.add("registry-auth", registryAuth)
        inputs.add(extra: extra)
        return inputs
    }

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public typealias ActionOutputs = NoOutputs

    /// Whether the registry is one of AWS.
    public struct ECR: ActionChoice {
        // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
        @ByContent public var value: Value<String>

        // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
        public init(_ value: Value<String>) {
            self.value = value
        }

        /// The name of the registry tells.
        public static let auto = ECR("auto")
        /// It is, and credentials of AWS are taken.
        public static let enabled = ECR("true")
        /// It is not.
        public static let disabled = ECR("false")
    }
}
