import Testing
import Workflows

struct ConcurrencyRuleTests {
    static let byRef = Concurrency(group: "publish-\(github.ref)")
    static let byInput = Concurrency(group: "publish-\(Value<String>(.path("inputs", "tag")))")
    static let ownGroup =
        "a.yml: error: jobs.a.concurrency: the job waits for the workflow's own concurrency group; give it a group of its"
        + " own [concurrency-group]"
    static let calleesGroup =
        "a.yml: error: jobs.call.uses: './.github/workflows/b.yml' has the caller's concurrency group and would"
        + " wait for it; name another one [concurrency-group]"

    private static func both(_ workflow: Concurrency, _ job: Concurrency) -> [WorkflowFile] {
        [.pushed(concurrency: workflow) { Job.right("a", concurrency: job) }]
    }

    private static func call(_ workflow: Concurrency?, _ job: Concurrency?, _ callee: Concurrency) -> [WorkflowFile] {
        let tag = WorkflowCall(inputs: [WorkflowInput("tag")])
        return [
            WorkflowFile(
                "a.yml",
                Workflow(on: [.workflowDispatch([WorkflowInput("tag")])], concurrency: workflow) {
                    CallJob(
                        "call", uses: .local("b.yml"), with: ["tag": .expression(Value(.path("inputs", "tag")))],
                        concurrency: job)
                }),
            WorkflowFile(
                "b.yml", Workflow(on: [.workflowCall(tag)], concurrency: callee) { Job.readingInputs("a") }),
        ]
    }

    static let cases: [RuleCase] = [
        RuleCase("a group for each", both(Concurrency(group: "a"), Concurrency(group: "b"))),
        RuleCase("one name in other case", both(Concurrency(group: "a"), Concurrency(group: "A")), finds: [ownGroup]),
        RuleCase("one expression", both(byRef, byRef), finds: [ownGroup]),
        RuleCase(
            "one expression in other case",
            both(byRef, Concurrency(group: "Publish-\(Value<String>(.path("github", "REF")))")), finds: [ownGroup]),
        RuleCase(
            "one expression, spelled otherwise",
            both(
                Concurrency(group: "publish-main"),
                Concurrency(group: Value(.call("format", [.string("publish-{0}"), .string("main")])))),
            finds: [ownGroup]),
        RuleCase("one expression and more", both(byRef, Concurrency(group: "publish-\(github.ref)-a"))),
        RuleCase("a callee of another group", call(byRef, nil, Concurrency(group: "b"))),
        RuleCase("a callee of the workflow's group", call(byRef, nil, byRef), finds: [calleesGroup]),
        RuleCase("a callee of the job's group", call(nil, byRef, byRef), finds: [calleesGroup]),
        RuleCase("an input that is passed on", call(byInput, nil, byInput), finds: [calleesGroup]),
        RuleCase(
            "names that are none",
            both(Concurrency(group: ""), Concurrency(group: Value(String(repeating: "a", count: 400)))),
            finds: [
                "a.yml: error: concurrency: the concurrency group has no name [concurrency-group]",
                "a.yml: error: jobs.a.concurrency: the name of the concurrency group has 400 characters or more"
                    + " [concurrency-group]",
            ]),
        RuleCase(
            "a queue that is cancelled",
            both(
                Concurrency(group: "a", cancelsInProgress: true, queue: .max),
                Concurrency(group: "b", cancelsInProgress: false, queue: .max)),
            finds: [
                "a.yml: error: concurrency: 'queue: max' and 'cancel-in-progress: true' exclude each other; choose one"
                    + " [concurrency-queue]"
            ]),
    ]

    @Test(arguments: cases) func `no run waits for itself`(_ rule: RuleCase) { rule.verify(in: Self.cases) }

    private static let environment = Concurrency(group: "deploy-\(Value<String>(.path("inputs", "env")))")

    /// A call that passes an environment, and a group that bears its name.
    private static func deploying(
        _ held: Concurrency, passing value: ExpressionNode?, strategy: Strategy? = nil, job: Bool = false,
        default usual: ExpressionNode? = nil, isOfCall: Bool = false
    ) -> [WorkflowFile] {
        let interface = WorkflowCall(inputs: [WorkflowInput("env", default: usual)])
        return [
            WorkflowFile(
                "a.yml",
                Workflow(on: [.push()], concurrency: isOfCall ? nil : held) {
                    CallJob(
                        "call", uses: .local("b.yml"), with: value.map { ["env": .text(Value($0))] } ?? [:],
                        strategy: strategy, concurrency: isOfCall ? held : nil)
                }),
            WorkflowFile(
                "b.yml",
                Workflow(on: [.workflowCall(interface)], concurrency: job ? nil : environment) {
                    Job("a", runsOn: .ubuntu2404, concurrency: job ? environment : nil) {
                        RunStep.reading(.call("toJSON", [.context("inputs")]))
                    }
                }),
        ]
    }

    private static let stages = Strategy(
        matrix: .vectors(MatrixVectors(axes: ["env": ["staging", "production"]])))
    private static let stage = ExpressionNode.path("matrix", "env")
    private static let jobsGroup =
        "a.yml: error: jobs.call.uses: the job 'a' of 'b.yml' has this caller's concurrency group and would wait for it;"
        + " name another one [concurrency-group]"

    static let inputs: [RuleCase] = [
        RuleCase(
            "the environment that is passed",
            deploying(Concurrency(group: "deploy-production"), passing: .string("production")), finds: [calleesGroup]),
        RuleCase(
            "another environment", deploying(Concurrency(group: "deploy-production"), passing: .string("staging"))),
        RuleCase(
            "a job's group",
            deploying(Concurrency(group: "Deploy-Production"), passing: .string("production"), job: true),
            finds: [jobsGroup]),
        RuleCase(
            "the default",
            deploying(Concurrency(group: "deploy-staging"), passing: nil, default: .string("staging")),
            finds: [calleesGroup]),
        RuleCase(
            "not the default",
            deploying(Concurrency(group: "deploy-staging"), passing: .string("x"), default: .string("staging"))),
        RuleCase(
            "one of a matrix",
            deploying(Concurrency(group: "deploy-staging"), passing: stage, strategy: stages), finds: [calleesGroup]),
        RuleCase(
            "none of a matrix", deploying(Concurrency(group: "deploy-test"), passing: stage, strategy: stages)),
        RuleCase(
            "each its own of a matrix",
            deploying(
                Concurrency(group: "deploy-\(Value<String>(stage))"), passing: stage, strategy: stages, isOfCall: true),
            finds: [calleesGroup]),
        RuleCase(
            "what only the run knows",
            deploying(Concurrency(group: "deploy-staging"), passing: .path("vars", "STAGE"))),
        RuleCase(
            "one name before all",
            deploying(Concurrency(group: "release-\(github.ref)"), passing: .path("github", "ref"))),
    ]

    @Test(arguments: inputs) func `no run waits for itself by what it passes`(_ rule: RuleCase) {
        rule.verify(in: Self.inputs)
    }
}
