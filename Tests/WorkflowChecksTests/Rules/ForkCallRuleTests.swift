import Testing
import Workflows

/// Workflows that are told by their callers whether they push.
struct ForkCallRuleTests {
    private static let all = Permissions(contents: .read, packages: .write)
    private static let push = Value<Bool>(.path("inputs", "push"))

    private static func callee(default value: ExpressionNode? = nil, asked: Value<Bool>? = nil) -> WorkflowFile {
        WorkflowFile(
            "b.yml",
            Workflow(
                on: [.workflowCall(WorkflowCall(inputs: [WorkflowInput("push", type: .boolean, default: value)]))]
            ) {
                Job("a", if: asked, runsOn: .ubuntu2404, permissions: all) {
                    DockerLogin(registry: "ghcr.io", username: github.actor, password: secrets.githubToken)
                        .step(if: push)
                    DockerBuildPush(context: ".", push: push, tags: ["ghcr.io/acme/app:1"])
                }
            })
    }

    private static func caller(
        _ passed: OrderedMap<UntypedValue>, if condition: Value<Bool>? = nil, on triggers: [Trigger] = [.pullRequest()]
    ) -> WorkflowFile {
        WorkflowFile(
            "a.yml",
            Workflow(on: triggers) {
                CallJob("call", uses: .local("b.yml"), with: passed, if: condition, permissions: all)
            })
    }

    private static let found = [
        "b.yml: warning: jobs.a.steps[1].with.push: the step pushes the image, which a pull request from a fork is not"
            + " allowed to; guard it with 'github.event.pull_request.head.repo.full_name == github.repository' [fork-push]"
    ]

    static let cases: [RuleCase] = [
        RuleCase("told to push", [caller(["push": true]), callee()], finds: found),
        RuleCase("told to push by default", [caller([:]), callee(default: .boolean(true))], finds: found),
        RuleCase(
            "told to push for requests",
            [caller(["push": UntypedValue(github.eventName == "pull_request")]), callee()],
            finds: found),
        RuleCase("a job that is told to run", [caller(["push": true]), callee(asked: push)], finds: found),
        RuleCase("not told", [caller([:]), callee()]),
        RuleCase("told not to push", [caller(["push": false]), callee(default: .boolean(true))]),
        RuleCase(
            "told to push otherwise", [caller(["push": UntypedValue(github.eventName != "pull_request")]), callee()]),
        RuleCase("nobody knows", [caller(["push": UntypedValue(vars.PUSH == "true")]), callee()]),
        RuleCase("called for a push", [caller(["push": true], on: [.push(branches: ["main"])]), callee()]),
        RuleCase(
            "called for one's own requests",
            [
                caller(
                    ["push": true], if: !github.event.pull_request.head.repo.fork.as(Bool.self)), callee(),
            ]),
        RuleCase(
            "called twice, once for requests",
            [
                caller([:]),
                WorkflowFile(
                    "c.yml",
                    Workflow(on: [.push(branches: ["main"])]) {
                        CallJob("call", uses: .local("b.yml"), with: ["push": true], permissions: all)
                    }), callee(),
            ]),
    ]

    @Test(arguments: cases) func `a called workflow does not push for a fork`(_ rule: RuleCase) {
        rule.verify(about: ["fork-push"])
    }
}
