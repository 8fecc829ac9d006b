/// Properties of events whose text people without write access can choose.
///
/// Source: GitHub, "Script injections", and "Webhook events and payloads".
package enum UntrustedProperty {
    /// The paths below `github.event`; `*` stands for any index.
    package static let paths: [[Substring]] = table.split { $0 == " " || $0 == "\n" }.map { $0.split(separator: ".") }

    private static let table = """
        issue.title issue.body
        comment.body review.body review_comment.body discussion.title discussion.body
        changes.title.from changes.body.from
        pages.*.page_name pages.*.title
        forkee.description forkee.homepage
        pull_request.title pull_request.body pull_request.head.ref pull_request.head.label
        pull_request.head.repo.default_branch pull_request.head.repo.description pull_request.head.repo.homepage
        commits.*.message commits.*.author.name commits.*.author.email commits.*.committer.name
        commits.*.committer.email
        head_commit.message head_commit.author.name head_commit.author.email head_commit.committer.name
        head_commit.committer.email
        workflow_run.head_branch workflow_run.display_title workflow_run.pull_requests.*.head.ref
        workflow_run.head_commit.message workflow_run.head_commit.author.name workflow_run.head_commit.author.email
        workflow_run.head_commit.committer.name workflow_run.head_commit.committer.email
        workflow_run.head_repository.description
        check_run.check_suite.head_branch check_suite.head_branch
        """

    /// The names below `github.event` of objects that describe people who caused the event, their code, or its number.
    ///
    /// Conditions that read only these say nothing about who caused the event.
    package static let neutral: [String: [String]] = [
        "comment": ["body", "id"],
        "issue": ["body", "number", "pull_request", "state", "title"],
        "pull_request": ["base", "body", "draft", "number", "state", "title"],
        "workflow_run": ["conclusion", "id", "name", "run_attempt", "run_number", "status"],
    ]
}
