extension TriggerFacts {
    /// One event a line; a line that begins with four spaces belongs to the one before it.
    ///
    /// `default-branch`: only the workflow of the default branch is started, and the run is of that branch.
    /// `refs:`: what else the run can be of.
    /// `cache:`: what the run may do with GitHub's cache. `default:`: the activity types that are meant without `types`.
    static let table: StaticString = """
        branch_protection_rule default-branch cache:read types:created,edited,deleted
        check_run default-branch cache:read types:completed,created,rerequested,requested_action
        check_suite default-branch cache:read types:completed
        create refs:branch,tag
        delete default-branch cache:write
        deployment
        deployment_status
        discussion default-branch cache:read
            types:created,edited,deleted,transferred,pinned,unpinned,labeled,unlabeled,locked,unlocked
            types:category_changed,answered,unanswered
        discussion_comment default-branch cache:read types:created,edited,deleted
        fork default-branch cache:read
        gollum default-branch cache:read
        image_version refs:branch cache:read filters:names,versions types:created,ready,deleted
        issue_comment default-branch cache:read types:created,edited,deleted
        issues default-branch cache:read
            types:opened,edited,deleted,transferred,pinned,unpinned,closed,reopened,assigned,unassigned,labeled
            types:unlabeled,locked,unlocked,milestoned,demilestoned,field_added,field_removed,typed,untyped
        label default-branch cache:read types:created,edited,deleted
        merge_group refs:branch filters:branches types:checks_requested
        milestone default-branch cache:read types:created,closed,opened,edited,deleted
        page_build default-branch cache:write
        project default-branch cache:read retired types:created,closed,reopened,edited,deleted
        project_card default-branch cache:read retired types:created,moved,converted,edited,deleted
        project_column default-branch cache:read retired types:created,updated,moved,deleted
        public default-branch cache:read
        pull_request refs:request pull-request withholds-secrets cache:request filters:branches,paths
            default:opened,synchronize,reopened
            types:assigned,unassigned,labeled,unlabeled,opened,edited,closed,reopened,synchronize
            types:converted_to_draft,locked,unlocked,enqueued,dequeued,milestoned,demilestoned,ready_for_review
            types:review_requested,review_request_removed,auto_merge_enabled,auto_merge_disabled,stacked
        pull_request_comment pull-request types:created,edited,deleted
        pull_request_review refs:request pull-request withholds-secrets cache:request
            types:submitted,edited,dismissed
        pull_request_review_comment refs:request pull-request withholds-secrets cache:request
            types:created,edited,deleted
        pull_request_target default-branch pull-request blocked cache:read filters:branches,paths
            default:opened,synchronize,reopened
            types:assigned,unassigned,labeled,unlabeled,opened,edited,closed,reopened,synchronize
            types:converted_to_draft,locked,unlocked,enqueued,dequeued,milestoned,demilestoned,ready_for_review
            types:review_requested,review_request_removed,auto_merge_enabled,auto_merge_disabled,stacked
        push refs:branch,tag cache:write filters:branches,tags,paths
        registry_package refs:branch,tag cache:write types:published,updated
        release refs:tag cache:read types:published,unpublished,created,edited,deleted,prereleased,released
        repository_dispatch default-branch cache:write
        schedule default-branch cache:write
        status default-branch cache:read
        watch default-branch cache:read types:started
        workflow_call
        workflow_dispatch refs:branch,tag cache:write
        workflow_run default-branch cache:read filters:workflows,branches
            types:requested,completed,in_progress
        """
}
