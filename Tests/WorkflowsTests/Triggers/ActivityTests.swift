import Testing
import WorkflowYAML
import Workflows

/// An event, its activity types in GitHub's spelling, and the trigger that Slipway makes of each.
struct ActivityCase: Sendable, CustomTestStringConvertible {
    let event: String
    let spellings: [String]
    let alone: [Trigger]
    let together: Trigger
    let without: Trigger

    init<Kind: Activity>(
        _ event: String, _ spellings: [String], _ types: [Kind], trigger: ([Kind]) -> Trigger
    ) {
        self.event = event
        self.spellings = spellings
        alone = types.map { trigger([$0]) }
        together = trigger(types)
        without = trigger([])
    }

    var testDescription: String { event }
}

@Suite("Activity types of events")
struct ActivityTests {
    static let cases: [ActivityCase] = [
        ActivityCase("branch_protection_rule", ["created", "edited", "deleted"], BranchProtectionRuleActivity.known) {
            .branchProtectionRule($0)
        },
        ActivityCase(
            "check_run", ["completed", "created", "rerequested", "requested_action"], CheckRunActivity.known
        ) { .checkRun($0) },
        ActivityCase("check_suite", ["completed"], CheckSuiteActivity.known) { .checkSuite($0) },
        ActivityCase(
            "discussion",
            [
                "created", "edited", "deleted", "transferred", "pinned", "unpinned", "labeled", "unlabeled", "locked",
                "unlocked", "category_changed", "answered", "unanswered",
            ], DiscussionActivity.known
        ) { .discussion($0) },
        ActivityCase("discussion_comment", ["created", "edited", "deleted"], DiscussionCommentActivity.known) {
            .discussionComment($0)
        },
        ActivityCase("image_version", ["created", "ready", "deleted"], ImageVersionActivity.known) {
            .imageVersion($0)
        },
        ActivityCase("issue_comment", ["created", "edited", "deleted"], IssueCommentActivity.known) {
            .issueComment($0)
        },
        ActivityCase(
            "issues",
            [
                "opened", "edited", "deleted", "transferred", "pinned", "unpinned", "closed", "reopened", "assigned",
                "unassigned", "labeled", "unlabeled", "locked", "unlocked", "milestoned", "demilestoned", "field_added",
                "field_removed", "typed", "untyped",
            ], IssuesActivity.known
        ) { .issues($0) },
        ActivityCase("label", ["created", "edited", "deleted"], LabelActivity.known) { .label($0) },
        ActivityCase("merge_group", ["checks_requested"], MergeGroupActivity.known) { .mergeGroup($0) },
        ActivityCase("milestone", ["created", "closed", "opened", "edited", "deleted"], MilestoneActivity.known) {
            .milestone($0)
        },
        ActivityCase("project", ["created", "closed", "reopened", "edited", "deleted"], ProjectActivity.known) {
            .project($0)
        },
        ActivityCase(
            "project_card", ["created", "moved", "converted", "edited", "deleted"], ProjectCardActivity.known
        ) { .projectCard($0) },
        ActivityCase("project_column", ["created", "updated", "moved", "deleted"], ProjectColumnActivity.known) {
            .projectColumn($0)
        },
        ActivityCase(
            "pull_request",
            [
                "assigned", "unassigned", "labeled", "unlabeled", "opened", "edited", "closed", "reopened",
                "synchronize", "converted_to_draft", "locked", "unlocked", "enqueued", "dequeued", "milestoned",
                "demilestoned", "ready_for_review", "review_requested", "review_request_removed", "auto_merge_enabled",
                "auto_merge_disabled", "stacked",
            ], PullRequestActivity.known
        ) { .pullRequest($0) },
        ActivityCase("pull_request_comment", ["created", "edited", "deleted"], PullRequestCommentActivity.known) {
            .pullRequestComment($0)
        },
        ActivityCase("pull_request_review", ["submitted", "edited", "dismissed"], PullRequestReviewActivity.known) {
            .pullRequestReview($0)
        },
        ActivityCase(
            "pull_request_review_comment", ["created", "edited", "deleted"], PullRequestReviewCommentActivity.known
        ) { .pullRequestReviewComment($0) },
        ActivityCase(
            "pull_request_target",
            [
                "assigned", "unassigned", "labeled", "unlabeled", "opened", "edited", "closed", "reopened",
                "synchronize", "converted_to_draft", "locked", "unlocked", "enqueued", "dequeued", "milestoned",
                "demilestoned", "ready_for_review", "review_requested", "review_request_removed", "auto_merge_enabled",
                "auto_merge_disabled", "stacked",
            ], PullRequestActivity.known
        ) { .pullRequestTarget($0) },
        ActivityCase("registry_package", ["published", "updated"], RegistryPackageActivity.known) {
            .registryPackage($0)
        },
        ActivityCase(
            "release", ["published", "unpublished", "created", "edited", "deleted", "prereleased", "released"],
            ReleaseActivity.known
        ) { .release($0) },
        ActivityCase("watch", ["started"], WatchActivity.known) { .watch($0) },
        ActivityCase("workflow_run", ["requested", "completed", "in_progress"], WorkflowRunActivity.known) {
            .workflowRun($0, workflows: [])
        },
    ]

    @Test("each type is spelt as GitHub spells it", arguments: cases)
    func types(example: ActivityCase) throws {
        #expect(Workflow.on(example.together).node(at: "on.\(example.event).types")?.texts == example.spellings)
        try #require(example.alone.count == example.spellings.count)
        for (trigger, spelling) in zip(example.alone, example.spellings) {
            #expect(Workflow.on(trigger).node(at: "on.\(example.event).types")?.texts == [spelling])
        }
    }

    @Test("no types leave GitHub's choice", arguments: cases)
    func withoutTypes(example: ActivityCase) {
        let workflow = Workflow.on(example.without, .push(branches: ["main"]))
        #expect(workflow.node(at: "on")?.keys == [example.event, "push"])
        #expect(workflow.node(at: "on.\(example.event).types") == nil)
    }

    static let plain: [(event: String, trigger: Trigger)] = [
        ("create", .create),
        ("delete", .delete),
        ("deployment", .deployment),
        ("deployment_status", .deploymentStatus),
        ("fork", .fork),
        ("gollum", .gollum),
        ("page_build", .pageBuild),
        ("public", .`public`),
        ("status", .status),
        ("push", .push()),
        ("workflow_call", .workflowCall()),
        ("workflow_dispatch", .workflowDispatch()),
        ("repository_dispatch", .repositoryDispatch()),
        ("future_event", Trigger("future_event")),
    ]

    @Test("an event alone is its name", arguments: plain)
    func alone(event: String, trigger: Trigger) {
        #expect(Workflow.on(trigger).node(at: "on") == .string(event))
        #expect(Workflow.on(trigger, .fork).node(at: "on")?.texts == [event, "fork"])
        #expect(Workflow.on(trigger, .push(branches: ["main"])).node(at: "on.\(event)") == .null)
    }

    @Test("every event of GitHub has a trigger")
    func complete() {
        let covered = Set(Self.cases.map(\.event) + Self.plain.map(\.event)).union(["schedule"])
        #expect(covered.subtracting(["future_event"]).count == 37)
    }
}
