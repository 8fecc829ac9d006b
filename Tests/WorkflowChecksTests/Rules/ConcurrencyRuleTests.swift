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
        RuleCase("a callee of another group", call(byRef, nil, Concurrency(group: "b"))),
        RuleCase("a callee of the workflow's group", call(byRef, nil, byRef), finds: [calleesGroup]),
        RuleCase("a callee of the job's group", call(nil, byRef, byRef), finds: [calleesGroup]),
        RuleCase("inputs are others in a callee", call(byInput, nil, byInput)),
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
}
