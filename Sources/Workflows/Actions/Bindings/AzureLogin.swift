/// Logs the job in to Azure.
///
/// With client, tenant and subscription and the permission `id-token: write` it needs no stored key.
///
/// ```swift
/// AzureLogin(
///     clientID: vars.AZURE_CLIENT_ID, tenantID: vars.AZURE_TENANT_ID, subscriptionID: vars.AZURE_SUBSCRIPTION_ID)
/// ```
///
/// Source: azure/login v3.
public struct AzureLogin: BoundAction {
    /// Stored credentials of a service principal, as JSON.
    public var creds: Value<String>?
    /// The id of the application or of the managed identity.
    public var clientID: Value<String>?
    /// The id of the tenant.
    public var tenantID: Value<String>?
    /// The id of the subscription.
    public var subscriptionID: Value<String>?
    /// Whether Azure PowerShell is logged in too; the default is `false`.
    public var enableAzPSSession: Value<Bool>?
    /// The cloud, such as `azureusgovernment`; the default is `azurecloud`.
    public var environment: Value<String>?
    /// Whether a tenant without subscriptions will do; the default is `false`.
    public var allowNoSubscriptions: Value<Bool>?
    /// The audience of the OIDC token; the default is `api://AzureADTokenExchange`.
    public var audience: Value<String>?
    /// Who the job logs in as; the default is a service principal.
    public var authType: AuthType?
    /// Inputs that are newer than this binding.
    public var extra: OrderedMap<UntypedValue>

    /// Sets what differs from the action's defaults.
    public init(
        creds: Value<String>? = nil, clientID: Value<String>? = nil, tenantID: Value<String>? = nil,
        subscriptionID: Value<String>? = nil, enableAzPSSession: Value<Bool>? = nil, environment: Value<String>? = nil,
        allowNoSubscriptions: Value<Bool>? = nil, audience: Value<String>? = nil, authType: AuthType? = nil,
        extra: OrderedMap<UntypedValue> = [:]
    ) {
        self.creds = creds
        self.clientID = clientID
        self.tenantID = tenantID
        self.subscriptionID = subscriptionID
        self.enableAzPSSession = enableAzPSSession
        self.environment = environment
        self.allowNoSubscriptions = allowNoSubscriptions
        self.audience = audience
        self.authType = authType
        self.extra = extra
    }

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public static let action = "azure/login"

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public var inputs: ActionInputs {
        var inputs = ActionInputs()
        inputs.add("creds", creds)
        inputs.add("client-id", clientID)
        inputs.add("tenant-id", tenantID)
        inputs.add("subscription-id", subscriptionID)
        inputs.add("enable-AzPSSession", enableAzPSSession)
        inputs.add("environment", environment)
        inputs.add("allow-no-subscriptions", allowNoSubscriptions)
        inputs.add("audience", audience)
        inputs.add("auth-type", choice: authType)
        inputs.add(extra: extra)
        return inputs
    }

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public typealias ActionOutputs = NoOutputs

    /// Who the job logs in as.
    public struct AuthType: ActionChoice {
        // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
        @ByContent public var value: Value<String>

        // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
        public init(_ value: Value<String>) {
            self.value = value
        }

        /// A service principal.
        public static let servicePrincipal = AuthType("SERVICE_PRINCIPAL")
        /// The managed identity of the machine, on self-hosted runners.
        public static let identity = AuthType("IDENTITY")
    }
}
