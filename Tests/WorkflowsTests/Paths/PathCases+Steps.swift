import Workflows

// The steps of a job, in all their forms.
extension PathCase {
    static let steps: [PathCase] = [
        PathCase("jobs.build.steps", .list(1), .sample()),
        PathCase("jobs.build.steps[0]", .map(["run"]), .sample()),
        PathCase("jobs.build.steps[0]", .map(["uses"]), .uses { _ in }),
        PathCase("jobs.build.steps[0].name", .text("Build"), .run { $0.attributes.name = "Build" }),
        PathCase("jobs.build.steps[0].id", .text("build"), .run { $0.attributes.id = "build" }),
        PathCase("jobs.build.steps[0].if", .text("${{ failure() }}"), .run { $0.attributes.condition = failure() }),
        PathCase("jobs.build.steps[0].if", .boolean(false), .uses { $0.attributes.condition = false }),
        PathCase("jobs.build.steps[0].timeout-minutes", .number(5), .run { $0.attributes.timeoutMinutes = 5 }),
        PathCase("jobs.build.steps[0].run", .text("make\n"), .run { $0.script = "make\n" }),
        PathCase(
            "jobs.build.steps[0].continue-on-error", .boolean(true), .run { $0.attributes.continueOnError = true }),
        PathCase("jobs.build.steps[0].env", .map(["A"]), .run { $0.attributes.env = ["A": "1"] }),
        PathCase("jobs.build.steps[0].env.A", .text("1"), .uses { $0.attributes.env = ["A": "1"] }),
        PathCase("jobs.build.steps[0].working-directory", .text("app"), .run { $0.workingDirectory = "app" }),
        PathCase("jobs.build.steps[0].shell", .text("bash"), .run { $0.shell = .bash }),
        PathCase("jobs.build.steps[0].shell", .text("perl {0}"), .run { $0.shell = "perl {0}" }),
        PathCase("jobs.build.steps[0].background", .boolean(true), .run { $0.attributes.background = true }),
        PathCase("jobs.build.steps[0].background", .boolean(false), .uses { $0.attributes.background = false }),
        PathCase("jobs.build.steps[0].uses", .text("./action"), .uses { $0.action = .local("action") }),
        PathCase("jobs.build.steps[0].uses", .text("$/.github/actions/a"), .uses { $0.action = .own("a") }),
        PathCase("jobs.build.steps[0].uses", .text("$/action"), .uses { $0.action = .selfRepository("action") }),
        PathCase("jobs.build.steps[0].uses", .text("docker://alpine"), .uses { $0.action = .docker("alpine") }),
        PathCase("jobs.build.steps[0].uses", .text("a/b/c@v1"), .uses { $0.action = .at("a/b/c", ref: "v1") }),
        PathCase("jobs.build.steps[0].with", .map(["a", "b"]), .uses { $0.with = ["a": 1, "b": true] }),
        PathCase(
            "jobs.build.steps[0].with.a", .text("${{ github.ref }}"),
            .uses { $0.with = ["a": UntypedValue(github.ref)] }),
    ]

    static let background: [PathCase] = [
        PathCase("jobs.build.steps[0]", .map(["wait"]), .steps { WaitStep(for: ["a"]) }),
        PathCase("jobs.build.steps[0].wait", .text("a"), .steps { WaitStep(for: ["a"]) }),
        PathCase("jobs.build.steps[0].wait", .list(2), .steps { WaitStep(for: ["a", "b"]) }),
        PathCase("jobs.build.steps[0].wait[1]", .text("b"), .steps { WaitStep(for: ["a", "b"]) }),
        PathCase(
            "jobs.build.steps[0]", .map(["name", "id", "wait", "continue-on-error"]),
            .steps { WaitStep(for: ["a"], name: "Wait", id: "w", continueOnError: true) }),
        PathCase("jobs.build.steps[0].wait-all", .null, .steps { WaitAllStep() }),
        PathCase("jobs.build.steps[0].wait-all", .boolean(true), .steps { WaitAllStep(true) }),
        PathCase(
            "jobs.build.steps[0]", .map(["name", "id", "wait-all", "continue-on-error"]),
            .steps { WaitAllStep(name: "Wait", id: "w", continueOnError: true) }),
        PathCase("jobs.build.steps[0].cancel", .text("a"), .steps { CancelStep("a") }),
        PathCase(
            "jobs.build.steps[0]", .map(["name", "id", "cancel", "continue-on-error"]),
            .steps { CancelStep("a", name: "Stop", id: "s", continueOnError: true) }),
        PathCase("jobs.build.steps[0]", .map(["parallel"]), .steps { ParallelSteps { RunStep(script: "a") } }),
        PathCase(
            "jobs.build.steps[0].parallel", .list(2),
            .steps {
                ParallelSteps {
                    RunStep(script: "a")
                    ActionStep(.local("b"))
                }
            }),
        PathCase(
            "jobs.build.steps[0].parallel[1]", .map(["uses"]),
            .steps {
                ParallelSteps {
                    RunStep(script: "a")
                    ActionStep(.local("b"))
                }
            }),
    ]
}
