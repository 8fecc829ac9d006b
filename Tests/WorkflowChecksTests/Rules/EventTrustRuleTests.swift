import Testing
import Workflows

/// Events that GitHub blocks or does not trust.
struct EventTrustRuleTests {
    static let blocked: [RuleCase] = [
        RuleCase(
            "a blocked event", [.on(.pullRequestTarget())],
            finds: [
                "a.yml: warning: on.pull_request_target: GitHub blocks 'pull_request_target' in public repositories, unless"
                    + " a policy of the repository allows it; use 'pull_request', or allow the event there"
                    + " [blocked-event]"
            ]),
        RuleCase("other events", [.on(.pullRequest(), .workflowRun(workflows: ["CI"]), .issueComment())]),
    ]

    @Test(arguments: blocked) func `an event that GitHub blocks by default is named`(_ rule: RuleCase) {
        rule.verify(about: ["blocked-event"])
    }

    static let names: [RuleCase] = [
        RuleCase("events that GitHub has", [.on(.push(), .repositoryDispatch(["acme"]), .issues([.opened]))]),
        RuleCase(
            "an event that GitHub does not have", [.on(Trigger("pull_requests"))],
            finds: ["a.yml: warning: on.pull_requests: GitHub has no event 'pull_requests' [event-name]"]),
        RuleCase(
            "an event that GitHub has removed", [.on(.project())],
            finds: [
                "a.yml: warning: on.project: the event 'project' belongs to classic projects, which GitHub has removed"
                    + " [event-name]"
            ]),
    ]

    @Test(arguments: names) func `an event has a name of GitHub's`(_ rule: RuleCase) {
        rule.verify(about: ["event-name"])
    }

    private static func workflow(
        _ triggers: [Trigger], cacheMode: CacheMode = .unspecified, @JobsBuilder jobs: () -> [WorkflowJob]
    ) -> [WorkflowFile] {
        [
            WorkflowFile(
                "a.yml", Workflow(on: triggers, cacheMode: cacheMode, jobs: jobs), source: "App/App.swift")
        ]
    }

    private static func job(
        _ condition: Value<Bool>? = nil, cacheMode: CacheMode = .unspecified, @StepsBuilder steps: () -> [Step]
    ) -> Job {
        Job("a", if: condition, runsOn: .ubuntu2404, cacheMode: cacheMode, steps: steps)
    }

    private static func mode(_ mode: String, _ event: String, _ place: String) -> String {
        "a.yml: warning: \(place): '\(mode)' lets runs of '\(event)', which GitHub does not trust, save caches that later"
            + " runs restore; leave 'cache-mode' out, or write 'read' [cache-trust]"
    }

    private static let exported =
        "a.yml: warning: jobs.a.steps[0].with.cache-to: GitHub lets runs of 'release' only restore caches, and the export"
        + " fails the build; add 'ignore-error=true' [cache-trust]"

    private static let isPush: Value<Bool> = github.eventName == "push"

    static let caches: [RuleCase] = [
        RuleCase(
            "a job that writes", workflow([.issueComment()]) { job(cacheMode: .write) { RunStep.right } },
            finds: [mode("write", "issue_comment", "jobs.a.cache-mode")]),
        RuleCase(
            "a workflow that writes, also for a push",
            workflow([.push(), .pullRequestTarget()], cacheMode: .writeOnly) {
                job { RunStep.right }
                Job.right("b")
            },
            finds: [mode("write-only", "pull_request_target", "cache-mode")]),
        RuleCase(
            "a job that reads in a workflow that writes",
            workflow([.issueComment()], cacheMode: .write) { job(cacheMode: .read) { RunStep.right } }),
        RuleCase(
            "a job that runs for pushes only",
            workflow([.push(), .issueComment()]) { job(isPush, cacheMode: .write) { RunStep.right } }),
        RuleCase("an event with a cache of its own", workflow([.pullRequest()], cacheMode: .write) { Job.right("a") }),
        RuleCase("a trusted event", workflow([.push()], cacheMode: .write) { Job.right("a") }),
        RuleCase(
            "a step that only saves", workflow([.issueComment()]) { job { SaveCache(path: ["a"], key: "k") } },
            finds: [
                "a.yml: warning: jobs.a.steps[0].uses: GitHub lets runs of 'issue_comment' only restore caches, so that this"
                    + " step saves nothing [cache-trust]"
            ]),
        RuleCase(
            "a step that saves for pushes",
            workflow([.push(), .issueComment()]) {
                job { SaveCache(path: ["a"], key: "k") }
            }),
        RuleCase(
            "a build that exports",
            workflow([.push(), .release([.published])]) {
                job { DockerBuildPush(cacheTo: ["type=gha,mode=max"], context: ".") }
            }, finds: [exported]),
        RuleCase(
            "a build that may fail to export, or exports elsewhere",
            workflow([.push(), .release([.published])]) {
                job {
                    DockerBuildPush(cacheTo: ["type=gha,mode=max,ignore-error=true"], context: ".")
                    DockerBuildPush(cacheTo: ["type=inline"], context: ".")
                    DockerBuildPush(cacheTo: ["type=gha,mode=max"], context: ".").step(if: isPush)
                }
            }),
        RuleCase(
            "a build that exports and may write",
            workflow([.push(), .release([.published])]) {
                job(cacheMode: .read) { DockerBuildPush(cacheTo: ["type=inline"], context: ".") }
            }),
    ]

    @Test(arguments: caches) func `caches of runs that GitHub does not trust`(_ rule: RuleCase) {
        rule.verify(about: ["cache-trust"])
    }
}
