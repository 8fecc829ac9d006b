/// Logs the job in to AWS.
///
/// With ``roleToAssume`` and the permission `id-token: write` it needs no stored key.
///
/// ```swift
/// ConfigureAWSCredentials(
///     awsRegion: "eu-central-1", roleToAssume: "arn:aws:iam::123456789012:role/release")
/// ```
///
/// Source: aws-actions/configure-aws-credentials v6.
public struct ConfigureAWSCredentials: BoundAction {
    /// The region, such as `eu-central-1`.
    public var awsRegion: Value<String>
    /// The profile that the credentials are written to.
    public var awsProfile: Value<String>?
    /// Whether a profile of that name is replaced.
    public var overwriteAWSProfile: Value<Bool>?
    /// The role that the job takes.
    public var roleToAssume: Value<String>?
    /// The id of a stored key.
    public var awsAccessKeyID: Value<String>?
    /// The secret of a stored key.
    public var awsSecretAccessKey: Value<String>?
    /// The session token of temporary credentials.
    public var awsSessionToken: Value<String>?
    /// The path of a file with a web identity token, which the role is taken with.
    public var webIdentityTokenFile: Value<String>?
    /// Whether the role is taken with credentials that an earlier step got.
    public var roleChaining: Value<Bool>?
    /// The audience of the OIDC token; the default is `sts.amazonaws.com`.
    public var audience: Value<String>?
    /// The proxy for requests to AWS.
    public var httpProxy: Value<String>?
    /// Hosts that are reached without the proxy.
    public var noProxy: Value<String>?
    /// Whether logs hide the id of the account.
    public var maskAWSAccountID: Value<Bool>?
    /// For how many seconds the role is taken.
    public var roleDurationSeconds: Value<Int>?
    /// The external id that the role asks for.
    public var roleExternalID: Value<String>?
    /// The name of the session.
    public var roleSessionName: Value<String>?
    /// Whether the session gets no tags.
    public var roleSkipSessionTagging: Value<Bool>?
    /// Tags that stay when the role takes another role.
    public var transitiveTagKeys: [Value<String>]
    /// A policy, as JSON, that limits the session.
    public var inlineSessionPolicy: Value<String>?
    /// The names of managed policies that limit the session.
    public var managedSessionPolicies: [Value<String>]
    /// Whether the credentials are outputs of the step.
    public var outputCredentials: Value<Bool>?
    /// Whether the credentials are variables of later steps.
    public var outputEnvCredentials: Value<Bool>?
    /// Whether credentials of earlier steps are removed first.
    public var unsetCurrentCredentials: Value<Bool>?
    /// Whether the action gives up at the first failure.
    public var disableRetry: Value<Bool>?
    /// How often the action tries.
    public var retryMaxAttempts: Value<Int>?
    /// Whether the action asks again for keys that hold special characters.
    public var specialCharactersWorkaround: Value<Bool>?
    /// Whether valid credentials of earlier steps are kept.
    public var useExistingCredentials: Value<Bool>?
    /// The accounts that the credentials may belong to.
    public var allowedAccountIDs: [Value<String>]
    /// Whether OIDC is left out although `id-token: write` is given.
    public var forceSkipOIDC: Value<Bool>?
    /// After how many seconds the action gives up.
    public var actionTimeoutSeconds: Value<Int>?
    /// Further tags of the session.
    public var customTags: Value<String>?
    /// The address of the service that hands out credentials.
    public var stsEndpoint: Value<String>?
    /// Inputs that are newer than this binding.
    public var extra: OrderedMap<UntypedValue>

    /// Sets what differs from the action's defaults.
    public init(
        awsRegion: Value<String>, awsProfile: Value<String>? = nil, overwriteAWSProfile: Value<Bool>? = nil,
        roleToAssume: Value<String>? = nil, awsAccessKeyID: Value<String>? = nil,
        awsSecretAccessKey: Value<String>? = nil, awsSessionToken: Value<String>? = nil,
        webIdentityTokenFile: Value<String>? = nil, roleChaining: Value<Bool>? = nil, audience: Value<String>? = nil,
        httpProxy: Value<String>? = nil, noProxy: Value<String>? = nil, maskAWSAccountID: Value<Bool>? = nil,
        roleDurationSeconds: Value<Int>? = nil, roleExternalID: Value<String>? = nil,
        roleSessionName: Value<String>? = nil, roleSkipSessionTagging: Value<Bool>? = nil,
        transitiveTagKeys: [Value<String>] = [], inlineSessionPolicy: Value<String>? = nil,
        managedSessionPolicies: [Value<String>] = [], outputCredentials: Value<Bool>? = nil,
        outputEnvCredentials: Value<Bool>? = nil, unsetCurrentCredentials: Value<Bool>? = nil,
        disableRetry: Value<Bool>? = nil, retryMaxAttempts: Value<Int>? = nil,
        specialCharactersWorkaround: Value<Bool>? = nil, useExistingCredentials: Value<Bool>? = nil,
        allowedAccountIDs: [Value<String>] = [], forceSkipOIDC: Value<Bool>? = nil,
        actionTimeoutSeconds: Value<Int>? = nil, customTags: Value<String>? = nil, stsEndpoint: Value<String>? = nil,
        extra: OrderedMap<UntypedValue> = [:]
    ) {
        self.awsRegion = awsRegion
        self.awsProfile = awsProfile
        self.overwriteAWSProfile = overwriteAWSProfile
        self.roleToAssume = roleToAssume
        self.awsAccessKeyID = awsAccessKeyID
        self.awsSecretAccessKey = awsSecretAccessKey
        self.awsSessionToken = awsSessionToken
        self.webIdentityTokenFile = webIdentityTokenFile
        self.roleChaining = roleChaining
        self.audience = audience
        self.httpProxy = httpProxy
        self.noProxy = noProxy
        self.maskAWSAccountID = maskAWSAccountID
        self.roleDurationSeconds = roleDurationSeconds
        self.roleExternalID = roleExternalID
        self.roleSessionName = roleSessionName
        self.roleSkipSessionTagging = roleSkipSessionTagging
        self.transitiveTagKeys = transitiveTagKeys
        self.inlineSessionPolicy = inlineSessionPolicy
        self.managedSessionPolicies = managedSessionPolicies
        self.outputCredentials = outputCredentials
        self.outputEnvCredentials = outputEnvCredentials
        self.unsetCurrentCredentials = unsetCurrentCredentials
        self.disableRetry = disableRetry
        self.retryMaxAttempts = retryMaxAttempts
        self.specialCharactersWorkaround = specialCharactersWorkaround
        self.useExistingCredentials = useExistingCredentials
        self.allowedAccountIDs = allowedAccountIDs
        self.forceSkipOIDC = forceSkipOIDC
        self.actionTimeoutSeconds = actionTimeoutSeconds
        self.customTags = customTags
        self.stsEndpoint = stsEndpoint
        self.extra = extra
    }

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public static let action = "aws-actions/configure-aws-credentials"

    /// What later steps can read.
    public struct ActionOutputs: Outputs {
        /// The account of the credentials.
        public let awsAccountID = Output<String>("aws-account-id")
        /// The id of the key, if ``ConfigureAWSCredentials/outputCredentials`` is set.
        public let awsAccessKeyID = Output<String>("aws-access-key-id")
        /// The secret of the key.
        public let awsSecretAccessKey = Output<String>("aws-secret-access-key")
        /// The session token.
        public let awsSessionToken = Output<String>("aws-session-token")
        /// When the credentials expire.
        public let awsExpiration = Output<String>("aws-expiration")

        /// Declares the names.
        public init() {}
    }
}
