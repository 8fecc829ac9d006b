/// What can happen to a branch protection rule: the activity types of `branch_protection_rule`.
public struct BranchProtectionRuleActivity: Activity {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public var rawValue: String

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public init(_ rawValue: String) {
        self.rawValue = rawValue
    }

    /// A branch protection rule was created.
    public static let created = BranchProtectionRuleActivity("created")
    /// A branch protection rule was edited.
    public static let edited = BranchProtectionRuleActivity("edited")
    /// A branch protection rule was deleted.
    public static let deleted = BranchProtectionRuleActivity("deleted")

    /// The activity types that Slipway knows.
    package static let known: [BranchProtectionRuleActivity] = [.created, .edited, .deleted]
}

/// What can happen to a check run: the activity types of `check_run`.
public struct CheckRunActivity: Activity {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public var rawValue: String

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public init(_ rawValue: String) {
        self.rawValue = rawValue
    }

    /// A check run was completed.
    public static let completed = CheckRunActivity("completed")
    /// A check run was created.
    public static let created = CheckRunActivity("created")
    /// Somebody asked for the check run again.
    public static let rerequested = CheckRunActivity("rerequested")
    /// Somebody asked for an action that the check run offers.
    public static let requestedAction = CheckRunActivity("requested_action")

    /// The activity types that Slipway knows.
    package static let known: [CheckRunActivity] = [.completed, .created, .rerequested, .requestedAction]
}

/// What can happen to a check suite: the activity types of `check_suite`.
public struct CheckSuiteActivity: Activity {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public var rawValue: String

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public init(_ rawValue: String) {
        self.rawValue = rawValue
    }

    /// A check suite was completed.
    public static let completed = CheckSuiteActivity("completed")

    /// The activity types that Slipway knows.
    package static let known: [CheckSuiteActivity] = [.completed]
}

/// What can happen to a version of a custom image: the activity types of `image_version`.
public struct ImageVersionActivity: Activity {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public var rawValue: String

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public init(_ rawValue: String) {
        self.rawValue = rawValue
    }

    /// A version of a custom image was created.
    public static let created = ImageVersionActivity("created")
    /// A version of a custom image is ready for use.
    public static let ready = ImageVersionActivity("ready")
    /// A version of a custom image was deleted.
    public static let deleted = ImageVersionActivity("deleted")

    /// The activity types that Slipway knows.
    package static let known: [ImageVersionActivity] = [.created, .ready, .deleted]
}

/// What can happen to a package: the activity types of `registry_package`.
public struct RegistryPackageActivity: Activity {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public var rawValue: String

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public init(_ rawValue: String) {
        self.rawValue = rawValue
    }

    /// A package was published.
    public static let published = RegistryPackageActivity("published")
    /// A package was updated.
    public static let updated = RegistryPackageActivity("updated")

    /// The activity types that Slipway knows.
    package static let known: [RegistryPackageActivity] = [.published, .updated]
}

/// What can happen to a release: the activity types of `release`.
public struct ReleaseActivity: Activity {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public var rawValue: String

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public init(_ rawValue: String) {
        self.rawValue = rawValue
    }

    /// A release was published.
    public static let published = ReleaseActivity("published")
    /// A release was unpublished.
    public static let unpublished = ReleaseActivity("unpublished")
    /// A release was created.
    public static let created = ReleaseActivity("created")
    /// A release was edited.
    public static let edited = ReleaseActivity("edited")
    /// A release was deleted.
    public static let deleted = ReleaseActivity("deleted")
    /// A prerelease was published, unless it was published from a draft.
    public static let prereleased = ReleaseActivity("prereleased")
    /// A release was published, or a prerelease became a release.
    public static let released = ReleaseActivity("released")

    /// The activity types that Slipway knows.
    package static let known: [ReleaseActivity] = [
        .published, .unpublished, .created, .edited, .deleted, .prereleased, .released,
    ]
}

/// What can happen to a repository: the activity types of `watch`.
public struct WatchActivity: Activity {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public var rawValue: String

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public init(_ rawValue: String) {
        self.rawValue = rawValue
    }

    /// Somebody starred the repository.
    public static let started = WatchActivity("started")

    /// The activity types that Slipway knows.
    package static let known: [WatchActivity] = [.started]
}

/// What can happen to a run of the other workflow: the activity types of `workflow_run`.
public struct WorkflowRunActivity: Activity {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public var rawValue: String

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public init(_ rawValue: String) {
        self.rawValue = rawValue
    }

    /// A run of the other workflow was asked for; not when it is run again.
    public static let requested = WorkflowRunActivity("requested")
    /// A run of the other workflow ended, well or badly.
    public static let completed = WorkflowRunActivity("completed")
    /// A run of the other workflow began.
    public static let inProgress = WorkflowRunActivity("in_progress")

    /// The activity types that Slipway knows.
    package static let known: [WorkflowRunActivity] = [.requested, .completed, .inProgress]
}
