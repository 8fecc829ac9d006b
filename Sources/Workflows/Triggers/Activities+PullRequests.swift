/// What can happen to a pull request: the activity types of `pull_request`.
public struct PullRequestActivity: Activity {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public var rawValue: String

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public init(_ rawValue: String) {
        self.rawValue = rawValue
    }

    /// A pull request was assigned.
    public static let assigned = PullRequestActivity("assigned")
    /// A pull request was unassigned.
    public static let unassigned = PullRequestActivity("unassigned")
    /// A pull request was labeled.
    public static let labeled = PullRequestActivity("labeled")
    /// A pull request was unlabeled.
    public static let unlabeled = PullRequestActivity("unlabeled")
    /// A pull request was opened.
    public static let opened = PullRequestActivity("opened")
    /// A pull request was edited.
    public static let edited = PullRequestActivity("edited")
    /// A pull request was closed.
    public static let closed = PullRequestActivity("closed")
    /// A pull request was reopened.
    public static let reopened = PullRequestActivity("reopened")
    /// The head branch was pushed to.
    public static let synchronize = PullRequestActivity("synchronize")
    /// The pull request became a draft.
    public static let convertedToDraft = PullRequestActivity("converted_to_draft")
    /// A pull request was locked.
    public static let locked = PullRequestActivity("locked")
    /// A pull request was unlocked.
    public static let unlocked = PullRequestActivity("unlocked")
    /// The pull request was put into the merge queue.
    public static let enqueued = PullRequestActivity("enqueued")
    /// The pull request was taken out of the merge queue.
    public static let dequeued = PullRequestActivity("dequeued")
    /// The pull request was put into a milestone.
    public static let milestoned = PullRequestActivity("milestoned")
    /// The pull request was taken out of a milestone.
    public static let demilestoned = PullRequestActivity("demilestoned")
    /// The pull request is no draft any more.
    public static let readyForReview = PullRequestActivity("ready_for_review")
    /// A review was asked for.
    public static let reviewRequested = PullRequestActivity("review_requested")
    /// A request for a review was withdrawn.
    public static let reviewRequestRemoved = PullRequestActivity("review_request_removed")
    /// Automatic merging was turned on.
    public static let autoMergeEnabled = PullRequestActivity("auto_merge_enabled")
    /// Automatic merging was turned off.
    public static let autoMergeDisabled = PullRequestActivity("auto_merge_disabled")
    /// The pull request became part of a stack.
    public static let stacked = PullRequestActivity("stacked")

    /// The activity types that Slipway knows.
    package static let known: [PullRequestActivity] = [
        .assigned, .unassigned, .labeled, .unlabeled, .opened, .edited, .closed, .reopened, .synchronize,
        .convertedToDraft, .locked, .unlocked, .enqueued, .dequeued, .milestoned, .demilestoned, .readyForReview,
        .reviewRequested, .reviewRequestRemoved, .autoMergeEnabled, .autoMergeDisabled, .stacked,
    ]
}

/// What can happen to a comment on a pull request: the activity types of `pull_request_comment`.
public struct PullRequestCommentActivity: Activity {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public var rawValue: String

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public init(_ rawValue: String) {
        self.rawValue = rawValue
    }

    /// A comment on a pull request was created.
    public static let created = PullRequestCommentActivity("created")
    /// A comment on a pull request was edited.
    public static let edited = PullRequestCommentActivity("edited")
    /// A comment on a pull request was deleted.
    public static let deleted = PullRequestCommentActivity("deleted")

    /// The activity types that Slipway knows.
    package static let known: [PullRequestCommentActivity] = [.created, .edited, .deleted]
}

/// What can happen to a review: the activity types of `pull_request_review`.
public struct PullRequestReviewActivity: Activity {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public var rawValue: String

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public init(_ rawValue: String) {
        self.rawValue = rawValue
    }

    /// A review was submitted.
    public static let submitted = PullRequestReviewActivity("submitted")
    /// A review was edited.
    public static let edited = PullRequestReviewActivity("edited")
    /// A review was dismissed.
    public static let dismissed = PullRequestReviewActivity("dismissed")

    /// The activity types that Slipway knows.
    package static let known: [PullRequestReviewActivity] = [.submitted, .edited, .dismissed]
}

/// What can happen to a comment on a pull request's diff: the activity types of `pull_request_review_comment`.
public struct PullRequestReviewCommentActivity: Activity {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public var rawValue: String

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public init(_ rawValue: String) {
        self.rawValue = rawValue
    }

    /// A comment on a pull request's diff was created.
    public static let created = PullRequestReviewCommentActivity("created")
    /// A comment on a pull request's diff was edited.
    public static let edited = PullRequestReviewCommentActivity("edited")
    /// A comment on a pull request's diff was deleted.
    public static let deleted = PullRequestReviewCommentActivity("deleted")

    /// The activity types that Slipway knows.
    package static let known: [PullRequestReviewCommentActivity] = [.created, .edited, .deleted]
}

/// What can happen to a merge group: the activity types of `merge_group`.
public struct MergeGroupActivity: Activity {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public var rawValue: String

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public init(_ rawValue: String) {
        self.rawValue = rawValue
    }

    /// Checks of the merge group were asked for.
    public static let checksRequested = MergeGroupActivity("checks_requested")

    /// The activity types that Slipway knows.
    package static let known: [MergeGroupActivity] = [.checksRequested]
}
