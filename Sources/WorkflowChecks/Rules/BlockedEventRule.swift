import WorkflowAnalysis
import Workflows

struct BlockedEventRule: WorkflowRule {
    let name = "blocked-event"
    let kind = Finding.Kind.policy
    var documentation: String {
        """
        GitHub blocks an event of the workflow in public repositories, unless a policy allows it.

        Since the end of 2026, `pull_request_target` starts no jobs in a public repository that has no Actions policy of
        its own: the run fails before its first job. The rule cannot see whether the repository is public, or which
        policies it has.

        Source: GitHub changelog of 2026-09-17, and GitHub, "Securely using pull_request_target".

        Wrong:

        ```swift
        Workflow(on: [.pullRequestTarget()]) {
            Job("label", runsOn: .ubuntu2404, permissions: Permissions(pullRequests: .write)) {
                ActionStep(.at("actions/labeler", ref: "5c7539237e04b714afd8ad9b4aed733815b9fab4"))
            }
        }
        ```

        Right:

        ```swift
        Workflow(on: [.pullRequest()]) {
            Job("label", runsOn: .ubuntu2404, permissions: Permissions(pullRequests: .write)) {
                ActionStep(.at("actions/labeler", ref: "5c7539237e04b714afd8ad9b4aed733815b9fab4"))
            }
        }
        ```
        """
    }

    func problems(in file: FileAnalysis) -> [Problem] {
        file.triggers.compactMap { trigger in
            guard TriggerFacts.facts(of: trigger.event)?.isBlockedByDefault ?? false else { return nil }
            return Problem(
                Place("on", trigger.event),
                "GitHub blocks '\(trigger.event)' in public repositories, unless a policy of the repository allows it; use"
                    + " 'pull_request', or allow the event there", severity: .warning)
        }
    }
}
