import Testing
import WorkflowAnalysis
import WorkflowChecks
import Workflows

/// What a call passes, and what a workflow offers.
struct CallValueRuleTests {
    private static func callee(_ inputs: WorkflowInput...) -> WorkflowFile {
        WorkflowFile(
            "b.yml",
            Workflow(on: [.workflowCall(WorkflowCall(inputs: inputs))]) {
                Job.of {
                    RunStep(
                        script: "true",
                        env: Mapping(inputs.map { ("V_\($0.name)", Value(.path("inputs", $0.name))) }))
                }
            }, source: "App/App.swift")
    }

    private static func passing(
        _ name: String, _ value: UntypedValue, to type: InputType, finds: [String] = []
    ) -> RuleCase {
        RuleCase(
            name,
            [
                .pushed {
                    Job("first", runsOn: .ubuntu2404, outputs: ["x": "1"]) { RunStep.right }
                    CallJob("call", uses: .local("b.yml"), with: ["X": value], needs: ["first"])
                }, callee(WorkflowInput("x", type: type)),
            ], finds: finds)
    }

    private static func refused(_ takes: String, _ given: String, _ advice: String = "") -> [String] {
        [
            "a.yml: error: jobs.call.with.X: the input 'x' of './.github/workflows/b.yml' takes \(takes), and \(given) is"
                + " passed\(advice) [call-input-type]"
        ]
    }

    private static let output = ExpressionNode.path("needs", "first", "outputs", "x")

    static let passed: [RuleCase] = [
        passing("a boolean", true, to: .boolean), passing("a number", 8, to: .number),
        passing("text", "x", to: .string),
        passing("a number for text", 8, to: .string), passing("a boolean for text", true, to: .string),
        passing("a converted output", UntypedValue(fromJSON(Value<String>(output))), to: .number),
        passing("a compared output", UntypedValue(Value<String>(output) == "true"), to: .boolean),
        passing("a variable of the event", UntypedValue(github.event.number), to: .number),
        passing("text for a boolean", "true", to: .boolean, finds: refused("a boolean", "text")),
        passing("a number for a boolean", 1, to: .boolean, finds: refused("a boolean", "a number")),
        passing(
            "text with expressions for a number", "\(github.runNumber)", to: .number, finds: refused("a number", "text")
        ),
        passing(
            "an output for a boolean", UntypedValue(Value<Any>(output)), to: .boolean,
            finds: refused("a boolean", "text", "; write 'needs.first.outputs.x == 'true''")),
        passing(
            "an output for a number", UntypedValue(Value<Any>(output)), to: .number,
            finds: refused("a number", "text", "; write 'fromJSON(needs.first.outputs.x)'")),
        passing("a list", ["a", "b"], to: .string, finds: refused("text", "a list")),
    ]

    @Test(arguments: passed) func `what is passed has the input's type`(_ example: RuleCase) {
        example.verify(in: Self.passed)
    }

    private static func defaults(_ name: String, _ input: WorkflowInput, finds: [String] = []) -> RuleCase {
        RuleCase(name, [callee(input)], finds: finds)
    }

    private static func wrongDefault(_ takes: String, _ given: String) -> [String] {
        [
            "b.yml: error: on.workflow_call.inputs.x.default: the input 'x' takes \(takes), and its default is \(given)"
                + " [input-default]"
        ]
    }

    static let defaultCases: [RuleCase] = [
        defaults("right ones", WorkflowInput("x", type: .boolean, default: .boolean(false))),
        defaults(
            "an expression", WorkflowInput("x", type: .boolean, default: .path("vars", "X")),
            finds: wrongDefault("a boolean", "text")),
        defaults("a comparison", WorkflowInput("x", type: .boolean, default: (github.ref == "a").node)),
        defaults(
            "text for a boolean", WorkflowInput("x", type: .boolean, default: .string("true")),
            finds: wrongDefault("a boolean", "text")),
        defaults(
            "text for a number", WorkflowInput("x", type: .number, default: .string("8")),
            finds: wrongDefault("a number", "text")),
        defaults("a number for text", WorkflowInput("x", default: .number(8))),
        RuleCase(
            "a manual start reads text, as long as it spells the type",
            [
                WorkflowFile(
                    "b.yml",
                    Workflow(on: [
                        .workflowDispatch([
                            WorkflowInput("x", type: .boolean, default: .string("true")),
                            WorkflowInput("y", type: .number, default: .string("many")),
                        ])
                    ]) {
                        Job.of {
                            RunStep(
                                script: "true",
                                env: ["X": Value(.path("inputs", "x")), "Y": Value(.path("inputs", "y"))])
                        }
                    })
            ],
            finds: [
                "b.yml: error: on.workflow_dispatch.inputs.y.default: the input 'y' takes a number, and its default is text"
                    + " [input-default]"
            ]),
    ]

    @Test(arguments: defaultCases) func `a default has the input's type`(_ example: RuleCase) {
        example.verify(in: Self.defaultCases)
    }

    static let keys: [RuleCase] = [
        RuleCase("a key that GitHub may have tomorrow") {
            CallJob("call", uses: .remote(repository: "a/b", file: "c.yml", ref: "v1"), extra: ["new": true])
        },
        RuleCase(
            "keys of a job with steps at a call",
            finds: [
                "a.yml: error: jobs.call.env: a job that calls a workflow has no 'env', and GitHub refuses the file; set it"
                    + " in the jobs of the called workflow [call-keys]"
            ]
        ) {
            CallJob(
                "call", uses: .remote(repository: "a/b", file: "c.yml", ref: "v1"), extra: ["env": ["A": "b"]])
        },
        RuleCase(
            "keys of a call at a job with steps",
            finds: [
                "a.yml: error: jobs.a.with: a job with steps has no 'with', and GitHub refuses the file; only a job"
                    + " without steps calls a workflow [call-keys]"
            ]
        ) { Job("a", runsOn: .ubuntu2404, extra: ["with": ["A": "b"]]) { RunStep.right } },
        RuleCase(
            "keys that the model has",
            finds: [
                "a.yml: warning: jobs.a.env: 'env' is given as an extra key, where no other rule looks at it; set 'env'"
                    + " instead [extra-key]",
                "a.yml: warning: jobs.a.steps[0].shell: 'shell' is given as an extra key, where no other rule looks at it;"
                    + " set 'shell' instead [extra-key]",
            ]
        ) {
            Job("a", runsOn: .ubuntu2404, extra: ["env": ["A": "b"]]) {
                RunStep(script: "true", extra: ["shell": "sh"])
            }
        },
    ]

    @Test(arguments: keys) func `a job has the keys of its kind`(_ example: RuleCase) { example.verify(in: Self.keys) }

    private static func badName(_ kind: String, _ place: String, _ name: String) -> String {
        "a.yml: error: \(place).\(name): the \(kind) '\(name)' needs a name of letters, digits, '_' and '-' that begins with"
            + " a letter or '_' [interface-name]"
    }

    static let names: [RuleCase] = [
        RuleCase(
            "right names",
            [
                .on(
                    .workflowCall(
                        WorkflowCall(secrets: [
                            WorkflowCall.Secret("_my-token2"), WorkflowCall.Secret("GITHUB_APP_TOKEN"),
                        ])))
            ]),
        RuleCase(
            "wrong names",
            [
                .on(
                    .workflowCall(
                        WorkflowCall(secrets: [WorkflowCall.Secret("2nd"), WorkflowCall.Secret("GITHUB_TOKEN")])))
            ],
            finds: [
                badName("secret", "on.workflow_call.secrets", "2nd"),
                "a.yml: error: on.workflow_call.secrets.GITHUB_TOKEN: every called workflow has the secret 'GITHUB_TOKEN';"
                    + " choose another name [interface-name]",
            ]),
        RuleCase("an output of a job", finds: [badName("output", "jobs.a.outputs", "a b")]) {
            Job.of(outputs: ["a b": "x"]) { RunStep.right }
        },
    ]

    @Test(arguments: names) func `what a workflow offers has a name`(_ example: RuleCase) {
        example.verify(in: Self.names)
    }
}
