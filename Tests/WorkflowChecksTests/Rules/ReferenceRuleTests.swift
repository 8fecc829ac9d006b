import Testing
import Workflows

struct ReferenceRuleTests {
    private static func found(_ place: String, _ message: String, _ rule: String) -> String {
        "a.yml: error: jobs.\(place): \(message) [\(rule)]"
    }

    static let needs: [RuleCase] = [
        RuleCase("jobs in a row, in any case") {
            Job.right("a", needs: ["B"])
            Job.right("b", needs: ["c"])
            Job.right("c")
        },
        RuleCase("a job that is not there", finds: [found("a.needs", "the workflow has no job 'b'", "needs")]) {
            Job.right("a", needs: ["b"])
        },
        RuleCase("a job that waits for itself", finds: [found("a.needs", "the job 'a' waits for itself", "needs")]) {
            Job.right("a", needs: ["A"])
        },
        RuleCase(
            "two circles, and a job that waits for one of them",
            finds: [
                found("a.needs", "the jobs 'a', 'c', 'b' wait for each other in a circle", "needs"),
                found("e.needs", "the jobs 'e', 'f' wait for each other in a circle", "needs"),
            ]
        ) {
            Job.right("a", needs: ["c"])
            Job.right("b", needs: ["a"])
            Job.right("c", needs: ["b"])
            Job.right("d", needs: ["c"])
            Job.right("e", needs: ["f"])
            Job.right("f", needs: ["e"])
        },
        RuleCase(
            "an output of a job that is not there",
            finds: [found("a.needs", "the workflow has no job 'b'", "needs")]
        ) {
            Job.of { RunStep.reading(.path("needs", "b", "outputs", "x")) }
        },
        RuleCase(
            "a job that is read by index and not waited for",
            finds: [
                found("a.steps[0].env.V", "the job reads 'needs.b' and does not wait for it", "job-reference")
            ]
        ) {
            Job.of { RunStep.reading(.index(.context("NEEDS"), .string("b"))) }
            Job.right("b")
        },
        RuleCase("an output that is there") {
            Job.of("b", outputs: ["x": "1"]) { RunStep.right }
            Job.of { RunStep.reading(.path("needs", "b", "outputs", "X")) }
        },
        RuleCase(
            "an output that is not there",
            finds: [found("a.steps[0].env.V", "the job 'b' has no output 'y'", "job-reference")]
        ) {
            Job.of("b", outputs: ["x": "1"]) { RunStep.right }
            Job.of { RunStep.reading(.path("needs", "b", "outputs", "y")) }
            Job.of("c") { RunStep.reading(.path("needs", "b", "outputs", "x")) }
        },
        RuleCase(
            "an output of a called workflow",
            [
                .on(
                    .workflowCall(
                        WorkflowCall(outputs: [
                            WorkflowCall.Output("right", value: Value(.path("jobs", "a", "result"))),
                            WorkflowCall.Output("wrong", value: Value(.path("jobs", "b", "result"))),
                            WorkflowCall.Output("lost", value: Value(.path("jobs", "a", "outputs", "x"))),
                        ])), name: "b.yml"),
                .pushed {
                    CallJob("call", uses: .local("b.yml"))
                    Job.of { RunStep.reading(.path("needs", "call", "outputs", "right")) }
                    Job.of("c") { RunStep.reading(.path("needs", "call", "outputs", "left")) }
                },
            ],
            finds: [
                found("c.steps[0].env.V", "the job 'call' has no output 'left'", "job-reference"),
                "b.yml: error: on.workflow_call.outputs.lost.value: the job 'a' has no output 'x' [job-reference]",
                "b.yml: error: on.workflow_call.outputs.wrong.value: the workflow has no job 'b' [job-reference]",
            ]),
    ]

    @Test(arguments: needs) func `jobs read and wait for jobs that are there`(_ rule: RuleCase) {
        rule.verify(in: Self.needs)
    }

    static let steps: [RuleCase] = [
        RuleCase("an earlier step, and outputs of any") {
            Job.of(outputs: ["o": Value(.path("steps", "b", "outcome"))]) {
                RunStep.named("a")
                RunStep.reading(.path("steps", "A", "outcome"), id: "b")
            }
            Job.of("c") { RunStep.reading(.path("needs", "a", "outputs", "o")) }
        },
        RuleCase(
            "a later step, itself, and none",
            finds: [
                found("a.outputs.o", "the job has no step 'd'", "step-reference"),
                found(
                    "a.steps[0].env.V", "the step 'b' has not finished yet here; move what needs it behind the step",
                    "step-reference"),
                found(
                    "a.steps[1].env.V", "the step 'b' has not finished yet here; move what needs it behind the step",
                    "step-reference"),
                found("a.steps[2].env.V", "the job has no step 'c'", "step-reference"),
            ]
        ) {
            Job.of(outputs: ["o": Value(.path("steps", "d", "outcome"))]) {
                RunStep.reading(.path("steps", "b", "outcome"))
                RunStep.reading(.path("steps", "b", "outcome"), id: "b")
                RunStep.reading(.index(.context("steps"), .string("c")))
            }
            Job.of("b") {
                RunStep.named("c")
                RunStep.reading(.path("needs", "a", "outputs", "o"))
            }
        },
        RuleCase(
            "steps side by side",
            finds: [
                found(
                    "a.steps[0].parallel[1].env.V",
                    "the step 'x' has not finished yet here; move what needs it behind the step", "step-reference")
            ]
        ) {
            Job.of {
                ParallelSteps {
                    RunStep.named("x")
                    RunStep.reading(.path("steps", "x", "outcome"))
                }
                RunStep.reading(.path("steps", "x", "outcome"))
            }
        },
        RuleCase(
            "waiting for steps",
            finds: [
                found("a.steps[1]", "the job has no step 'y'", "step-reference"),
                found(
                    "a.steps[2]", "the step 'z' has not finished yet here; move what needs it behind the step",
                    "step-reference"),
            ]
        ) {
            Job.of {
                RunStep.named("x", background: true)
                WaitStep(for: ["x", "y"])
                CancelStep("z")
                RunStep.named("z", background: true)
            }
        },
    ]

    @Test(arguments: steps) func `steps read steps that are done`(_ rule: RuleCase) { rule.verify(in: Self.steps) }
}
