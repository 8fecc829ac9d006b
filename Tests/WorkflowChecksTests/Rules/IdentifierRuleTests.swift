import Testing
import Workflows

struct IdentifierRuleTests {
    static let long = String(repeating: "a", count: 99)

    static let rightIDs: [String] = ["a", "_a", "build-arm64", "A_1", "_", long]

    @Test(arguments: rightIDs) func `accepts what GitHub accepts`(_ id: String) {
        RuleCase(id) { Job.of(JobID(id)) { RunStep.named(StepID(id)) } }.verify()
    }

    static let wrongIDs: [(String, String)] = [
        ("", "an id cannot be empty"),
        ("2nd", "the id '2nd' does not begin with a letter or '_'"),
        ("-a", "the id '-a' does not begin with a letter or '_'"),
        ("build/arm64", "the id 'build/arm64' holds a character other than letters, digits, '_' and '-'"),
        ("a b", "the id 'a b' holds a character other than letters, digits, '_' and '-'"),
        ("größe", "the id 'größe' holds a character other than letters, digits, '_' and '-'"),
        ("a\u{0}", "the id 'a\u{0}' holds a character other than letters, digits, '_' and '-'"),
        ("__run", "the id '__run' begins with '__', which GitHub reserves"),
        (long + "a", "the id '\(long)a' is longer than 99 characters"),
    ]

    @Test(arguments: wrongIDs) func `refuses the id of a job`(id: String, message: String) {
        RuleCase(id, finds: ["a.yml: error: jobs.\(id): \(message) [identifier]"]) { Job.right(JobID(id)) }.verify()
    }

    @Test(arguments: wrongIDs) func `refuses the id of a step`(id: String, message: String) {
        RuleCase(id, finds: ["a.yml: error: jobs.a.steps[1].id: \(message) [identifier]"]) {
            Job.of {
                RunStep.right
                RunStep.named(StepID(id))
            }
        }.verify()
    }

    static let repeated: [RuleCase] = [
        RuleCase("one id in two jobs") {
            Job.of("a") { RunStep.named("x") }
            Job.of("b") { RunStep.named("x") }
        },
        RuleCase(
            "ids that differ in case",
            finds: [
                "a.yml: error: jobs.a.steps[1].id: another step of the job has the id 'X' already; case does not count"
                    + " [identifier]"
            ]
        ) {
            Job.of {
                RunStep.named("x")
                RunStep.named("X")
            }
        },
        RuleCase(
            "ids inside of 'parallel'",
            finds: [
                "a.yml: error: jobs.a.steps[0].parallel[1].id: the id '__x' begins with '__', which GitHub reserves"
                    + " [identifier]",
                "a.yml: error: jobs.a.steps[1].id: another step of the job has the id 'x' already; case does not count"
                    + " [identifier]",
            ]
        ) {
            Job.of {
                ParallelSteps {
                    RunStep.named("x")
                    RunStep.named("__x")
                }
                RunStep.named("x")
            }
        },
        RuleCase(
            "ids of steps that wait and cancel",
            finds: ["a.yml: error: jobs.a.steps[2].id: the id '1' does not begin with a letter or '_' [identifier]"]
        ) {
            Job.of {
                RunStep.named("x", background: true)
                WaitStep(for: ["x"], id: "y")
                CancelStep("x", id: "1")
            }
        },
    ]

    @Test(arguments: repeated) func `each step of a job has an id of its own`(_ rule: RuleCase) {
        rule.verify(in: Self.repeated)
    }
}
