import Testing
import Workflows

struct ExpressionRuleTests {
    struct Undeclared: WorkflowInputs {
        var tag: Value<String>
        var count: Value<Int>?

        static let declarations: [InputDeclaration<Self>] = [.required(\.tag, "tag")]
    }

    struct Results: Outputs {
        let first = Output<String>("first")
        let second = Output<String>("second")
    }

    private static func found(_ place: String, _ message: String, _ rule: String, _ severity: String = "error")
        -> String
    {
        "a.yml: \(severity): \(place): \(message) [\(rule)]"
    }

    private static let noSecrets =
        "the context 'secrets' is not available here; available are 'github', 'inputs', 'vars'"

    static let scopes: [RuleCase] = [
        RuleCase("contexts where they are") {
            Job("a", if: github.ref == "refs/heads/x", runsOn: .ubuntu2404, env: ["A": secrets.TOKEN]) { RunStep.right }
        },
        RuleCase(
            "secrets in conditions",
            finds: [
                found("jobs.a.if", "\(noSecrets) and 'needs'", "expression-scope"),
                found(
                    "jobs.a.steps[0].if",
                    "\(noSecrets), 'needs', 'strategy', 'matrix', 'steps', 'job', 'runner' and 'env'",
                    "expression-scope"),
            ]
        ) {
            Job("a", if: secrets.TOKEN != "", runsOn: .ubuntu2404) {
                RunStep(if: secrets.TOKEN != "", script: "true")
            }
        },
        RuleCase(
            "one context twice in one expression is one finding",
            finds: [found("jobs.a.if", "\(noSecrets) and 'needs'", "expression-scope")]
        ) {
            Job("a", if: secrets.A == secrets.B, runsOn: .ubuntu2404) { RunStep.right }
        },
        RuleCase(
            "keys without any context",
            [
                WorkflowFile(
                    "a.yml",
                    Workflow(
                        on: [
                            .workflowDispatch([WorkflowInput("i", default: .path("github", "ref"))])
                        ], defaults: Defaults(shell: Value(.path("vars", "shell")))
                    ) { Job.readingInputs("a") })
            ],
            finds: [
                found(
                    "defaults.run.shell", "the context 'vars' is not available here; none is", "expression-scope"),
                found(
                    "on.workflow_dispatch.inputs.i.default", "the context 'github' is not available here; none is",
                    "expression-scope"),
            ]),
        RuleCase(
            "functions in the wrong place",
            finds: [
                found(
                    "jobs.a.runs-on",
                    "the function 'hashFiles' is not available here; it belongs in the keys of a step",
                    "expression-scope")
            ]
        ) {
            Job("a", runsOn: Runner(Value(.call("hashFiles", [.string("x")])))) { RunStep.right }
        },
    ]

    @Test(arguments: scopes) func `expressions use what GitHub offers at their key`(_ rule: RuleCase) {
        rule.verify(in: Self.scopes)
    }

    static let texts: [RuleCase] = [
        RuleCase(
            "text that looks like an expression",
            finds: [
                found(
                    "jobs.a.steps[0].name",
                    "the text holds '${{', which GitHub will not evaluate; write the expression in Swift, as in"
                        + " '\\(github.refName)'", "escaped-expression", "warning"),
                found(
                    "jobs.a.steps[0].shell", "the text holds '${{', and GitHub evaluates no expression here",
                    "escaped-expression"),
                found(
                    "jobs.a.steps[1].run",
                    "the script holds '${{', which GitHub replaces before the shell runs; pass the value through 'env'",
                    "expression-in-script"),
            ]
        ) {
            Job.of {
                RunStep("On ${{ github.ref }}", script: "true", shell: "${{ matrix.shell }}")
                RunStep(script: "echo ${{ github.ref }}")
            }
        },
        RuleCase(
            "text in triggers", [.on(.push(branches: ["${{ vars.BRANCH }}"]))],
            finds: [
                found(
                    "on.push.branches[0]", "the text holds '${{', and GitHub evaluates no expression here",
                    "escaped-expression")
            ]),
    ]

    @Test(arguments: texts) func `text is not taken for an expression`(_ rule: RuleCase) { rule.verify(in: Self.texts) }

    static let inputs: [RuleCase] = [
        RuleCase(
            "a member without declaration",
            [
                ReusableWorkflow("a.yml", inputs: Undeclared.self, source: "App/App.swift") { inputs in
                    Job.of { RunStep(script: "true", env: ["A": inputs.tag, "B": "\(inputs.count)"]) }
                }.file
            ],
            finds: [
                found(
                    "jobs.a.steps[0].env.B", "the workflow declares no input 'count (undeclared member)'",
                    "undeclared-input")
            ]),
        RuleCase(
            "an input of no trigger",
            finds: [found("jobs.a.steps[0].env.V", "the workflow declares no input 'x'", "undeclared-input")]
        ) {
            Job.of { RunStep.reading(.index(.context("inputs"), .string("x"))) }
        },
        RuleCase(
            "an input of a trigger, typed or not",
            [
                WorkflowFile(
                    "a.yml",
                    Workflow(on: [.workflowDispatch([WorkflowInput("x")]).adding(extra: ["inputs": ["y": [:]]])]) {
                        Job.of {
                            RunStep.reading(.path("inputs", "X"))
                            RunStep.reading(.path("inputs", "y"))
                        }
                    })
            ],
            finds: [found("on.workflow_dispatch", "the key 'inputs' is written twice", "duplicate-key")]),
        RuleCase(
            "an output without value",
            finds: [
                found("jobs.a.outputs", "the output 'second' is declared and given no value", "unassigned-output")
            ]
        ) {
            Job.right("a").exposing(Results.self, [OutputAssignment(\.first, "1")])
            Job.of("b") { RunStep.reading(.path("needs", "a", "outputs", "first")) }
        },
    ]

    @Test(arguments: inputs) func `what is declared is what is used`(_ rule: RuleCase) { rule.verify(in: Self.inputs) }

    @Test func `a preset's own findings keep their names`() {
        var file = WorkflowFile.pushed { Job.right("a") }
        file.problems = [DeclarationProblem(rule: "image-name", "the image has no name")]
        RuleCase("preset", [file], finds: ["a.yml: error: the image has no name [image-name]"]).verify()
    }

    @Test func `a preset's mistake is a warning where the preset says so`() {
        var file = WorkflowFile.pushed("a.yml") { Job.right("a") }
        file.problems = [DeclarationProblem(rule: "schedule-branch", "nothing starts", severity: .warning)]
        RuleCase("a warning", [file], finds: ["a.yml: warning: nothing starts [schedule-branch]"]).verify()
    }
}
