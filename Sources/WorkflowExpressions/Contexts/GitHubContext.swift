/// The context `github`: the run, what triggered it, and where it runs.
public let github = GitHubContext()

/// The properties of the context `github`: the run, what triggered it, and where it runs.
///
/// A property that GitHub does not set is `null`, which becomes empty text.
///
/// Source: GitHub, "Contexts reference".
public struct GitHubContext: Sendable {
    /// The user whose action started the first attempt of the run.
    ///
    /// In a re-run ``triggeringActor`` may be another.
    public var actor: Value<String> { ContextName.github.value("actor") }

    /// The account number of ``actor``, as text.
    public var actorID: Value<String> { ContextName.github.value("actor_id") }

    /// The user who started this attempt; a re-run still has the rights of ``actor``.
    public var triggeringActor: Value<String> { ContextName.github.value("triggering_actor") }

    /// The branch into which a pull request would be merged.
    ///
    /// `null` unless the event is `pull_request` or `pull_request_target`.
    public var baseRef: Value<String> { ContextName.github.value("base_ref") }

    /// The branch from which a pull request comes; its author chooses the name.
    ///
    /// `null` unless the event is `pull_request` or `pull_request_target`.
    public var headRef: Value<String> { ContextName.github.value("head_ref") }

    /// The payload of the webhook event that triggered the run.
    ///
    /// Its members differ from event to event; one that is missing is `null`.
    public var event: Value<Any> { ContextName.github.value("event") }

    /// The name of the event that triggered the run, such as `push`.
    ///
    /// In a called workflow it is the caller's event.
    public var eventName: Value<String> { ContextName.github.value("event_name") }

    /// The full name of what triggered the run: `refs/heads/…`, `refs/tags/…` or `refs/pull/…/merge`.
    public var ref: Value<String> { ContextName.github.value("ref") }

    /// The short name of the branch or tag, or `<number>/merge` for a pull request.
    public var refName: Value<String> { ContextName.github.value("ref_name") }

    /// Whether branch protection or a ruleset applies to the ref.
    public var refProtected: Value<Bool> { ContextName.github.value("ref_protected") }

    /// What the ref is: `branch` or `tag`.
    public var refType: Value<String> { ContextName.github.value("ref_type") }

    /// The commit that triggered the run; for a pull request, the merge commit that GitHub made.
    public var sha: Value<String> { ContextName.github.value("sha") }
}
