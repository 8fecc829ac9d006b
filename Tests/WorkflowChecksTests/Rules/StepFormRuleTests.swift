import Testing
import Workflows

struct StepFormRuleTests {
    private static func found(_ place: String, _ message: String, _ severity: String = "error") -> String {
        "a.yml: \(severity): jobs.a.\(place): \(message) [step-form]"
    }

    private static func late(_ index: Int) -> String {
        found(
            "steps[\(index)]",
            "10 steps already run in the background, and this one starts when one of them has finished; wait for some"
                + " first",
            "warning")
    }

    static let forms: [RuleCase] = [
        RuleCase(
            "a script with inputs",
            finds: [
                found(
                    "steps[0].with",
                    "a step with a script has no 'with', and GitHub refuses the file; make it a step of its own")
            ]
        ) { Job.of { RunStep(script: "true", extra: ["with": ["a": "b"]]) } },
        RuleCase(
            "an action with a folder",
            finds: [
                found(
                    "steps[0].working-directory",
                    "a step with an action has no 'working-directory', and GitHub refuses the file; make it a step of its"
                        + " own")
            ]
        ) {
            Job.of {
                ActionStep(.local("./action"), attributes: StepAttributes(extra: ["working-directory": "src"]))
            }
        },
        RuleCase(
            "conditions where none can be",
            finds: [
                found(
                    "steps[1].if",
                    "a step with 'wait' has no 'if', and GitHub refuses the file; make it a step of its own"),
                found(
                    "steps[2].name",
                    "a step with 'parallel' has no 'name', and GitHub refuses the file; set it at the steps inside"),
            ]
        ) {
            Job.of {
                RunStep.named("b", background: true)
                WaitStep(for: ["b"], extra: ["if": "always()"])
                ParallelSteps(extra: ["name": "x"]) { RunStep.right }
            }
        },
        RuleCase("background steps, waited for and cancelled") {
            Job.of {
                RunStep.named("b", background: true)
                RunStep.named("c", background: true)
                RunStep(script: "true", background: true)
                WaitStep(for: ["B"])
                CancelStep("c")
            }
        },
        RuleCase(
            "steps that have ended",
            finds: [
                found(
                    "steps[1]", "the step waits for 'b', which does not run in the background and has ended by then",
                    "warning"),
                found(
                    "steps[2]", "the step cancels 'b', which does not run in the background and has ended by then",
                    "warning"),
            ]
        ) {
            Job.of {
                RunStep.named("b")
                WaitStep(for: ["b"])
                CancelStep("b")
            }
        },
        RuleCase("ten background steps, and more behind a wait") {
            Job.of {
                for index in 0..<10 { RunStep.named("b\(index)", background: true) }
                WaitStep(for: ["b0"])
                RunStep.named("c", background: true)
                WaitAllStep()
                for index in 0..<10 { RunStep.named("d\(index)", background: true) }
            }
        },
        RuleCase("eleven background steps", finds: [late(10)]) {
            Job.of { for _ in 0..<12 { RunStep(script: "true", background: true) } }
        },
        RuleCase(
            "a step of seven hours",
            finds: [
                "a.yml: warning: jobs.a.steps[0].timeout-minutes: a step has at most 360 minutes; set the limit of the"
                    + " job if it may take longer [number-range]"
            ]
        ) { Job.of { RunStep(script: "true", timeoutMinutes: 420) } },
    ]

    @Test(arguments: forms) func `a step is of one form`(_ example: RuleCase) { example.verify(in: Self.forms) }
}
