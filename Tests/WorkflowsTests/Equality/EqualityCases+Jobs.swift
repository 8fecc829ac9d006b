import Workflows

// Workflows, jobs and what belongs to them.
extension EqualityCase {
    static let jobs: [EqualityCase] = [
        EqualityCase(
            Workflow.sample(),
            [
                { $0.name = "a" }, { $0.description = "a" }, { $0.runName = github.ref },
                { $0.triggers = [.pullRequest()] }, { $0.permissions = .readAll }, { $0.env = ["A": "a"] },
                { $0.defaults = Defaults(shell: "bash") }, { $0.concurrency = "a" }, { $0.cacheMode = .read },
                { $0.jobs = [] }, { $0.comment = "a" }, { $0.extra = ["a": 1] },
            ]),
        EqualityCase(WorkflowJob.steps(Job("a", runsOn: .ubuntu2404) {})) {
            [.steps(Job("b", runsOn: .ubuntu2404) {}), .call(CallJob("a", uses: .local("a.yml")))]
        },
        EqualityCase(
            Job("a", runsOn: .ubuntu2404) {},
            [
                { $0.id = "b" }, { $0.name = "a" }, { $0.needs = ["b"] }, { $0.condition = always() },
                { $0.runsOn = .ubuntu2204 }, { $0.permissions = .none }, { $0.environment = "a" },
                { $0.concurrency = "a" }, { $0.cacheMode = .read }, { $0.outputs = ["a": "b"] },
                { $0.env = ["A": "a"] }, { $0.defaults = Defaults(shell: "bash") }, { $0.timeoutMinutes = 5 },
                { $0.cancelTimeoutMinutes = 5 }, { $0.strategy = Strategy(failFast: false) },
                { $0.continueOnError = true }, { $0.container = Container(image: "a") },
                { $0.services = ["a": Service(Container(image: "a"))] }, { $0.snapshot = Snapshot("a") },
                { $0.steps = [.run(RunStep(script: "true"))] }, { $0.comment = "a" }, { $0.extra = ["a": 1] },
                { $0.unassignedOutputs = ["a"] },
            ]),
        EqualityCase(
            CallJob("a", uses: .local("a.yml")),
            [
                { $0.id = "b" }, { $0.uses = .own("a.yml") }, { $0.name = "a" }, { $0.needs = ["b"] },
                { $0.condition = always() }, { $0.permissions = .readAll }, { $0.concurrency = "a" },
                { $0.cacheMode = .read }, { $0.strategy = Strategy(failFast: false) }, { $0.with = ["a": 1] },
                { $0.secrets = .inherit }, { $0.secrets = .named(["a": secrets.A]) }, { $0.secrets = .named([:]) },
                { $0.comment = "a" }, { $0.extra = ["a": 1] }, { $0.undeclaredInputs = ["a"] },
                { $0.grantedBeyond = .readAll },
            ]),
        EqualityCase(
            Container(image: "a"),
            [
                { $0.image = "b" }, { $0.credentials = RegistryCredentials(username: "a", password: "b") },
                { $0.env = ["A": "a"] }, { $0.ports = ["80"] }, { $0.volumes = ["a:/a"] }, { $0.options = "--init" },
                { $0.extra = ["a": 1] },
            ]),
        EqualityCase(
            Service(Container(image: "a")),
            [{ $0.container.image = "b" }, { $0.entrypoint = "a" }, { $0.command = "a" }]),
        EqualityCase(
            RegistryCredentials(username: "a", password: "b"),
            [
                { $0.username = "b" }, { $0.password = secrets.A }, { $0.extra = ["a": 1] },
                { $0 = RegistryCredentials(github.event) },
            ]),
    ]

    static let matrices: [EqualityCase] = [
        EqualityCase(
            Strategy(),
            [
                { $0.matrix = .expression(github.event) }, { $0.failFast = false }, { $0.maxParallel = 1 },
                { $0.extra = ["a": 1] }, { $0 = Strategy(github.event) }, { $0 = Strategy(github.event.inputs) },
            ]),
        EqualityCase(Matrix.expression(github.event)) {
            [.expression(github.event.all), .vectors(MatrixVectors()), .vectors(MatrixVectors(axes: ["a": [1]]))]
        },
        EqualityCase(
            MatrixVectors(),
            [
                { $0.axes = ["a": [1]] }, { $0.axes = ["a": [2]] }, { $0.axes = ["a": [1], "b": [1]] },
                { $0.axes = ["a": .expression(github.event)] }, { $0.include = [] }, { $0.include = [["a": 1]] },
                { $0.include = .expression(github.event) }, { $0.exclude = [["a": 1]] },
            ]),
        EqualityCase(TypedMatrix<Leg>().varying(\.parallel, over: [1])) {
            [
                TypedMatrix<Leg>(), TypedMatrix<Leg>().varying(\.parallel, over: [2]),
                TypedMatrix<Leg>().varying(\.isNative, over: [true]), TypedMatrix<Leg>(rows: [[.init(\.parallel, 1)]]),
            ]
        },
        EqualityCase(AxisValue<Leg>(\.parallel, 1)) { [.init(\.parallel, 2), .init(\.platform, "a")] },
    ]
}
