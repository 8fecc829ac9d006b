import Testing
import Workflows

/// What is declared is used, and what is used is declared.
struct DeclarationUseRuleTests {
    struct Version: Outputs {
        let number = Output<String>("number")
    }

    private static func reading(_ id: String, _ output: String) -> RunStep {
        .reading(.path("steps", id, "outputs", output))
    }

    private static let writing = RunStep(id: "s", script: "echo \"number=1\" >>\"$GITHUB_OUTPUT\"")
    private static let build = DockerBuildPush(outputs: ["type=cacheonly"]).step(id: "s")

    static let outputs: [RuleCase] = [
        RuleCase("outputs that are there, in any case") {
            Job.of("a") {
                build
                reading("S", "Digest")
            }
            Job.of("b") {
                writing
                reading("s", "number")
            }
        },
        RuleCase(
            "an output that the action has not",
            finds: [
                "a.yml: error: jobs.a.steps[1].env.V: the step 's' has no output 'dgiest'"
                    + " [step-output]"
            ]
        ) {
            Job.of {
                build
                reading("s", "dgiest")
            }
        },
        RuleCase(
            "an output that a script does not write",
            finds: [
                "a.yml: warning: jobs.a.steps[1].env.V: the script of the step 's' seems to"
                    + " write no output 'version' [step-output]"
            ]
        ) {
            Job.of {
                writing
                reading("s", "version")
            }
        },
        RuleCase("outputs of what nobody knows") {
            Job.of {
                ActionStep(.local("./action"), attributes: StepAttributes(id: "s"))
                RunStep(id: "t", script: "./meta.sh")
                reading("s", "anything")
                reading("t", "anything")
            }
        },
        RuleCase("a declared output that is written") {
            Job.of { RunStep(script: "echo \"number=1\" >>\"$GITHUB_OUTPUT\"").identified("s", outputs: Version.self) }
        },
        RuleCase(
            "a declared output that is not written",
            finds: [
                "a.yml: warning: jobs.a.steps[0].run: the step declares the output 'number',"
                    + " which its script does not write [unwritten-output]"
            ]
        ) {
            Job.of { RunStep(script: "echo \"n=1\" >>\"$GITHUB_OUTPUT\"").identified("s", outputs: Version.self) }
        },
        RuleCase(
            "outputs of a file that a step of an action runs",
            actions: [
                .composite {
                    RunStep(script: .file(ActionFile("a.sh", text: "echo \"n=1\" >>\"$GITHUB_OUTPUT\"\n")))
                        .identified("s", outputs: Version.self)
                    reading("s", "version")
                    reading("s", "n")
                }
            ],
            finds: [
                "act/action.yml: warning: runs.steps[0].run: the step declares the output 'number', which its script does"
                    + " not write [unwritten-output]",
                "act/action.yml: warning: runs.steps[1].env.V: the script of the step 's' seems to write no output"
                    + " 'version' [step-output]",
            ]),
    ]

    @Test(arguments: outputs) func `steps have the outputs that are read`(_ example: RuleCase) {
        example.verify(in: Self.outputs)
    }

    private static func workflow(
        _ name: String, _ triggers: Trigger..., finds: [String] = [], @JobsBuilder jobs: () -> [WorkflowJob]
    ) -> RuleCase {
        RuleCase(name, [WorkflowFile("a.yml", Workflow(on: triggers, jobs: jobs))], finds: finds)
    }

    private static let tag = WorkflowInput("Tag")
    private static let call = WorkflowCall(
        inputs: [tag], secrets: [WorkflowCall.Secret("token")],
        outputs: [WorkflowCall.Output("out", value: Value(.path("jobs", "a", "outputs", "x")))])
    private static let remote = WorkflowReference.remote(
        repository: "a/b", file: "b.yml", ref: "3d3c42e5aac5ba805825da76410c181273ba90b1")

    static let declarations: [RuleCase] = [
        workflow("an input of a manual start", .workflowDispatch([tag])) {
            Job.of { RunStep.reading(.path("inputs", "tag")) }
        },
        workflow("an input of the event", .workflowDispatch([tag])) {
            Job.of { RunStep.reading(.path("github", "event", "inputs", "Tag")) }
        },
        workflow("all inputs", .workflowDispatch([tag])) { Job.readingInputs("a") },
        workflow(
            "an input that nothing reads", .workflowDispatch([tag]),
            finds: [
                "a.yml: warning: on.workflow_dispatch.inputs.Tag: the input 'Tag' is declared,"
                    + " and nothing reads it [unused-declaration]"
            ]
        ) { Job.right("a") },
        workflow(
            "an interface that nothing reads", .workflowCall(call),
            finds: [
                "a.yml: warning: jobs.a.outputs.y: the output 'y' of the job 'a' is declared,"
                    + " and nothing reads it [unused-declaration]",
                "a.yml: warning: on.workflow_call.inputs.Tag: the input 'Tag' is declared, and"
                    + " nothing reads it [unused-declaration]",
                "a.yml: warning: on.workflow_call.secrets.token: the secret 'token' is declared,"
                    + " and nothing reads it [unused-declaration]",
            ]
        ) {
            Job.of(outputs: ["x": "1", "y": "2"]) { RunStep.right }
        },
        workflow("an interface that a call hands on", .workflowCall(call)) {
            Job.of(outputs: ["x": "1"]) { RunStep.right }
            CallJob(
                "b", uses: remote, with: ["tag": .text(Value(.path("inputs", "tag")))],
                secrets: .named(["t": Value(.path("secrets", "TOKEN"))]))
        },
        workflow("secrets that a call inherits", .workflowCall(WorkflowCall(secrets: [.init("token")]))) {
            CallJob("b", uses: remote, secrets: .inherit)
        },
        RuleCase("outputs that are read as a whole") {
            Job.of("a", outputs: ["x": "1"]) { RunStep.right }
            Job.of("b") { RunStep.reading(.call("toJSON", [.path("needs", "a")])) }
        },
        RuleCase(
            "outputs of another job of the name",
            finds: [
                "a.yml: warning: jobs.b.outputs.x: the output 'x' of the job 'b' is declared,"
                    + " and nothing reads it [unused-declaration]"
            ]
        ) {
            Job.of("a", outputs: ["x": "1"]) { RunStep.right }
            Job.of("b", outputs: ["x": "1"]) { RunStep.right }
            Job.of("c") { RunStep.reading(.path("needs", "A", "outputs", "X")) }
        },
    ]

    @Test(arguments: declarations) func `what is declared is read`(_ example: RuleCase) {
        example.verify(in: Self.declarations)
    }

    private static func legs(_ step: Step, env: EnvironmentVariables = [:], include: MatrixRows? = nil) -> Job {
        let axes: OrderedMap<MatrixVector> = ["version": ["1", "2"], "one": ["x"]]
        return Job(
            "a", runsOn: .ubuntu2404, env: env,
            strategy: Strategy(matrix: .vectors(MatrixVectors(axes: axes, include: include)))
        ) { step }
    }

    static let axes: [RuleCase] = [
        RuleCase(
            "an axis that nothing reads",
            finds: [
                "a.yml: warning: jobs.a.strategy.matrix.version: nothing in the job reads"
                    + " 'matrix.version', so that its legs do the same work 2 times [unused-axis]"
            ]
        ) { legs(build.step) },
        RuleCase("an axis that the job reads") { legs(build.step, env: ["V": Value(.path("matrix", "VERSION"))]) },
        RuleCase("an axis that chooses what the job reads") {
            legs(
                build.step, env: ["V": Value(.path("matrix", "target"))],
                include: [["version": "1", "target": "a"], ["version": "2", "target": "b"]])
        },
        RuleCase(
            "rows about an axis that the job does not read",
            finds: [
                "a.yml: warning: jobs.a.strategy.matrix.version: nothing in the job reads"
                    + " 'matrix.version', so that its legs do the same work 2 times [unused-axis]"
            ]
        ) { legs(build.step, include: [["version": "1", "target": "a"]]) },
        RuleCase("the matrix as a whole") {
            legs(build.step, env: ["V": Value(.call("toJSON", [.context("matrix")]))])
        },
        RuleCase("the number of the leg") { legs(build.step, env: ["V": Value(.path("strategy", "job-index"))]) },
        RuleCase("a test that is repeated") { legs(RunStep.right.element) },
    ]

    @Test(arguments: axes) func `a matrix makes a difference`(_ example: RuleCase) { example.verify(in: Self.axes) }
}
