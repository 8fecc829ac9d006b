import Testing
import Workflows

struct TriggerRuleTests {
    static let rightTimes: [Cron] = [
        "17 23 * * *", "0 0 29 2 *", "*/5 * * * *", "0 0 31 1,4 *", "0 0 30 2 MON", "0 9-17/2 * JAN-JUN 1-5",
        .weekly(on: .sunday, hour: 0, minute: 0), .daily(hour: 23, minute: 59), .monthly(day: 31, hour: 0, minute: 0),
    ]

    @Test(arguments: rightTimes) func `accepts a time that comes`(_ cron: Cron) {
        RuleCase(cron.text, [.on(.schedule([Schedule(cron)]))]).verify()
    }

    private static func refusal(_ field: String, _ text: String, _ range: String) -> String {
        "cannot be: the \(field) '\(text)' is not '*', a number from \(range), a range or a step"
    }

    static let wrongTimes: [(Cron, String)] = [
        ("0 24 * * *", refusal("hour", "24", "0 to 23")),
        ("60 0 * * *", refusal("minute", "60", "0 to 59")),
        ("0 0 0 * *", refusal("day of the month", "0", "1 to 31")),
        ("0 0 * 13 *", refusal("month", "13", "1 to 12")),
        ("0 0 * * 7", refusal("day of the week", "7", "0 to 6")),
        ("0 0 L * *", refusal("day of the month", "L", "1 to 31")),
        ("*/0 0 * * *", refusal("minute", "*/0", "0 to 59")),
        ("5-1 0 * * *", refusal("minute", "5-1", "0 to 59")),
        ("0 0 30 2 *", "never comes: no month that it names has a day 30"),
        ("0 0 31 APR,JUN *", "never comes: no month that it names has a day 31"),
        ("* * * * *", "repeats after 1 minute; GitHub's shortest interval is 5 minutes"),
        ("0,58 * * * *", "repeats after 2 minutes; GitHub's shortest interval is 5 minutes"),
        ("@daily", "has 1 field; write minute, hour, day of the month, month and day of the week"),
        ("", "has 0 fields; write minute, hour, day of the month, month and day of the week"),
        ("0 0 * * * *", "has 6 fields; write minute, hour, day of the month, month and day of the week"),
    ]

    @Test(arguments: wrongTimes) func `refuses a time that cannot be`(cron: Cron, message: String) {
        RuleCase(
            cron.text, [.on(.schedule(["1 1 * * *", cron].map { Schedule($0) }))],
            finds: ["a.yml: error: on.schedule[1].cron: the schedule '\(cron.text)' \(message) [cron]"]
        ).verify()
    }

    private static func inputs(_ count: Int) -> Trigger {
        .workflowDispatch((0..<count).map { WorkflowInput("input-\($0)") })
    }

    static let inputs: [RuleCase] = [
        RuleCase("25 inputs", [.on(inputs(25))]),
        RuleCase(
            "26 inputs", [.on(inputs(26))],
            finds: [
                "a.yml: error: on.workflow_dispatch.inputs: 26 inputs are declared; GitHub accepts 25 [dispatch-inputs]"
            ]),
        RuleCase(
            "a choice with a default",
            [.on(.workflowDispatch([WorkflowInput("c", type: .choice(["a", "b"]), default: .string("b"))]))]),
        RuleCase(
            "choices of nothing, and of something else",
            [
                .on(
                    .workflowDispatch([
                        WorkflowInput("c", type: .choice([])),
                        WorkflowInput("d", type: .choice(["a"]), default: .string("b")),
                    ]))
            ],
            finds: [
                "a.yml: error: on.workflow_dispatch.inputs.c: the choice 'c' has no options [dispatch-inputs]",
                "a.yml: error: on.workflow_dispatch.inputs.d: the default 'b' of the choice 'd' is none of its options"
                    + " [dispatch-inputs]",
            ]),
        RuleCase(
            "types of a call",
            [.on(.workflowCall(WorkflowCall(inputs: [WorkflowInput("a", type: .number), WorkflowInput("b")])))]),
        RuleCase(
            "types that only a manual start has",
            [
                .on(
                    .workflowCall(
                        WorkflowCall(inputs: [
                            WorkflowInput("a", type: .choice(["x"])), WorkflowInput("b", type: .environment),
                        ])))
            ],
            finds: [
                "a.yml: error: on.workflow_call.inputs.a.type: 'workflow_call' has no type 'choice'; use 'string'"
                    + " [input-type]",
                "a.yml: error: on.workflow_call.inputs.b.type: 'workflow_call' has no type 'environment'; use 'string'"
                    + " [input-type]",
            ]),
    ]

    @Test(arguments: inputs) func `inputs are those that GitHub knows`(_ rule: RuleCase) {
        rule.verify(in: Self.inputs)
    }

    static let missing: [RuleCase] = [
        RuleCase(
            "nothing at all", [WorkflowFile("a.yml", Workflow(on: []) {})],
            finds: [
                "a.yml: error: jobs: the workflow has no job [missing-part]",
                "a.yml: error: on: no event starts the workflow [missing-part]",
            ]),
        RuleCase(
            "lists without elements", [.on(.schedule([]), .push(branches: []))],
            finds: [
                "a.yml: error: on.push.branches: the list 'branches' is empty [missing-part]",
                "a.yml: error: on.schedule: the schedule names no time [cron]",
            ]),
        RuleCase(
            "a job without runner and steps",
            finds: [
                "a.yml: error: jobs.a.runs-on: the job names no runner [missing-part]",
                "a.yml: error: jobs.a.steps: the job has no step [missing-part]",
            ]
        ) {
            Job("a", runsOn: .labels([])) {}
        },
        RuleCase(
            "steps that do nothing",
            finds: [
                "a.yml: error: jobs.a.steps[0].wait: the step waits for no step [missing-part]",
                "a.yml: error: jobs.a.steps[1].parallel: no step is there to run side by side [missing-part]",
                "a.yml: error: jobs.a.steps[2].parallel[0].wait: the step waits for no step [missing-part]",
            ]
        ) {
            Job.of {
                WaitStep(for: [])
                ParallelSteps {}
                ParallelSteps { WaitStep(for: []) }
            }
        },
    ]

    @Test(arguments: missing) func `nothing is left out`(_ rule: RuleCase) { rule.verify(in: Self.missing) }
}
