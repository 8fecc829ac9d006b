/// The context `secrets`: secrets of the repository, its organization and the job's environment.
public let secrets = SecretsContext()

/// Secrets by name: `secrets.REGISTRY_TOKEN`, or `secrets["REGISTRY_TOKEN"]`.
///
/// A secret that is not set, or that the run may not see, is empty text. Conditions cannot read secrets.
///
/// Source: GitHub, "Contexts reference".
@dynamicMemberLookup
public struct SecretsContext: Sendable {
    /// The token that GitHub makes for each job, with the rights that `permissions` grants.
    public var githubToken: Value<String> { self["GITHUB_TOKEN"] }

    /// The secret of this name.
    public subscript(name: String) -> Value<String> { ContextName.secrets.value(name) }

    /// The secret of this name.
    public subscript(dynamicMember name: String) -> Value<String> { self[name] }
}
