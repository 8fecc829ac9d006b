import Testing
import WorkflowAnalysis
import WorkflowChecks
import Workflows

/// Which runs are cancelled, on which machines they run, and whom their conditions trust.
struct RunSecurityRuleTests {
    private static let contents = Permissions(contents: .write)

    private static func file(
        _ triggers: [Trigger], _ concurrency: Concurrency?, others: [WorkflowFile] = [],
        if condition: Value<Bool>? = nil
    ) -> [WorkflowFile] {
        [
            WorkflowFile(
                "a.yml",
                Workflow(on: triggers, concurrency: concurrency) {
                    Job("a", if: condition, runsOn: .ubuntu2404, permissions: contents) { GitHubRelease() }
                })
        ] + others
    }

    private static func cancelled(_ event: String, place: String = "concurrency") -> String {
        "a.yml: warning: \(place).cancel-in-progress: a newer run cancels a run of '\(event)' while it publishes, so"
            + " that the publication stays incomplete; let the run finish [cancel-publishing]"
    }

    private static let shared = Concurrency(group: "publish", cancelsInProgress: true)
    private static let perRef = Concurrency(group: "a-\(github.ref)", cancelsInProgress: true)
    private static let inRequests = Concurrency(
        group: "a-\(github.ref)", cancelsInProgress: github.eventName == "pull_request")
    private static let tags = Trigger.push(tags: ["v*"])

    static let cancellations: [RuleCase] = [
        RuleCase("a release", file([.release()], perRef), finds: [cancelled("release")]),
        RuleCase("tags", file([tags], perRef), finds: [cancelled("push")]),
        RuleCase("tags, and requests", file([tags, .pullRequest()], inRequests)),
        RuleCase("never", file([tags], Concurrency(group: "a", cancelsInProgress: false))),
        RuleCase("not said", file([tags], "a-\(github.ref)")),
        RuleCase(
            "not known", file([tags], Concurrency(group: "a", cancelsInProgress: vars.CANCEL.as(Bool.self)))),
        RuleCase("a branch in a group of its own", file([.push(branches: ["main", "next"])], perRef)),
        RuleCase(
            "branches that share one", file([.push(branches: ["main", "next"])], shared), finds: [cancelled("push")]),
        RuleCase("the only branch", file([.push(branches: ["main"])], shared)),
        RuleCase("any of several", file([.push(branches: ["release/**"])], shared), finds: [cancelled("push")]),
        RuleCase("times", file([.schedule([Schedule("7 4 * * 1")])], shared), finds: [cancelled("schedule")]),
        RuleCase("a job that does not run then", file([tags], perRef, if: github.eventName == "workflow_dispatch")),
        RuleCase(
            "a called workflow",
            [
                WorkflowFile(
                    "a.yml",
                    Workflow(on: [tags], concurrency: shared) {
                        CallJob("call", uses: .local("b.yml"), permissions: contents)
                    }),
                WorkflowFile(
                    "b.yml",
                    Workflow(on: [.workflowCall()]) {
                        Job("a", runsOn: .ubuntu2404, permissions: contents) { GitHubRelease() }
                    }),
            ], finds: [cancelled("push")]),
        RuleCase(
            "a job's own group",
            [
                WorkflowFile(
                    "a.yml",
                    Workflow(on: [tags]) {
                        Job("a", runsOn: .ubuntu2404, permissions: contents, concurrency: perRef) { GitHubRelease() }
                        Job.right("b", concurrency: Concurrency(group: "b", cancelsInProgress: true))
                    })
            ], finds: [cancelled("push", place: "jobs.a.concurrency")]),
        RuleCase(
            "a push of an image",
            [
                WorkflowFile(
                    "a.yml",
                    Workflow(on: [tags], concurrency: shared) {
                        Job("a", runsOn: .ubuntu2404, permissions: Permissions(packages: .write)) {
                            DockerSetupBuildx()
                            DockerLogin(registry: "ghcr.io", username: github.actor, password: secrets.githubToken)
                            DockerBuildPush(
                                context: ".", push: github.eventName != "pull_request", tags: ["ghcr.io/a/b:1"])
                        }
                    })
            ], finds: [cancelled("push")]),
    ]

    @Test(arguments: cancellations) func `a publication ends`(_ rule: RuleCase) { rule.verify(in: Self.cancellations) }

    private static let foreign =
        "a.yml: warning: jobs.a.runs-on: pull requests from forks run on a self-hosted runner here; use a"
        + " GitHub-hosted runner, or check in the job's condition that they are not from forks [self-hosted-fork]"

    private static func hosted(
        _ runner: Runner, on event: Trigger = .pullRequest(), if condition: Value<Bool>? = nil,
        environment: DeploymentEnvironment? = nil
    ) -> [WorkflowFile] {
        [
            WorkflowFile(
                "a.yml",
                Workflow(on: [event]) {
                    Job("a", if: condition, runsOn: runner, environment: environment) { RunStep.right }
                })
        ]
    }

    static let runners: [RuleCase] = [
        RuleCase("a label", hosted(.selfHosted), finds: [foreign]),
        RuleCase("one of several", hosted(.labels(["Self-Hosted", "linux"])), finds: [foreign]),
        RuleCase("GitHub's", hosted(.ubuntu2404)),
        RuleCase("another event", hosted(.selfHosted, on: .push())),
        RuleCase("what is computed", hosted("\(vars.RUNNER)")),
        RuleCase("not in requests", hosted(.selfHosted, if: github.eventName != "pull_request")),
        RuleCase("in any request of main", hosted(.selfHosted, if: github.baseRef == "main"), finds: [foreign]),
        RuleCase(
            "in requests of one's own",
            hosted(.selfHosted, if: !github.event.pull_request.head.repo.fork.as(Bool.self))),
        RuleCase("after an approval", hosted(.selfHosted, environment: "trusted")),
        RuleCase(
            "after a job that is closed",
            [
                WorkflowFile(
                    "a.yml",
                    Workflow(on: [.pullRequest()]) {
                        Job("gate", if: github.actor == "octocat", runsOn: .ubuntu2404) { RunStep.right }
                        Job("a", needs: ["gate"], runsOn: .selfHosted) { RunStep.right }
                    })
            ]),
        RuleCase(
            "after a job that is closed, whatever became of it",
            [
                WorkflowFile(
                    "a.yml",
                    Workflow(on: [.pullRequest()]) {
                        Job("gate", if: github.actor == "octocat", runsOn: .ubuntu2404) { RunStep.right }
                        Job("a", needs: ["gate"], if: always(), runsOn: .selfHosted) { RunStep.right }
                    })
            ], finds: [foreign]),
    ]

    @Test(arguments: runners) func `a machine of one's own is for one's own`(_ rule: RuleCase) {
        rule.verify(in: Self.runners)
    }

    private static func asking(
        _ condition: Value<Bool>, on trigger: Trigger = .pullRequestTarget(), _ permissions: Permissions = .none
    ) -> [WorkflowFile] {
        [
            WorkflowFile(
                "a.yml",
                Workflow(on: [trigger]) {
                    Job("a", if: condition, runsOn: .ubuntu2404, permissions: permissions) {
                        RunStep(script: "true", env: ["TOKEN": github.token])
                    }
                })
        ]
    }

    private static let actor =
        "a.yml: warning: jobs.a.if: 'github.actor' is the user who triggered the run, not the author of the pull"
        + " request; check the author"
        + " [bot-condition]"
    private static let isBot = github.actor == "dependabot[bot]"

    static let conditions: [RuleCase] = [
        RuleCase("the actor", asking(isBot), finds: [actor]),
        RuleCase("the actor, among others", asking(github.baseRef == "main" && isBot), finds: [actor]),
        RuleCase("anybody but the actor", asking(github.actor != "dependabot[bot]")),
        RuleCase("a person", asking(github.actor == "octocat")),
        RuleCase("a request that can do no harm", asking(isBot, on: .pullRequest())),
        RuleCase(
            "a request that can write", asking(isBot, on: .pullRequest(), Permissions(contents: .write)), finds: [actor]
        ),
        RuleCase("no request", asking(isBot, on: .push(), Permissions(contents: .write))),
        RuleCase(
            "the author", asking(github.event.pull_request.user.login.as(String.self) == "dependabot[bot]")),
    ]

    @Test(arguments: conditions) func `a bot is known by the request it opened`(_ rule: RuleCase) {
        rule.verify(in: Self.conditions)
    }
}
