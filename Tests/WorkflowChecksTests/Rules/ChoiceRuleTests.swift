import Testing
import Workflows

/// Runners and platforms that an expression, an input or a call chooses.
struct ChoiceRuleTests {
    private static let isMain = ExpressionNode.binary(
        .equal, .path("github", "ref_name"), .string("main"))
    private static let isForMain = ExpressionNode.binary(
        .equal, .path("github", "base_ref"), .string("main"))

    /// `condition && 'x' || 'y'`.
    private static func either(_ condition: ExpressionNode, _ text: String, _ other: String) -> ExpressionNode {
        .binary(.or, .binary(.and, condition, .string(text)), .string(other))
    }

    private static func label(_ node: ExpressionNode) -> Runner { .label(Value(node)) }

    private static func started(
        _ triggers: [Trigger], runsOn runner: Runner, _ matrix: MatrixVectors? = nil
    ) -> [WorkflowFile] {
        let strategy = matrix.map { Strategy(matrix: .vectors($0)) }
        return [WorkflowFile("a.yml", Workflow(on: triggers) { job(runner, strategy) })]
    }

    private static func job(_ runner: Runner, _ strategy: Strategy? = nil) -> Job {
        Job("a", runsOn: runner, strategy: strategy) {
            RunStep.reading(.call("toJSON", [.context("matrix")]))
            RunStep.reading(.call("toJSON", [.context("inputs")]))
        }
    }

    private static func choice(_ options: String...) -> Trigger {
        .workflowDispatch([WorkflowInput("runner", type: .choice(options))])
    }

    private static let retired =
        "a.yml: warning: jobs.a.runs-on: GitHub has removed the runner 'ubuntu-20.04', and the job would wait for a day;"
        + " write 'ubuntu-24.04' [runner-label]"
    private static let unknown =
        "a.yml: warning: jobs.a.runs-on: GitHub has no runner 'ubuntu-24.04-arm64', and the job would wait for it for a"
        + " day; write 'ubuntu-24.04-arm' [runner-label]"
    private static let runner = ExpressionNode.path("inputs", "runner")
    private static let rows = MatrixVectors(axes: [
        "c": [
            .map(["r": "ubuntu-24.04"]), .map(["r": "ubuntu-20.04"]),
        ]
    ])
    private static let lists = MatrixVectors(axes: [
        "r": ["ubuntu-24.04", .list(["self-hosted", "ubuntu-20.04"])]
    ])

    static let labels: [RuleCase] = [
        RuleCase(
            "one of two", started([.push()], runsOn: label(either(isMain, "ubuntu-24.04-arm64", "ubuntu-24.04"))),
            finds: [unknown]),
        RuleCase("two that exist", started([.push()], runsOn: label(either(isMain, "macos-15", "ubuntu-24.04")))),
        RuleCase(
            "one's own or GitHub's", started([.push()], runsOn: label(either(isMain, "build-box", "ubuntu-24.04")))),
        RuleCase(
            "one of case()",
            started(
                [.push()],
                runsOn: label(.call("case", [isMain, .string("ubuntu-20.04"), .string("ubuntu-24.04")]))),
            finds: [retired]),
        RuleCase(
            "behind a variable",
            started([.push()], runsOn: label(.binary(.or, .path("vars", "RUNNER"), .string("ubuntu-20.04")))),
            finds: [retired]),
        RuleCase(
            "below a matrix", started([.push()], runsOn: label(.path("matrix", "c", "r")), rows), finds: [retired]),
        RuleCase("lists in a matrix", started([.push()], runsOn: label(.path("matrix", "r")), lists)),
        RuleCase(
            "a choice of people", started([choice("ubuntu-24.04", "ubuntu-20.04")], runsOn: label(runner)),
            finds: [retired]),
        RuleCase("good choices", started([choice("ubuntu-24.04", "build-box")], runsOn: label(runner))),
        RuleCase(
            "a default",
            started(
                [.workflowDispatch([WorkflowInput("runner", default: .string("ubuntu-20.04"))])],
                runsOn: label(runner)), finds: [retired]),
        RuleCase(
            "a part of a label",
            started(
                [.workflowDispatch([WorkflowInput("runner", type: .choice(["20.04", "24.04"]))])],
                runsOn: label(.text([.string("ubuntu-"), runner]))), finds: [retired]),
        RuleCase(
            "JSON",
            started(
                [.push()],
                runsOn: .expression(
                    Value(
                        .call(
                            "fromJSON", [either(isMain, #"["self-hosted","ubuntu-20.04"]"#, #""ubuntu-20.04""#)])))),
            finds: [retired]),
        RuleCase("what a call passes", called(on: .push(), passing: "ubuntu-20.04"), finds: [retired]),
        RuleCase("what a call may pass", called(on: .push(), passing: "ubuntu-26.04")),
        RuleCase(
            "a default of calls",
            started(
                [.workflowCall(WorkflowCall(inputs: [WorkflowInput("runner", default: .string("ubuntu-20.04"))]))],
                runsOn: label(runner)), finds: [retired]),
        RuleCase(
            "what a variation never takes",
            started(
                [.push()], runsOn: label(.path("matrix", "r")),
                MatrixVectors(
                    axes: ["r": ["ubuntu-24.04", "ubuntu-20.04"]], exclude: .rows([["r": "ubuntu-20.04"]])))),
    ]

    @Test(arguments: labels) func `each label that may come out exists`(_ example: RuleCase) {
        example.verify(in: Self.labels)
    }

    private static let foreign =
        "a.yml: warning: jobs.a.runs-on: pull requests from forks run on a self-hosted runner here; use a"
        + " GitHub-hosted runner, or check in the job's condition that they are not from forks [self-hosted-fork]"
    private static let event = ExpressionNode.path("github", "event_name")
    private static let isFork = ExpressionNode.path("github", "event", "pull_request", "head", "repo", "fork")
    private static let labelled = ExpressionNode.call(
        "contains",
        [
            .property(.filter(.path("github", "event", "pull_request", "labels")), "name"), .string("gpu"),
        ])

    private static func called(
        on trigger: Trigger, if condition: Value<Bool>? = nil, passing label: String = "self-hosted"
    ) -> [WorkflowFile] {
        [
            WorkflowFile(
                "a.yml",
                Workflow(on: [.workflowCall(WorkflowCall(inputs: [WorkflowInput("runner", isRequired: true)]))]) {
                    Job("a", runsOn: Self.label(runner)) { RunStep.right }
                }),
            WorkflowFile(
                "b.yml",
                Workflow(on: [trigger]) {
                    CallJob("a", uses: .local("a.yml"), with: ["runner": .text(Value(label))], if: condition)
                }),
        ]
    }

    static let own: [RuleCase] = [
        RuleCase(
            "by a matrix",
            started(
                [.pullRequest()], runsOn: label(.path("matrix", "r")),
                MatrixVectors(axes: ["r": ["self-hosted", "ubuntu-24.04"]])), finds: [foreign]),
        RuleCase(
            "by a list in a matrix", started([.pullRequest()], runsOn: label(.path("matrix", "r")), lists),
            finds: [foreign]),
        RuleCase(
            "GitHub's by a matrix",
            started(
                [.pullRequest()], runsOn: label(.path("matrix", "r")),
                MatrixVectors(axes: ["r": ["ubuntu-26.04", "ubuntu-24.04"]]))),
        RuleCase(
            "by a condition",
            started([.pullRequest()], runsOn: label(either(isForMain, "self-hosted", "ubuntu-24.04"))),
            finds: [foreign]),
        RuleCase(
            "by a branch that no request is of",
            started([.pullRequest(), .push()], runsOn: label(either(isMain, "self-hosted", "ubuntu-24.04")))),
        RuleCase(
            "for pushes alone",
            started(
                [.pullRequest(), .push()],
                runsOn: label(
                    either(.binary(.equal, event, .string("push")), "self-hosted", "ubuntu-24.04")))),
        RuleCase(
            "never for a request",
            started(
                [.pullRequest(), .push()],
                runsOn: label(
                    either(.binary(.equal, event, .string("pull_request")), "ubuntu-24.04", "self-hosted")))),
        RuleCase(
            "always for a request",
            started(
                [.pullRequest(), .push()],
                runsOn: label(
                    either(.binary(.equal, event, .string("pull_request")), "self-hosted", "ubuntu-24.04"))),
            finds: [foreign]),
        RuleCase(
            "never for a fork",
            started([.pullRequest()], runsOn: label(either(isFork, "ubuntu-24.04", "self-hosted")))),
        RuleCase(
            "for requests with a label",
            started([.pullRequest()], runsOn: label(either(labelled, "self-hosted", "ubuntu-24.04")))),
        RuleCase(
            "by choice, which nobody has in a request",
            started(
                [.pullRequest(), choice("self-hosted", "ubuntu-24.04")],
                runsOn: label(.binary(.or, runner, .string("ubuntu-24.04"))))),
        RuleCase("by a variable", started([.pullRequest()], runsOn: label(.path("vars", "RUNNER")))),
        RuleCase("by a call", called(on: .pullRequest()), finds: [foreign]),
        RuleCase("by a call of another event", called(on: .push())),
        RuleCase("by a call that is closed", called(on: .pullRequest(), if: github.actor == "octocat")),
    ]

    @Test(arguments: own) func `a machine that may come out is for one's own`(_ example: RuleCase) {
        example.verify(in: Self.own)
    }
}
