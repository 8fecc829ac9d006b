import Workflows

extension BindingCases {
    static let clouds: [BindingCase] = [configureAWSCredentials, amazonECRLogin, googleAuth, azureLogin]

    static let configureAWSCredentials = BindingCase(
        ConfigureAWSCredentials(
            awsRegion: "a", awsProfile: "a", overwriteAWSProfile: true, roleToAssume: "a", awsAccessKeyID: "a",
            awsSecretAccessKey: "a", awsSessionToken: "a", webIdentityTokenFile: "a", roleChaining: true,
            audience: "a", httpProxy: "a", noProxy: "a", maskAWSAccountID: true, roleDurationSeconds: 1,
            roleExternalID: "a", roleSessionName: "a", roleSkipSessionTagging: true, transitiveTagKeys: ["a", "b"],
            inlineSessionPolicy: "a", managedSessionPolicies: ["a", "b"], outputCredentials: true,
            outputEnvCredentials: true, unsetCurrentCredentials: true, disableRetry: true, retryMaxAttempts: 1,
            specialCharactersWorkaround: true, useExistingCredentials: true, allowedAccountIDs: ["a", "b"],
            forceSkipOIDC: true, actionTimeoutSeconds: 1, customTags: "a", stsEndpoint: "a"),
        inputs: [
            "aws-region", "aws-profile", "overwrite-aws-profile", "role-to-assume", "aws-access-key-id",
            "aws-secret-access-key", "aws-session-token", "web-identity-token-file", "role-chaining", "audience",
            "http-proxy", "no-proxy", "mask-aws-account-id", "role-duration-seconds", "role-external-id",
            "role-session-name", "role-skip-session-tagging", "transitive-tag-keys", "inline-session-policy",
            "managed-session-policies", "output-credentials", "output-env-credentials", "unset-current-credentials",
            "disable-retry", "retry-max-attempts", "special-characters-workaround", "use-existing-credentials",
            "allowed-account-ids", "force-skip-oidc", "action-timeout-s", "custom-tags", "sts-endpoint",
        ],
        outputs: [
            "aws-account-id", "aws-access-key-id", "aws-secret-access-key", "aws-session-token", "aws-expiration",
        ])

    static let amazonECRLogin = BindingCase(
        AmazonECRLogin(
            httpProxy: "a", maskPassword: true, registries: ["a", "b"], registryType: .privateRegistry,
            skipLogout: true),
        inputs: [
            "http-proxy", "mask-password", "registries", "registry-type", "skip-logout",
        ],
        outputs: [
            "registry"
        ])

    static let googleAuth = BindingCase(
        GoogleAuth(
            projectID: "a", workloadIdentityProvider: "a", serviceAccount: "a", audience: "a", credentialsJSON: "a",
            createCredentialsFile: true, exportEnvironmentVariables: true, tokenFormat: .accessToken,
            delegates: ["a", "b"], universe: "a", requestReason: "a", cleanupCredentials: true,
            accessTokenLifetime: "a", accessTokenScopes: ["a", "b"], accessTokenSubject: "a", idTokenAudience: "a",
            idTokenIncludeEmail: true),
        inputs: [
            "project_id", "workload_identity_provider", "service_account", "audience", "credentials_json",
            "create_credentials_file", "export_environment_variables", "token_format", "delegates", "universe",
            "request_reason", "cleanup_credentials", "access_token_lifetime", "access_token_scopes",
            "access_token_subject", "id_token_audience", "id_token_include_email",
        ],
        outputs: [
            "project_id", "credentials_file_path", "auth_token", "access_token", "id_token",
        ])

    static let azureLogin = BindingCase(
        AzureLogin(
            creds: "a", clientID: "a", tenantID: "a", subscriptionID: "a", enableAzPSSession: true, environment: "a",
            allowNoSubscriptions: true, audience: "a", authType: .servicePrincipal),
        inputs: [
            "creds", "client-id", "tenant-id", "subscription-id", "enable-AzPSSession", "environment",
            "allow-no-subscriptions", "audience", "auth-type",
        ],
        outputs: [])
}
