/// Logs the job in to Google Cloud.
///
/// With ``workloadIdentityProvider`` and the permission `id-token: write` it needs no stored key.
///
/// ```swift
/// GoogleAuth(
///     workloadIdentityProvider: "projects/123/locations/global/workloadIdentityPools/github/providers/acme",
///     serviceAccount: "release@acme.iam.gserviceaccount.com")
/// ```
///
/// Source: google-github-actions/auth v3.
public struct GoogleAuth: BoundAction {
    /// The project; the default is read from the other inputs.
    public var projectID: Value<String>?
    /// The full name of the provider that trusts GitHub.
    public var workloadIdentityProvider: Value<String>?
    /// The service account that the job acts as.
    public var serviceAccount: Value<String>?
    /// The audience of the OIDC token; the default is ``workloadIdentityProvider``.
    public var audience: Value<String>?
    /// A stored key of a service account, instead of a provider.
    public var credentialsJSON: Value<String>?
    /// Whether a file with the credentials is written for later steps; the default is `true`.
    public var createCredentialsFile: Value<Bool>?
    /// Whether later steps find project and credentials in variables; the default is `true`.
    public var exportEnvironmentVariables: Value<Bool>?
    /// The token that the step has as output; the default is none.
    public var tokenFormat: TokenFormat?
    /// Service accounts in between that the job acts as.
    public var delegates: [Value<String>]
    /// The domain of the cloud; the default is `googleapis.com`.
    public var universe: Value<String>?
    /// The reason that requests to Google state.
    public var requestReason: Value<String>?
    /// Whether the file with the credentials is removed after the job; the default is `true`.
    public var cleanupCredentials: Value<Bool>?
    /// For how long the access token holds, such as `3600s`.
    public var accessTokenLifetime: Value<String>?
    /// What the access token may be used for.
    public var accessTokenScopes: [Value<String>]
    /// The user whom the access token stands for.
    public var accessTokenSubject: Value<String>?
    /// The audience of the id token.
    public var idTokenAudience: Value<String>?
    /// Whether the id token holds the address of the service account; the default is `false`.
    public var idTokenIncludeEmail: Value<Bool>?
    /// Inputs that are newer than this binding.
    public var extra: OrderedMap<UntypedValue>

    /// Sets what differs from the action's defaults.
    public init(
        projectID: Value<String>? = nil, workloadIdentityProvider: Value<String>? = nil,
        serviceAccount: Value<String>? = nil, audience: Value<String>? = nil, credentialsJSON: Value<String>? = nil,
        createCredentialsFile: Value<Bool>? = nil, exportEnvironmentVariables: Value<Bool>? = nil,
        tokenFormat: TokenFormat? = nil, delegates: [Value<String>] = [], universe: Value<String>? = nil,
        requestReason: Value<String>? = nil, cleanupCredentials: Value<Bool>? = nil,
        accessTokenLifetime: Value<String>? = nil, accessTokenScopes: [Value<String>] = [],
        accessTokenSubject: Value<String>? = nil, idTokenAudience: Value<String>? = nil,
        idTokenIncludeEmail: Value<Bool>? = nil, extra: OrderedMap<UntypedValue> = [:]
    ) {
        self.projectID = projectID
        self.workloadIdentityProvider = workloadIdentityProvider
        self.serviceAccount = serviceAccount
        self.audience = audience
        self.credentialsJSON = credentialsJSON
        self.createCredentialsFile = createCredentialsFile
        self.exportEnvironmentVariables = exportEnvironmentVariables
        self.tokenFormat = tokenFormat
        self.delegates = delegates
        self.universe = universe
        self.requestReason = requestReason
        self.cleanupCredentials = cleanupCredentials
        self.accessTokenLifetime = accessTokenLifetime
        self.accessTokenScopes = accessTokenScopes
        self.accessTokenSubject = accessTokenSubject
        self.idTokenAudience = idTokenAudience
        self.idTokenIncludeEmail = idTokenIncludeEmail
        self.extra = extra
    }

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public static let action = "google-github-actions/auth"

    /// What later steps can read.
    public struct ActionOutputs: Outputs {
        /// The project.
        public let projectID = Output<String>("project_id")
        /// The path of the file with the credentials.
        public let credentialsFilePath = Output<String>("credentials_file_path")
        /// The token that the action itself works with.
        public let authToken = Output<String>("auth_token")
        /// The access token, if it was asked for.
        public let accessToken = Output<String>("access_token")
        /// The id token, if it was asked for.
        public let idToken = Output<String>("id_token")

        /// Declares the names.
        public init() {}
    }
}
