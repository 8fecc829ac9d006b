/// What can happen to a discussion: the activity types of `discussion`.
public struct DiscussionActivity: Activity {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public var rawValue: String

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public init(_ rawValue: String) {
        self.rawValue = rawValue
    }

    /// A discussion was created.
    public static let created = DiscussionActivity("created")
    /// A discussion was edited.
    public static let edited = DiscussionActivity("edited")
    /// A discussion was deleted.
    public static let deleted = DiscussionActivity("deleted")
    /// A discussion was transferred.
    public static let transferred = DiscussionActivity("transferred")
    /// A discussion was pinned.
    public static let pinned = DiscussionActivity("pinned")
    /// A discussion was unpinned.
    public static let unpinned = DiscussionActivity("unpinned")
    /// A discussion was labeled.
    public static let labeled = DiscussionActivity("labeled")
    /// A discussion was unlabeled.
    public static let unlabeled = DiscussionActivity("unlabeled")
    /// A discussion was locked.
    public static let locked = DiscussionActivity("locked")
    /// A discussion was unlocked.
    public static let unlocked = DiscussionActivity("unlocked")
    /// The category of the discussion was changed.
    public static let categoryChanged = DiscussionActivity("category_changed")
    /// A discussion was answered.
    public static let answered = DiscussionActivity("answered")
    /// A discussion was unanswered.
    public static let unanswered = DiscussionActivity("unanswered")

    /// The activity types that Slipway knows.
    package static let known: [DiscussionActivity] = [
        .created, .edited, .deleted, .transferred, .pinned, .unpinned, .labeled, .unlabeled, .locked, .unlocked,
        .categoryChanged, .answered, .unanswered,
    ]
}

/// What can happen to a comment on a discussion: the activity types of `discussion_comment`.
public struct DiscussionCommentActivity: Activity {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public var rawValue: String

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public init(_ rawValue: String) {
        self.rawValue = rawValue
    }

    /// A comment on a discussion was created.
    public static let created = DiscussionCommentActivity("created")
    /// A comment on a discussion was edited.
    public static let edited = DiscussionCommentActivity("edited")
    /// A comment on a discussion was deleted.
    public static let deleted = DiscussionCommentActivity("deleted")

    /// The activity types that Slipway knows.
    package static let known: [DiscussionCommentActivity] = [.created, .edited, .deleted]
}
