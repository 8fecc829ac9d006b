import Testing
import Workflows

/// Conditions on branches and tags, and the filters of the events that start their workflow.
struct RefFilterRuleTests {
    private static func job(_ condition: Value<Bool>) -> Job {
        Job("a", if: condition, runsOn: .ubuntu2404) { RunStep.right }
    }

    private static func started(
        _ name: String, by triggers: Trigger..., if condition: Value<Bool>, neverLetIn events: String? = nil
    ) -> RuleCase {
        let finding = events.map {
            "a.yml: warning: jobs.a.if: the condition is always false, because no branch or tag that it asks for passes the"
                + " filters of the events: \($0) [impossible-event]"
        }
        return RuleCase(
            name, [WorkflowFile("a.yml", Workflow(on: triggers) { job(condition) })], finds: finding.map { [$0] } ?? [])
    }

    private static func none(_ name: String, by trigger: Trigger, if condition: Value<Bool>) -> RuleCase {
        RuleCase(
            name, [WorkflowFile("a.yml", Workflow(on: [trigger]) { job(condition) })],
            finds: [
                "a.yml: warning: jobs.a.if: the condition holds for none of the events that start the workflow:"
                    + " '\(trigger.event)' [impossible-event]"
            ])
    }

    private static func isBranch(_ name: String) -> Value<Bool> {
        Value(.binary(.equal, .path("github", "ref"), .string("refs/heads/\(name)")))
    }

    private static func isNamed(_ name: String) -> Value<Bool> {
        Value(.binary(.equal, .path("github", "ref_name"), .string(name)))
    }

    private static func isFor(_ name: String) -> Value<Bool> {
        Value(.binary(.equal, .path("github", "base_ref"), .string(name)))
    }

    private static func begins(_ property: String, _ text: String) -> Value<Bool> {
        Value(.call("startsWith", [.path("github", property), .string(text)]))
    }

    private static let followed = Value<Bool>(
        .binary(.equal, .path("github", "event", "workflow_run", "head_branch"), .string("dev")))
    private static let main: Filter = ["main", "release/**"]

    static let cases: [RuleCase] = [
        started("another branch", by: .push(branches: main), if: isBranch("dev"), neverLetIn: "'push'"),
        started("another name", by: .push(branches: main), if: isNamed("dev"), neverLetIn: "'push'"),
        started("a branch that a pattern fits", by: .push(branches: main), if: isBranch("release/1")),
        started("a branch of the list", by: .push(branches: main), if: isNamed("main") || isNamed("dev")),
        started("a branch in another case", by: .push(branches: main), if: isBranch("Main")),
        started("a branch of any", by: .push(), if: isBranch("dev")),
        started("a branch beside tags", by: .push(branches: main, tags: ["v*"]), if: isNamed("v1.0")),
        started(
            "neither a branch nor a tag", by: .push(branches: main, tags: ["v*"]), if: isNamed("1.0"),
            neverLetIn: "'push'"),
        started("another tag", by: .push(tags: ["v*"]), if: begins("ref", "refs/tags/release-"), neverLetIn: "'push'"),
        started("a tag that may begin so", by: .push(tags: ["v*"]), if: begins("ref", "refs/tags/v1.")),
        started("a name that may begin so", by: .push(branches: main), if: begins("ref_name", "release/")),
        started(
            "a name that begins otherwise", by: .push(branches: main), if: begins("ref_name", "hotfix/"),
            neverLetIn: "'push'"),
        started("anything else", by: .push(branches: main), if: !isBranch("dev")),
        started(
            "an ignored branch", by: .push(branches: .ignoring(["dev"])), if: isBranch("dev"), neverLetIn: "'push'"),
        started("a branch that is not ignored", by: .push(branches: .ignoring(["dev"])), if: isBranch("main")),
        started(
            "what is taken back", by: .push(branches: ["release/**", "!release/old"]), if: isBranch("release/old"),
            neverLetIn: "'push'"),
        started("a branch that people may start", by: .push(branches: main), .workflowDispatch(), if: isBranch("dev")),
        started(
            "the default branch, maybe", by: .push(branches: main), .schedule([Schedule("17 3 * * *")]),
            if: isBranch("dev")),
        started(
            "requests for another branch", by: .pullRequest(branches: main), if: isFor("dev"),
            neverLetIn: "'pull_request'"),
        started("requests for a branch", by: .pullRequest(branches: main), if: isFor("main")),
        started(
            "requests or pushes", by: .push(branches: ["main"]), .pullRequest(branches: main), if: isFor("release/1")),
        started(
            "runs of another branch", by: .workflowRun([.completed], workflows: ["CI"], branches: ["main"]),
            if: followed,
            neverLetIn: "'workflow_run'"),
        started("runs of a branch", by: .workflowRun([.completed], workflows: ["CI"], branches: ["d*"]), if: followed),
        none("a branch's name for a request", by: .pullRequest(), if: isNamed("main")),
        none("a request's branch for a push", by: .push(), if: isFor("main")),
        started("a merged request", by: .pullRequest([.closed], branches: main), if: isBranch("main")),
    ]

    @Test(arguments: cases) func `conditions ask for what filters let in`(_ example: RuleCase) {
        example.verify(about: ["impossible-event"])
    }
}
