import Workflows

// Steps of every kind, and what they use.
extension EqualityCase {
    static let steps: [EqualityCase] = [
        EqualityCase(Step.run(RunStep(script: "a"))) {
            [
                .run(RunStep(script: "b")), .uses(ActionStep(.local("a"))), .wait(WaitStep(for: ["a"])),
                .waitAll(WaitAllStep()), .cancel(CancelStep("a")), .parallel(ParallelSteps {}),
            ]
        },
        EqualityCase(
            StepAttributes(),
            [
                { $0.name = "a" }, { $0.id = "a" }, { $0.condition = failure() }, { $0.env = ["A": "a"] },
                { $0.continueOnError = true }, { $0.timeoutMinutes = 5 }, { $0.background = true },
                { $0.comment = "a" }, { $0.extra = ["a": 1] }, { $0.outputs = Discovery.self },
                { $0.outputs = NoOutputs.self },
            ]),
        EqualityCase(
            RunStep(script: "a"),
            [
                { $0.attributes.name = "a" }, { $0.script = "b" }, { $0.shell = .bash },
                { $0.workingDirectory = github.workspace },
            ]),
        EqualityCase(
            ActionStep(.pinned("a/b")),
            [
                { $0.attributes.name = "a" }, { $0.action = .at("a/b", ref: "v1") }, { $0.with = ["a": 1] },
                { $0.own = SharedAction(ActionFolder("a", .sample())) },
                { $0.own = SharedAction(ActionFolder("b", .sample())) }, { $0.undeclaredInputs = ["a"] },
            ]),
        EqualityCase(Checkout(persistCredentials: false).inputs) {
            [Checkout(persistCredentials: true).inputs, Checkout().inputs]
        },
        EqualityCase(ActionReference.pinned("a/b")) {
            [
                .pinned("a/c"), .at("a/b", ref: "v1"), .at("a/b", ref: "v2"), .own("a"), .local("a"),
                .selfRepository("a"), .docker("a"), .commit("a/b", Pin("a/b", version: "v1", commit: "c")),
                .commit("a/b", Pin("a/b", version: "v2", commit: "c")),
            ]
        },
        EqualityCase(
            WaitStep(for: ["a"]),
            [
                { $0.steps = ["b"] }, { $0.name = "a" }, { $0.id = "a" }, { $0.continueOnError = true },
                { $0.comment = "a" }, { $0.extra = ["a": 1] },
            ]),
        EqualityCase(
            WaitAllStep(),
            [
                { $0.isOn = true }, { $0.name = "a" }, { $0.id = "a" }, { $0.continueOnError = true },
                { $0.comment = "a" }, { $0.extra = ["a": 1] },
            ]),
        EqualityCase(
            CancelStep("a"),
            [
                { $0.step = "b" }, { $0.name = "a" }, { $0.id = "a" }, { $0.continueOnError = true },
                { $0.comment = "a" }, { $0.extra = ["a": 1] },
            ]),
        EqualityCase(
            ParallelSteps {},
            [{ $0.steps = [.run(RunStep(script: "a"))] }, { $0.comment = "a" }, { $0.extra = ["a": 1] }]),
    ]
}
