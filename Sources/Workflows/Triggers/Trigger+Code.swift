extension Trigger {
    /// Commits or tags were pushed; only with `branches` or only with `tags`, the other kind starts nothing.
    ///
    /// Path filters do not apply to tags. More than three tags pushed at once start nothing.
    public static func push(branches: Filter? = nil, tags: Filter? = nil, paths: Filter? = nil) -> Trigger {
        filtered("push", [("branches", branches), ("tags", tags), ("paths", paths)])
    }

    /// Something happened to a pull request; by default when it is opened, reopened or pushed to.
    ///
    /// `branches` is about the base branch. Runs on the merge commit, without secrets for forks.
    public static func pullRequest(
        _ types: [PullRequestActivity] = [], branches: Filter? = nil, paths: Filter? = nil
    ) -> Trigger {
        lists("pull_request", types: types, [("branches", branches), ("paths", paths)])
    }

    /// The same as ``pullRequest(_:branches:paths:)``, run on the default branch with its secrets.
    public static func pullRequestTarget(
        _ types: [PullRequestActivity] = [], branches: Filter? = nil, paths: Filter? = nil
    ) -> Trigger {
        lists("pull_request_target", types: types, [("branches", branches), ("paths", paths)])
    }

    /// A pull request was reviewed.
    public static func pullRequestReview(_ types: [PullRequestReviewActivity] = []) -> Trigger {
        lists("pull_request_review", types: types)
    }

    /// Something happened to a comment on a pull request's diff.
    public static func pullRequestReviewComment(_ types: [PullRequestReviewCommentActivity] = []) -> Trigger {
        lists("pull_request_review_comment", types: types)
    }

    /// Something happened to a comment on a pull request; GitHub's advice is to use ``issueComment(_:)``.
    public static func pullRequestComment(_ types: [PullRequestCommentActivity] = []) -> Trigger {
        lists("pull_request_comment", types: types)
    }

    /// A merge queue asks for checks.
    public static func mergeGroup(_ types: [MergeGroupActivity] = [], branches: Filter? = nil) -> Trigger {
        lists("merge_group", types: types, [("branches", branches)])
    }

    /// A branch or tag was created; more than three tags at once start nothing.
    public static let create = Trigger("create")

    /// A branch or tag was deleted; more than three tags at once start nothing.
    public static let delete = Trigger("delete")

    /// Something happened to a branch protection rule.
    public static func branchProtectionRule(_ types: [BranchProtectionRuleActivity] = []) -> Trigger {
        lists("branch_protection_rule", types: types)
    }

    /// Something happened to a check run that GitHub Actions did not make.
    public static func checkRun(_ types: [CheckRunActivity] = []) -> Trigger {
        lists("check_run", types: types)
    }

    /// A check suite that GitHub Actions did not make was completed.
    public static func checkSuite(_ types: [CheckSuiteActivity] = []) -> Trigger {
        lists("check_suite", types: types)
    }

    /// The status of a commit changed.
    public static let status = Trigger("status")
}
