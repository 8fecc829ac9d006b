extension GitHubContext {
    /// The repository with its owner, `owner/name`.
    public var repository: Value<String> { ContextName.github.value("repository") }

    /// The number of the repository, as text; it outlives a change of name.
    public var repositoryID: Value<String> { ContextName.github.value("repository_id") }

    /// The user or organization that owns the repository, in its own upper and lower case.
    public var repositoryOwner: Value<String> { ContextName.github.value("repository_owner") }

    /// The account number of ``repositoryOwner``, as text.
    public var repositoryOwnerID: Value<String> { ContextName.github.value("repository_owner_id") }

    /// The Git address of the repository, `git://github.com/owner/name.git`.
    public var repositoryURL: Value<String> { ContextName.github.value("repositoryUrl") }

    /// Who sees the repository: `public`, `private` or `internal`.
    ///
    /// GitHub sets it without documenting it.
    public var repositoryVisibility: Value<String> { ContextName.github.value("repository_visibility") }

    /// The days for which logs and artifacts of the run are kept, as text.
    public var retentionDays: Value<String> { ContextName.github.value("retention_days") }

    /// The room for caches of the repository, in gigabytes.
    ///
    /// GitHub sets it without documenting it.
    public var artifactCacheSizeLimit: Value<Int> { ContextName.github.value("artifact_cache_size_limit") }

    /// The address of the server, `https://github.com` or that of an own server.
    public var serverURL: Value<String> { ContextName.github.value("server_url") }

    /// The address of the REST interface.
    public var apiURL: Value<String> { ContextName.github.value("api_url") }

    /// The address of the GraphQL interface.
    public var graphqlURL: Value<String> { ContextName.github.value("graphql_url") }
}
