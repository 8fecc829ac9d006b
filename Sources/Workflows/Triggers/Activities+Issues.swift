/// What can happen to an issue: the activity types of `issues`.
public enum IssuesActivity: String, Hashable, Sendable, CaseIterable {
    /// An issue was opened.
    case opened
    /// An issue was edited.
    case edited
    /// An issue was deleted.
    case deleted
    /// An issue was transferred.
    case transferred
    /// An issue was pinned.
    case pinned
    /// An issue was unpinned.
    case unpinned
    /// An issue was closed.
    case closed
    /// An issue was reopened.
    case reopened
    /// An issue was assigned.
    case assigned
    /// An issue was unassigned.
    case unassigned
    /// An issue was labeled.
    case labeled
    /// An issue was unlabeled.
    case unlabeled
    /// An issue was locked.
    case locked
    /// An issue was unlocked.
    case unlocked
    /// The issue was put into a milestone.
    case milestoned
    /// The issue was taken out of a milestone.
    case demilestoned
    /// A field of the issue was set.
    case fieldAdded = "field_added"
    /// A field of the issue was cleared.
    case fieldRemoved = "field_removed"
    /// The issue was given a type.
    case typed
    /// The type of the issue was taken away.
    case untyped
}

/// What can happen to a comment on an issue or pull request: the activity types of `issue_comment`.
public enum IssueCommentActivity: String, Hashable, Sendable, CaseIterable {
    /// A comment on an issue or pull request was created.
    case created
    /// A comment on an issue or pull request was edited.
    case edited
    /// A comment on an issue or pull request was deleted.
    case deleted
}

/// What can happen to a label: the activity types of `label`.
public enum LabelActivity: String, Hashable, Sendable, CaseIterable {
    /// A label was created.
    case created
    /// A label was edited.
    case edited
    /// A label was deleted.
    case deleted
}

/// What can happen to a milestone: the activity types of `milestone`.
public enum MilestoneActivity: String, Hashable, Sendable, CaseIterable {
    /// A milestone was created.
    case created
    /// A milestone was closed.
    case closed
    /// A milestone was opened.
    case opened
    /// A milestone was edited.
    case edited
    /// A milestone was deleted.
    case deleted
}

/// What can happen to a discussion: the activity types of `discussion`.
public enum DiscussionActivity: String, Hashable, Sendable, CaseIterable {
    /// A discussion was created.
    case created
    /// A discussion was edited.
    case edited
    /// A discussion was deleted.
    case deleted
    /// A discussion was transferred.
    case transferred
    /// A discussion was pinned.
    case pinned
    /// A discussion was unpinned.
    case unpinned
    /// A discussion was labeled.
    case labeled
    /// A discussion was unlabeled.
    case unlabeled
    /// A discussion was locked.
    case locked
    /// A discussion was unlocked.
    case unlocked
    /// The category of the discussion was changed.
    case categoryChanged = "category_changed"
    /// A discussion was answered.
    case answered
    /// A discussion was unanswered.
    case unanswered
}

/// What can happen to a comment on a discussion: the activity types of `discussion_comment`.
public enum DiscussionCommentActivity: String, Hashable, Sendable, CaseIterable {
    /// A comment on a discussion was created.
    case created
    /// A comment on a discussion was edited.
    case edited
    /// A comment on a discussion was deleted.
    case deleted
}

/// What can happen to a classic project: the activity types of `project`.
public enum ProjectActivity: String, Hashable, Sendable, CaseIterable {
    /// A classic project was created.
    case created
    /// A classic project was closed.
    case closed
    /// A classic project was reopened.
    case reopened
    /// A classic project was edited.
    case edited
    /// A classic project was deleted.
    case deleted
}

/// What can happen to a card of a classic project: the activity types of `project_card`.
public enum ProjectCardActivity: String, Hashable, Sendable, CaseIterable {
    /// A card of a classic project was created.
    case created
    /// A card of a classic project was moved.
    case moved
    /// A card of a classic project was converted.
    case converted
    /// A card of a classic project was edited.
    case edited
    /// A card of a classic project was deleted.
    case deleted
}

/// What can happen to a column of a classic project: the activity types of `project_column`.
public enum ProjectColumnActivity: String, Hashable, Sendable, CaseIterable {
    /// A column of a classic project was created.
    case created
    /// A column of a classic project was updated.
    case updated
    /// A column of a classic project was moved.
    case moved
    /// A column of a classic project was deleted.
    case deleted
}
