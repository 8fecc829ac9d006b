/// What can happen to a pull request: the activity types of `pull_request`.
public enum PullRequestActivity: String, Hashable, Sendable, CaseIterable {
    /// A pull request was assigned.
    case assigned
    /// A pull request was unassigned.
    case unassigned
    /// A pull request was labeled.
    case labeled
    /// A pull request was unlabeled.
    case unlabeled
    /// A pull request was opened.
    case opened
    /// A pull request was edited.
    case edited
    /// A pull request was closed.
    case closed
    /// A pull request was reopened.
    case reopened
    /// The head branch was pushed to.
    case synchronize
    /// The pull request became a draft.
    case convertedToDraft = "converted_to_draft"
    /// A pull request was locked.
    case locked
    /// A pull request was unlocked.
    case unlocked
    /// The pull request was put into the merge queue.
    case enqueued
    /// The pull request was taken out of the merge queue.
    case dequeued
    /// The pull request was put into a milestone.
    case milestoned
    /// The pull request was taken out of a milestone.
    case demilestoned
    /// The pull request is no draft any more.
    case readyForReview = "ready_for_review"
    /// A review was asked for.
    case reviewRequested = "review_requested"
    /// A request for a review was withdrawn.
    case reviewRequestRemoved = "review_request_removed"
    /// Automatic merging was turned on.
    case autoMergeEnabled = "auto_merge_enabled"
    /// Automatic merging was turned off.
    case autoMergeDisabled = "auto_merge_disabled"
    /// The pull request became part of a stack.
    case stacked
}

/// What can happen to a comment on a pull request: the activity types of `pull_request_comment`.
public enum PullRequestCommentActivity: String, Hashable, Sendable, CaseIterable {
    /// A comment on a pull request was created.
    case created
    /// A comment on a pull request was edited.
    case edited
    /// A comment on a pull request was deleted.
    case deleted
}

/// What can happen to a review: the activity types of `pull_request_review`.
public enum PullRequestReviewActivity: String, Hashable, Sendable, CaseIterable {
    /// A review was submitted.
    case submitted
    /// A review was edited.
    case edited
    /// A review was dismissed.
    case dismissed
}

/// What can happen to a comment on a pull request's diff: the activity types of `pull_request_review_comment`.
public enum PullRequestReviewCommentActivity: String, Hashable, Sendable, CaseIterable {
    /// A comment on a pull request's diff was created.
    case created
    /// A comment on a pull request's diff was edited.
    case edited
    /// A comment on a pull request's diff was deleted.
    case deleted
}

/// What can happen to a merge group: the activity types of `merge_group`.
public enum MergeGroupActivity: String, Hashable, Sendable, CaseIterable {
    /// Checks of the merge group were asked for.
    case checksRequested = "checks_requested"
}
