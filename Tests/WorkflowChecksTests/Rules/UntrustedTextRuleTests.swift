import Testing
import WorkflowAnalysis
import WorkflowChecks
import Workflows

/// Untrusted input, and code of pull requests.
struct UntrustedTextRuleTests {
    private static func found(_ place: String, _ rest: String, severity: String = "error") -> String {
        "a.yml: \(severity): jobs.a.\(place): \(rest) [untrusted-script]"
    }

    private static func code(_ place: String, _ source: String, severity: String = "error") -> String {
        found(
            place, "anybody can choose the text of '\(source)', which runs as code here; pass it in a variable",
            severity: severity)
    }

    private static let title: ExpressionNode = .path("github", "event", "issue", "title")
    private static let commits = Value<Any>(.path("github", "event", "commits"))

    private static func script(_ value: UntypedValue) -> Step {
        .uses(ActionStep(.pinned("actions/github-script"), with: ["script": value]))
    }

    static let scripts: [RuleCase] = [
        RuleCase("a title in JavaScript", finds: [code("steps[0].with.script", "github.event.issue.title")]) {
            Job.of { script("f('\(Value<String>(title))')") }
        },
        RuleCase("whatever the case", finds: [code("steps[0].with.SCRIPT", "github.Event.issue.title")]) {
            let title = Value<String>(.path("github", "Event", "issue", "title"))
            Job.of { ActionStep(.pinned("Actions/GitHub-Script"), with: ["SCRIPT": "f('\(title)')"]) }
        },
        RuleCase("a branch's name", finds: [code("steps[0].with.command", "github.head_ref")]) {
            Job.of { RetryAction(command: "git switch \(github.headRef)") }
        },
        RuleCase("one of many", finds: [code("steps[0].with.script", "github.event.commits.*.message")]) {
            let message = Value<Any>(.property(.index(commits.node, .number(0)), "message"))
            Job.of { script("f(`\(message)`)") }
        },
        RuleCase("all of them", finds: [code("steps[0].with.script", "github.event.commits.*.message")]) {
            let messages = Value<String>(
                .call("join", [.property(.filter(commits.node), "message"), .string(" ")]))
            Job.of { script("f(`\(messages)`)") }
        },
        RuleCase("the one that is chosen", finds: [code("steps[0].with.script", "github.head_ref")]) {
            Job.of { script("f('\(github.headRef || github.refName)')") }
        },
        RuleCase(
            "an action that nobody knows", finds: [code("steps[0].with.run", "github.head_ref", severity: "warning")]
        ) {
            Job.of { ActionStep(.local("a"), with: ["run": "echo \(github.headRef)", "name": "\(github.headRef)"]) }
        },
        RuleCase("an image's arguments", finds: [code("steps[0].with.args", "github.head_ref")]) {
            Job.of {
                ActionStep(.docker("a:1@sha256:0"), with: ["args": "-c \(github.headRef)", "x": "\(github.headRef)"])
            }
        },
        RuleCase("an object in JSON", finds: [code("steps[0].with.command", "github.event")]) {
            Job.of { RetryAction(command: "echo '\(toJSON(github.event))'") }
        },
        RuleCase(
            "containers",
            finds: [
                code("container.options", "github.head_ref"), code("services.db.command", "github.head_ref"),
                code("services.db.options", "github.head_ref"),
            ]
        ) {
            Job(
                "a", runsOn: .ubuntu2404,
                container: Container(image: "a:1", env: ["X": github.headRef], options: "--name \(github.headRef)"),
                services: [
                    "db": Service(Container(image: "b:1", options: "\(github.headRef)"), command: "\(github.headRef)")
                ]
            ) { RunStep.right }
        },
        RuleCase(
            "a key of other steps",
            finds: [
                "a.yml: error: jobs.a.steps[0].run: a step with an action has no 'run', and GitHub refuses the file; make it"
                    + " a step of its own [step-form]",
                code("steps[0].run", "github.head_ref"),
            ]
        ) {
            Job.of { ActionStep(.local("a"), attributes: StepAttributes(extra: ["run": "echo \(github.headRef)"])) }
        },
        RuleCase("what only asks, or is a literal of the language") {
            let isFix = Value<Bool>(.call("startsWith", [title, .string("fix")]))
            Job.of {
                let chosen = Value<String>(.call("case", [(github.headRef == "a").node, .string("b"), .string("c")]))
                script("f(\(isFix), \(github.headRef == "a"), \(chosen))")
                script("f(\(toJSON(Value<Any>(title))), '\(github.sha)', \(github.event.number))")
                GitHubScript(script: "f(process.env.TITLE)").step(env: ["TITLE": Value(title)])
            }
        },
    ]

    @Test(arguments: scripts) func `text of others is no code`(_ rule: RuleCase) { rule.verify(in: Self.scripts) }

    static let body: ExpressionNode = .path("github", "event", "comment", "body")

    static let variables: [(script: String, source: ExpressionNode, finds: String?)] = [
        ("echo \"$X\"", body, nil),
        ("eval \"$X\"", title, "'github.event.issue.title', and the script runs '$X' as code"),
        ("  eval ${X}", title, "'github.event.issue.title', and the script runs '$X' as code"),
        ("bash -c \"$X\"", body, "'github.event.comment.body', and the script runs '$X' as code"),
        ("bash -c 'f \"$1\"' _ \"$X\"", body, nil),
        ("eval \"$XY\"", body, nil),
        ("retrieval \"$X\"", body, nil),
        (
            "echo \"A=$X\" >> \"$GITHUB_ENV\"", body,
            "'github.event.comment.body', and with a second line in '$X' set any variable of later steps; do not write"
                + " untrusted input to 'GITHUB_ENV'"
        ),
        ("echo \"A=$X\" >> \"$GITHUB_ENV\"", title, nil),
        ("echo \"A=$(clean \"$X\")\" >> \"$GITHUB_ENV\"", body, nil),
        ("echo \"$X\"\necho \"A=1\" >> \"$GITHUB_ENV\"", body, nil),
        (
            "echo $X >> $GITHUB_PATH", title,
            "'github.event.issue.title', which decides here where later steps look for programs"
        ),
    ]

    @Test(arguments: variables) func `a variable of others' text is not run`(
        script: String, source: ExpressionNode, finds: String?
    ) {
        let expected = finds.map { [Self.found("steps[0].env.X", "anybody can choose the text of \($0)")] } ?? []
        RuleCase(script, finds: expected) {
            Job.of { RunStep(script: Script(script), env: ["X": Value(source)]) }
        }.verify()
    }

    private static func target(
        _ place: String, _ event: String = "pull_request_target", _ severity: String = "error"
    ) -> String {
        "a.yml: \(severity): jobs.a.\(place): '\(event)' runs with the repository's secrets, and this checks out the code of a"
            + " pull request; build it in a workflow that 'pull_request' starts [pull-request-target]"
    }

    private static func on(
        _ triggers: [Trigger], if condition: Value<Bool>? = nil, others: [WorkflowFile] = [],
        @StepsBuilder _ steps: () -> [Step]
    ) -> [WorkflowFile] {
        let permissions = Permissions(contents: .read)
        return [
            WorkflowFile(
                "a.yml",
                Workflow(on: triggers) {
                    Job("a", if: condition, runsOn: .ubuntu2404, permissions: permissions, steps: steps)
                })
        ] + others
    }

    private static let head = Checkout(
        ref: Value(.path("github", "event", "pull_request", "head", "sha")), persistCredentials: false)
    private static let runHead = Checkout(
        ref: Value(.path("github", "event", "workflow_run", "head_sha")), persistCredentials: false)

    private static func guarded(_ environment: DeploymentEnvironment?, before needs: [JobID]) -> [WorkflowFile] {
        [
            WorkflowFile(
                "a.yml",
                Workflow(on: [.pullRequestTarget()]) {
                    Job("gate", runsOn: .ubuntu2404, permissions: .none, environment: "external") { RunStep.right }
                    Job(
                        "a", needs: needs, runsOn: .ubuntu2404, permissions: Permissions(contents: .read),
                        environment: environment
                    ) { head }
                })
        ]
    }

    private static func awaited(_ trigger: Trigger) -> WorkflowFile {
        WorkflowFile("b.yml", Workflow(name: "CI", on: [trigger]) { Job.right("a") })
    }

    static let targets: [RuleCase] = [
        RuleCase("the head", on([.pullRequestTarget()]) { head }, finds: [target("steps[0].with.ref")]),
        RuleCase("the base", on([.pullRequestTarget()]) { Checkout(persistCredentials: false) }),
        RuleCase("another event", on([.pullRequest()]) { head }),
        RuleCase(
            "the merge",
            on([.pullRequestTarget()]) {
                Checkout(ref: "refs/pull/\(github.event.number)/merge", persistCredentials: false)
            }, finds: [target("steps[0].with.ref")]),
        RuleCase(
            "the fork",
            on([.pullRequestTarget()]) {
                let fork = Value<String>(.path("github", "event", "pull_request", "head", "repo", "full_name"))
                Checkout(repository: fork, persistCredentials: false)
            }, finds: [target("steps[0].with.repository")]),
        RuleCase(
            "by script",
            on([.pullRequestTarget()]) { RunStep(script: "gh pr checkout 1", env: ["GH_TOKEN": github.token]) },
            finds: [target("steps[0].run")]),
        RuleCase(
            "an author that is asked for",
            on(
                [.pullRequestTarget()],
                if: github.event.pull_request.head.repo.full_name.as(String.self) == github.repository
            ) { head }),
        RuleCase(
            "a step of another event",
            on([.pullRequestTarget(), .pullRequest()]) { head.step(if: github.eventName == "pull_request") }),
        RuleCase(
            "a run of a workflow that is not declared", on([.workflowRun(workflows: ["CI"])]) { runHead },
            finds: [target("steps[0].with.ref", "workflow_run", "warning")]),
        RuleCase("behind an approval", guarded("gate", before: [])),
        RuleCase("behind a job that is approved of", guarded(nil, before: ["gate"])),
        RuleCase("an environment elsewhere", guarded(nil, before: []), finds: [target("steps[0].with.ref")]),
        RuleCase(
            "a run of a request", on([.workflowRun(workflows: ["CI"])], others: [awaited(.pullRequest())]) { runHead },
            finds: [target("steps[0].with.ref", "workflow_run")]),
        RuleCase("a run of a push", on([.workflowRun(workflows: ["CI"])], others: [awaited(.push())]) { runHead }),
        RuleCase(
            "in a called workflow",
            on(
                [.workflowCall()],
                others: [
                    WorkflowFile(
                        "c.yml",
                        Workflow(on: [.pullRequestTarget()]) {
                            CallJob("a", uses: .local("a.yml"), permissions: Permissions(contents: .read))
                        })
                ]
            ) { head }, finds: [target("steps[0].with.ref")]),
    ]

    private static let number = github.event.issue.number
    private static let pulled = Checkout(ref: "refs/pull/\(number)/head", persistCredentials: false)
    private static let isCommand =
        Value<Bool>(.call("startsWith", [body, .string("/test")]))
        && Value<Bool>(.path("github", "event", "issue", "pull_request"))
    private static let ofTeam = Value<Any>(.path("github", "event", "comment", "author_association")) == "MEMBER"

    private static func comment(
        _ name: String, if condition: Value<Bool>? = nil, finds place: String? = nil,
        @StepsBuilder _ steps: () -> [Step]
    ) -> RuleCase {
        RuleCase(
            name, on([.issueComment()], if: condition, steps),
            finds: place.map { [target($0, "issue_comment", "warning")] } ?? [])
    }

    static let comments: [RuleCase] = [
        comment("the head", finds: "steps[0].with.ref") {
            pulled
            RunStep.right
        },
        comment("on a command that all may give", if: isCommand, finds: "steps[0].with.ref") {
            pulled
            DockerBuildPush(context: ".")
        },
        comment("by a function", finds: "steps[0].with.ref") {
            Checkout(
                ref: Value(.call("format", [.string("refs/pull/{0}/merge"), number.node])), persistCredentials: false)
            ActionStep(.local("a"))
        },
        comment("by a variable", finds: "steps[0].with.ref") {
            Checkout(ref: env.REF, persistCredentials: false).step(env: ["REF": "refs/pull/\(number)/merge"])
            RunStep.right
        },
        comment("by git", finds: "steps[0].run") {
            RunStep(
                script: "git fetch --depth=1 origin \"pull/$N/head:pr\"\ngit checkout pr\nmake", env: ["N": "\(number)"]
            )
        },
        comment("by GitHub's program", finds: "steps[0].run") {
            RunStep(script: "gh pr checkout \"$N\"\nmake", env: ["N": "\(number)"])
        },
        comment("nothing runs") { pulled },
        comment("of the team", if: isCommand && ofTeam) {
            pulled
            RunStep.right
        },
        comment("after a question") {
            RunStep(script: "gh api \"repos/$R/collaborators/$A/permission\" --jq .permission | grep -qx admin")
            pulled
            RunStep.right
        },
        comment("after an action that may ask") {
            ActionStep(.commit("acme/check", Pin("acme/check", version: "v1", commit: ActionSecurityRuleTests.commit)))
            pulled
            RunStep.right
        },
        comment("the branch itself") {
            Checkout(persistCredentials: false)
            RunStep(script: "git fetch origin main\n# git fetch origin pull/1/head\necho 'try: gh pr checkout 1'")
        },
    ]

    @Test(arguments: comments) func `anybody can comment`(_ rule: RuleCase) {
        rule.verify(about: ["pull-request-target"])
    }

    @Test(arguments: targets) func `code of a request runs without secrets`(_ rule: RuleCase) {
        rule.verify(in: Self.targets)
    }
}
