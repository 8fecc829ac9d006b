/// Logs Docker in to Amazon ECR, with the credentials of ``ConfigureAWSCredentials``.
///
/// ```swift
/// AmazonECRLogin().step(id: "ecr")
/// ```
///
/// Source: aws-actions/amazon-ecr-login v2.
public struct AmazonECRLogin: BoundAction {
    /// The proxy for requests to AWS.
    public var httpProxy: Value<String>?
    /// Whether logs hide the password; the default is `true`.
    public var maskPassword: Value<Bool>?
    /// The accounts whose registries the job logs in to; the default is the account of the credentials.
    public var registries: [Value<String>]
    /// Which kind of registry; the default is a private one.
    public var registryType: RegistryType?
    /// Whether the login stays after the job; the default is `false`.
    public var skipLogout: Value<Bool>?
    /// Inputs that are newer than this binding.
    public var extra: OrderedMap<UntypedValue>

    /// Sets what differs from the action's defaults.
    public init(
        httpProxy: Value<String>? = nil, maskPassword: Value<Bool>? = nil, registries: [Value<String>] = [],
        registryType: RegistryType? = nil, skipLogout: Value<Bool>? = nil, extra: OrderedMap<UntypedValue> = [:]
    ) {
        self.httpProxy = httpProxy
        self.maskPassword = maskPassword
        self.registries = registries
        self.registryType = registryType
        self.skipLogout = skipLogout
        self.extra = extra
    }

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public static let action = "aws-actions/amazon-ecr-login"

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public var inputs: ActionInputs {
        var inputs = ActionInputs()
        inputs.add("http-proxy", httpProxy)
        inputs.add("mask-password", maskPassword)
        inputs.add("registries", commaSeparated: registries)
        inputs.add("registry-type", choice: registryType)
        inputs.add("skip-logout", skipLogout)
        inputs.add(extra: extra)
        return inputs
    }

    /// What later steps can read.
    public struct ActionOutputs: Outputs {
        /// The name of the registry, if there is one only.
        public let registry = Output<String>("registry")

        /// Declares the names.
        public init() {}
    }

    /// A kind of registry at Amazon.
    public struct RegistryType: ActionChoice {
        // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
        @ByContent public var value: Value<String>

        // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
        public init(_ value: Value<String>) {
            self.value = value
        }

        /// A private one: Amazon ECR.
        public static let privateRegistry = RegistryType("private")
        /// The public one: `public.ecr.aws`.
        public static let publicRegistry = RegistryType("public")
    }
}
