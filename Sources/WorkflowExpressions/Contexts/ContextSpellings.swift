// swift-format-ignore-file: AlwaysUseLowerCamelCase

// Who writes GitHub's spelling is told the Swift one.

extension GitHubContext {
    /// GitHub's spelling of ``actorID``.
    @available(*, unavailable, renamed: "actorID")
    public var actor_id: Value<String> { actorID }

    /// GitHub's spelling of ``triggeringActor``.
    @available(*, unavailable, renamed: "triggeringActor")
    public var triggering_actor: Value<String> { triggeringActor }

    /// GitHub's spelling of ``baseRef``.
    @available(*, unavailable, renamed: "baseRef")
    public var base_ref: Value<String> { baseRef }

    /// GitHub's spelling of ``headRef``.
    @available(*, unavailable, renamed: "headRef")
    public var head_ref: Value<String> { headRef }

    /// GitHub's spelling of ``eventName``.
    @available(*, unavailable, renamed: "eventName")
    public var event_name: Value<String> { eventName }

    /// GitHub's spelling of ``refName``.
    @available(*, unavailable, renamed: "refName")
    public var ref_name: Value<String> { refName }

    /// GitHub's spelling of ``refProtected``.
    @available(*, unavailable, renamed: "refProtected")
    public var ref_protected: Value<Bool> { refProtected }

    /// GitHub's spelling of ``refType``.
    @available(*, unavailable, renamed: "refType")
    public var ref_type: Value<String> { refType }

    /// GitHub's spelling of ``repositoryID``.
    @available(*, unavailable, renamed: "repositoryID")
    public var repository_id: Value<String> { repositoryID }

    /// GitHub's spelling of ``repositoryOwner``.
    @available(*, unavailable, renamed: "repositoryOwner")
    public var repository_owner: Value<String> { repositoryOwner }

    /// GitHub's spelling of ``repositoryOwnerID``.
    @available(*, unavailable, renamed: "repositoryOwnerID")
    public var repository_owner_id: Value<String> { repositoryOwnerID }

    /// GitHub's spelling of ``repositoryURL``.
    @available(*, unavailable, renamed: "repositoryURL")
    public var repositoryUrl: Value<String> { repositoryURL }

    /// GitHub's spelling of ``repositoryVisibility``.
    @available(*, unavailable, renamed: "repositoryVisibility")
    public var repository_visibility: Value<String> { repositoryVisibility }

    /// GitHub's spelling of ``retentionDays``.
    @available(*, unavailable, renamed: "retentionDays")
    public var retention_days: Value<String> { retentionDays }

    /// GitHub's spelling of ``artifactCacheSizeLimit``.
    @available(*, unavailable, renamed: "artifactCacheSizeLimit")
    public var artifact_cache_size_limit: Value<Int> { artifactCacheSizeLimit }

    /// GitHub's spelling of ``serverURL``.
    @available(*, unavailable, renamed: "serverURL")
    public var server_url: Value<String> { serverURL }

    /// GitHub's spelling of ``apiURL``.
    @available(*, unavailable, renamed: "apiURL")
    public var api_url: Value<String> { apiURL }

    /// GitHub's spelling of ``graphqlURL``.
    @available(*, unavailable, renamed: "graphqlURL")
    public var graphql_url: Value<String> { graphqlURL }

    /// GitHub's spelling of ``runID``.
    @available(*, unavailable, renamed: "runID")
    public var run_id: Value<String> { runID }

    /// GitHub's spelling of ``runNumber``.
    @available(*, unavailable, renamed: "runNumber")
    public var run_number: Value<String> { runNumber }

    /// GitHub's spelling of ``runAttempt``.
    @available(*, unavailable, renamed: "runAttempt")
    public var run_attempt: Value<String> { runAttempt }

    /// GitHub's spelling of ``workflowRef``.
    @available(*, unavailable, renamed: "workflowRef")
    public var workflow_ref: Value<String> { workflowRef }

    /// GitHub's spelling of ``workflowSHA``.
    @available(*, unavailable, renamed: "workflowSHA")
    public var workflow_sha: Value<String> { workflowSHA }

    /// GitHub's spelling of ``secretSource``.
    @available(*, unavailable, renamed: "secretSource")
    public var secret_source: Value<String> { secretSource }

    /// GitHub's spelling of ``actionPath``.
    @available(*, unavailable, renamed: "actionPath")
    public var action_path: Value<String> { actionPath }

    /// GitHub's spelling of ``actionRef``.
    @available(*, unavailable, renamed: "actionRef")
    public var action_ref: Value<String> { actionRef }

    /// GitHub's spelling of ``actionRepository``.
    @available(*, unavailable, renamed: "actionRepository")
    public var action_repository: Value<String> { actionRepository }

    /// GitHub's spelling of ``actionStatus``.
    @available(*, unavailable, renamed: "actionStatus")
    public var action_status: Value<String> { actionStatus }

    /// GitHub's spelling of ``eventPath``.
    @available(*, unavailable, renamed: "eventPath")
    public var event_path: Value<String> { eventPath }

    /// GitHub's spelling of ``stepSummary``.
    @available(*, unavailable, renamed: "stepSummary")
    public var step_summary: Value<String> { stepSummary }

    /// GitHub's spelling of ``artifactsList``.
    @available(*, unavailable, renamed: "artifactsList")
    public var artifacts_list: Value<String> { artifactsList }
}

extension RunnerContext {
    /// GitHub's spelling of ``toolCache``.
    @available(*, unavailable, renamed: "toolCache")
    public var tool_cache: Value<String> { toolCache }
}
