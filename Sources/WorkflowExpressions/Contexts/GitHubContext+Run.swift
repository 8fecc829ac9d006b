extension GitHubContext {
    /// The number of the run, unique in the repository, the same in each attempt.
    public var runID: Value<String> { ContextName.github.value("run_id") }

    /// The count of the runs of this workflow, from 1; the same in each attempt.
    public var runNumber: Value<String> { ContextName.github.value("run_number") }

    /// The count of the attempts of this run, from 1.
    public var runAttempt: Value<String> { ContextName.github.value("run_attempt") }

    /// The name of the workflow, or the path of its file if it has none.
    ///
    /// In a called workflow it is the caller's name.
    public var workflow: Value<String> { ContextName.github.value("workflow") }

    /// The path and ref of the workflow file, `owner/name/.github/workflows/ci.yml@refs/heads/main`.
    ///
    /// In a called workflow it is the caller's file; ``JobContext/workflowRef`` is its own.
    public var workflowRef: Value<String> { ContextName.github.value("workflow_ref") }

    /// The commit of the workflow file.
    ///
    /// In a called workflow it is the caller's; ``JobContext/workflowSHA`` is its own.
    public var workflowSHA: Value<String> { ContextName.github.value("workflow_sha") }

    /// Where the secrets of the run come from: `None`, `Actions`, `Codespaces` or `Dependabot`.
    public var secretSource: Value<String> { ContextName.github.value("secret_source") }

    /// The identifier of the job.
    ///
    /// The runner sets it: `null` outside of steps.
    public var job: Value<String> { ContextName.github.value("job") }

    /// The token of the job, the same as ``SecretsContext/githubToken``.
    ///
    /// The runner sets it: `null` outside of steps.
    public var token: Value<String> { ContextName.github.value("token") }

    /// The directory on the runner in which steps start and `actions/checkout` puts the repository.
    ///
    /// The runner sets it: `null` outside of steps. In a container job it is a path of the host.
    public var workspace: Value<String> { ContextName.github.value("workspace") }
}
