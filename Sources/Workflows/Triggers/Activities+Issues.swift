/// What can happen to an issue: the activity types of `issues`.
public struct IssuesActivity: Activity {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public var rawValue: String

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public init(_ rawValue: String) {
        self.rawValue = rawValue
    }

    /// An issue was opened.
    public static let opened = IssuesActivity("opened")
    /// An issue was edited.
    public static let edited = IssuesActivity("edited")
    /// An issue was deleted.
    public static let deleted = IssuesActivity("deleted")
    /// An issue was transferred.
    public static let transferred = IssuesActivity("transferred")
    /// An issue was pinned.
    public static let pinned = IssuesActivity("pinned")
    /// An issue was unpinned.
    public static let unpinned = IssuesActivity("unpinned")
    /// An issue was closed.
    public static let closed = IssuesActivity("closed")
    /// An issue was reopened.
    public static let reopened = IssuesActivity("reopened")
    /// An issue was assigned.
    public static let assigned = IssuesActivity("assigned")
    /// An issue was unassigned.
    public static let unassigned = IssuesActivity("unassigned")
    /// An issue was labeled.
    public static let labeled = IssuesActivity("labeled")
    /// An issue was unlabeled.
    public static let unlabeled = IssuesActivity("unlabeled")
    /// An issue was locked.
    public static let locked = IssuesActivity("locked")
    /// An issue was unlocked.
    public static let unlocked = IssuesActivity("unlocked")
    /// The issue was put into a milestone.
    public static let milestoned = IssuesActivity("milestoned")
    /// The issue was taken out of a milestone.
    public static let demilestoned = IssuesActivity("demilestoned")
    /// A field of the issue was set.
    public static let fieldAdded = IssuesActivity("field_added")
    /// A field of the issue was cleared.
    public static let fieldRemoved = IssuesActivity("field_removed")
    /// The issue was given a type.
    public static let typed = IssuesActivity("typed")
    /// The type of the issue was taken away.
    public static let untyped = IssuesActivity("untyped")

    /// The activity types that Slipway knows.
    package static let known: [IssuesActivity] = [
        .opened, .edited, .deleted, .transferred, .pinned, .unpinned, .closed, .reopened, .assigned, .unassigned,
        .labeled, .unlabeled, .locked, .unlocked, .milestoned, .demilestoned, .fieldAdded, .fieldRemoved, .typed,
        .untyped,
    ]
}

/// What can happen to a comment on an issue or pull request: the activity types of `issue_comment`.
public struct IssueCommentActivity: Activity {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public var rawValue: String

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public init(_ rawValue: String) {
        self.rawValue = rawValue
    }

    /// A comment on an issue or pull request was created.
    public static let created = IssueCommentActivity("created")
    /// A comment on an issue or pull request was edited.
    public static let edited = IssueCommentActivity("edited")
    /// A comment on an issue or pull request was deleted.
    public static let deleted = IssueCommentActivity("deleted")

    /// The activity types that Slipway knows.
    package static let known: [IssueCommentActivity] = [.created, .edited, .deleted]
}

/// What can happen to a label: the activity types of `label`.
public struct LabelActivity: Activity {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public var rawValue: String

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public init(_ rawValue: String) {
        self.rawValue = rawValue
    }

    /// A label was created.
    public static let created = LabelActivity("created")
    /// A label was edited.
    public static let edited = LabelActivity("edited")
    /// A label was deleted.
    public static let deleted = LabelActivity("deleted")

    /// The activity types that Slipway knows.
    package static let known: [LabelActivity] = [.created, .edited, .deleted]
}

/// What can happen to a milestone: the activity types of `milestone`.
public struct MilestoneActivity: Activity {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public var rawValue: String

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public init(_ rawValue: String) {
        self.rawValue = rawValue
    }

    /// A milestone was created.
    public static let created = MilestoneActivity("created")
    /// A milestone was closed.
    public static let closed = MilestoneActivity("closed")
    /// A milestone was opened.
    public static let opened = MilestoneActivity("opened")
    /// A milestone was edited.
    public static let edited = MilestoneActivity("edited")
    /// A milestone was deleted.
    public static let deleted = MilestoneActivity("deleted")

    /// The activity types that Slipway knows.
    package static let known: [MilestoneActivity] = [.created, .closed, .opened, .edited, .deleted]
}
