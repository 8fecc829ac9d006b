/// What can happen to a branch protection rule: the activity types of `branch_protection_rule`.
public enum BranchProtectionRuleActivity: String, Hashable, Sendable, CaseIterable {
    /// A branch protection rule was created.
    case created
    /// A branch protection rule was edited.
    case edited
    /// A branch protection rule was deleted.
    case deleted
}

/// What can happen to a check run: the activity types of `check_run`.
public enum CheckRunActivity: String, Hashable, Sendable, CaseIterable {
    /// A check run was completed.
    case completed
    /// A check run was created.
    case created
    /// Somebody asked for the check run again.
    case rerequested
    /// Somebody asked for an action that the check run offers.
    case requestedAction = "requested_action"
}

/// What can happen to a check suite: the activity types of `check_suite`.
public enum CheckSuiteActivity: String, Hashable, Sendable, CaseIterable {
    /// A check suite was completed.
    case completed
}

/// What can happen to a version of a custom image: the activity types of `image_version`.
public enum ImageVersionActivity: String, Hashable, Sendable, CaseIterable {
    /// A version of a custom image was created.
    case created
    /// A version of a custom image is ready for use.
    case ready
    /// A version of a custom image was deleted.
    case deleted
}

/// What can happen to a package: the activity types of `registry_package`.
public enum RegistryPackageActivity: String, Hashable, Sendable, CaseIterable {
    /// A package was published.
    case published
    /// A package was updated.
    case updated
}

/// What can happen to a release: the activity types of `release`.
public enum ReleaseActivity: String, Hashable, Sendable, CaseIterable {
    /// A release was published.
    case published
    /// A release was unpublished.
    case unpublished
    /// A release was created.
    case created
    /// A release was edited.
    case edited
    /// A release was deleted.
    case deleted
    /// A prerelease was published, unless it was published from a draft.
    case prereleased
    /// A release was published, or a prerelease became a release.
    case released
}

/// What can happen to a repository: the activity types of `watch`.
public enum WatchActivity: String, Hashable, Sendable, CaseIterable {
    /// Somebody starred the repository.
    case started
}

/// What can happen to a run of the other workflow: the activity types of `workflow_run`.
public enum WorkflowRunActivity: String, Hashable, Sendable, CaseIterable {
    /// A run of the other workflow was asked for; not when it is run again.
    case requested
    /// A run of the other workflow ended, well or badly.
    case completed
    /// A run of the other workflow began.
    case inProgress = "in_progress"
}
