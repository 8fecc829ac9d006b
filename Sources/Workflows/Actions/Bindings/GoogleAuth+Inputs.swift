extension GoogleAuth {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public var inputs: ActionInputs {
        var inputs = ActionInputs()
        inputs.add("project_id", projectID)
        inputs.add("workload_identity_provider", workloadIdentityProvider)
        inputs.add("service_account", serviceAccount)
        inputs.add("audience", audience)
        inputs.add("credentials_json", credentialsJSON)
        inputs.add("create_credentials_file", createCredentialsFile)
        inputs.add("export_environment_variables", exportEnvironmentVariables)
        inputs.add("token_format", choice: tokenFormat)
        inputs.add("delegates", commaSeparated: delegates)
        inputs.add("universe", universe)
        inputs.add("request_reason", requestReason)
        inputs.add("cleanup_credentials", cleanupCredentials)
        inputs.add("access_token_lifetime", accessTokenLifetime)
        inputs.add("access_token_scopes", commaSeparated: accessTokenScopes)
        inputs.add("access_token_subject", accessTokenSubject)
        inputs.add("id_token_audience", idTokenAudience)
        inputs.add("id_token_include_email", idTokenIncludeEmail)
        inputs.add(extra: extra)
        return inputs
    }
}
