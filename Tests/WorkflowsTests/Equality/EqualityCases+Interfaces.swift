import Workflows

// Interfaces of reusable workflows, actions, and files.
extension EqualityCase {
    private static let discover = RunStep(script: "true").identified("discover", outputs: Discovery.self)
    private static let job = Job("a", runsOn: .ubuntu2404) {}

    private static func reusable(_ name: String, env: EnvironmentVariables = [:]) -> ReusableWorkflow<
        NoInputs, NoSecrets, NoOutputs
    > {
        ReusableWorkflow(name, env: env) { job }
    }

    private static func greet(_ name: String, script: Script = "true") -> OwnAction<NoParameters, NoOutputs> {
        OwnAction("greet", name: name, description: "Says hello.") { RunStep(script: script) }
    }

    static let interfaces: [EqualityCase] = [
        EqualityCase(job.exposing(Discovery.self, [.init(\.count, 1)])) {
            [
                job.exposing(Discovery.self, [.init(\.count, 2)]), job.exposing(Discovery.self, []),
                Job("b", runsOn: .ubuntu2404) {}.exposing(Discovery.self, []),
            ]
        },
        EqualityCase(OutputAssignment<Discovery>(\.count, 1)) { [.init(\.count, 2), .init(\.digest, "a")] },
        EqualityCase(RunStep(script: "a").identified("a", outputs: Discovery.self)) {
            [discover, RunStep(script: "b").identified("a", outputs: Discovery.self)]
        },
        EqualityCase(discover.outputs) { [RunStep(script: "a").identified("b", outputs: Discovery.self).outputs] },
        EqualityCase(Output<String>("a")) { [Output<String>("b"), Output<String>("a", "An output")] },
        EqualityCase(SecretsForCall<RegistrySecrets>.none) {
            [
                .inherit, .assigned([.init(\.token, secrets.A)]), .assigned([.init(\.token, secrets.B)]),
                .assigned([.init(\.mirror, secrets.A)]),
            ]
        },
        EqualityCase(reusable("a.yml")) { [reusable("b.yml"), reusable("a.yml", env: ["A": "a"])] },
        EqualityCase(reusable("a.yml").call("a")) {
            [
                reusable("b.yml").call("a"), reusable("a.yml").call("b"),
                reusable("a.yml").call("a", granting: .readAll),
            ]
        },
        EqualityCase(RemoteWorkflow(repository: "a/b", file: "c.yml", ref: "v1")) {
            [
                RemoteWorkflow(repository: "a/b", file: "c.yml", ref: "v2"),
                RemoteWorkflow(repository: "a/b", file: "c.yml", ref: "v1", permissions: .readAll),
            ]
        },
    ]

    static let actions: [EqualityCase] = [
        EqualityCase(
            Action.sample(),
            [
                { $0.name = "a" }, { $0.description = "a" }, { $0.author = "a" }, { $0.inputs = [.init("a", "A")] },
                { $0.outputs = [.init("a", "A")] }, { $0.runs = .javaScript(main: "a.js") },
                { $0.branding = .init(icon: .anchor) }, { $0.comment = "a" }, { $0.extra = ["a": 1] },
            ]),
        EqualityCase(
            Action.Input("a", "A"),
            [
                { $0.name = "b" }, { $0.description = "B" }, { $0.isRequired = true }, { $0.default = github.ref },
                { $0.deprecationMessage = "a" }, { $0.extra = ["a": 1] },
            ]),
        EqualityCase(
            Action.Output("a", "A"),
            [{ $0.name = "b" }, { $0.description = nil }, { $0.value = github.ref }, { $0.extra = ["a": 1] }]),
        EqualityCase(Action.Runs.composite([])) {
            [
                .composite([.run(RunStep(script: "a"))]), .javaScript(main: "a.js"), .docker(.init(image: "a")),
                .javaScript(main: "a.js", preIf: always()),
            ]
        },
        EqualityCase(
            Action.JavaScriptRuns(main: "a.js"),
            [
                { $0.runtime = .node20 }, { $0.main = "b.js" }, { $0.pre = "a" }, { $0.preIf = always() },
                { $0.post = "a" }, { $0.postIf = always() }, { $0.extra = ["a": 1] },
            ]),
        EqualityCase(
            Action.DockerRuns(image: "a"),
            [
                { $0.image = "b" }, { $0.entrypoint = "a" }, { $0.args = ["a"] }, { $0.env = ["A": "a"] },
                { $0.preEntrypoint = "a" }, { $0.preIf = always() }, { $0.postEntrypoint = "a" },
                { $0.postIf = always() }, { $0.extra = ["a": 1] },
            ]),
        EqualityCase(greet("Greet")) { [greet("Hail"), greet("Greet", script: "false")] },
        EqualityCase(greet("Greet").step()) { [greet("Hail").step(), greet("Greet").step(name: "a")] },
    ]

    static let files: [EqualityCase] = [
        EqualityCase(WorkflowFile("a.yml", .sample())) {
            var other = WorkflowFile("a.yml", .sample())
            other.problems = [DeclarationProblem(rule: "image-name", "a")]
            var third = WorkflowFile("a.yml", .sample())
            third.requiredFiles = [RequiredFile("Dockerfile", rule: "dockerfile", "a")]
            return [
                other, third, WorkflowFile("b.yml", .sample()), WorkflowFile("a.yml", .sample { $0.name = "a" }),
                WorkflowFile("a.yml", .sample()).suppressing("runner-label", because: "a"),
            ]
        },
        EqualityCase(ActionFolder("a", .sample())) {
            [
                ActionFolder("b", .sample()), ActionFolder("a", .sample { $0.name = "b" }),
                ActionFolder("a", .sample(), files: [ActionFile("a.sh", text: "a")]),
                ActionFolder("a", .sample()).suppressing("runner-label", because: "a"),
            ]
        },
    ]

    /// Sites of declarations do not count.
    static let sites: [WorkflowFile] = [
        WorkflowFile("a.yml", .sample(), source: "/a.swift", line: 1),
        WorkflowFile("a.yml", .sample(), source: "/b.swift", line: 2),
    ]
}
