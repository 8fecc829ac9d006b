import Workflows

// Values and small parts.
extension EqualityCase {
    static let parts: [EqualityCase] = [
        EqualityCase(ByContent<Value<String>>(wrappedValue: "a")) {
            ["b", "\(github.ref)", Value(.string("A"))].map { ByContent(wrappedValue: $0) }
        },
        EqualityCase(ByContent<Value<Int>?>(wrappedValue: 1)) {
            [ByContent(wrappedValue: nil), ByContent(wrappedValue: 2)]
        },
        EqualityCase(ByContent<[Value<String>]>(wrappedValue: ["a", "b"])) {
            [[], ["a"], ["b", "a"], ["a", "b", "b"]].map { ByContent(wrappedValue: $0) }
        },
        EqualityCase(UntypedValue.text("1")) {
            [
                .null, "2", 1, 2, true, false, .text(github.ref), .expression(github.event), ["1"], [["1"]],
                ["a": "1"], ["b": "1"], ["a": "1", "b": "1"], ["b": "1", "a": "1"], .boolean(github.refProtected),
                .number(github.runNumber.as(Double.self)),
            ]
        },
        EqualityCase(OrderedMap<UntypedValue>([("a", 1), ("b", 2)])) {
            [[:], ["a": 1], ["b": 2, "a": 1], ["a": 1, "b": 3], ["a": 1, "a": 1, "b": 2], ["a": 1, "c": 2]]
        },
        EqualityCase(OrderedMap<Value<String>>([("a", "1")])) { [[:], ["a": "2"], ["a": github.ref]] },
        EqualityCase(EnvironmentVariables([("a", "1")])) {
            [[:], ["a": "2"], .expression(github.event), .expression(github.event.inputs)]
        },
        EqualityCase(["1"] as Listing<Value<String>>) {
            [[], ["2"], ["1", "2"], .expression(github.event), .expression(github.event.inputs)]
        },
        EqualityCase(Permissions(contents: .read)) {
            [
                .none, .readAll, .writeAll, .unspecified, Permissions(contents: .write), Permissions(packages: .read),
                Permissions(contents: .read, packages: .read), Permissions(contents: .read, extra: [.init("a", .read)]),
                Permissions(contents: .read, extra: [.init("a", .write)]),
                Permissions(contents: .read).because(.contents, "check out"),
                Permissions(contents: .read).because(.contents, "read files"),
            ]
        },
        EqualityCase(
            Concurrency(group: "a"),
            [
                { $0.group = "b" }, { $0.cancelsInProgress = true }, { $0.queue = .max }, { $0.comment = "why" },
                { $0.extra = ["a": 1] }, { $0 = Concurrency(github.event) },
            ]),
        EqualityCase(
            Defaults(),
            [
                { $0.shell = "bash" }, { $0.workingDirectory = "app" }, { $0.runExtra = ["a": 1] },
                { $0.extra = ["a": 1] }, { $0 = Defaults(github.event) },
            ]),
        EqualityCase(
            DeploymentEnvironment("a"),
            [{ $0.name = "b" }, { $0.url = "c" }, { $0.deployment = false }, { $0.extra = ["a": 1] }]),
        EqualityCase(
            Snapshot("a"),
            [{ $0.imageName = "b" }, { $0.version = "1.*" }, { $0.condition = always() }, { $0.extra = ["a": 1] }]),
        EqualityCase(Runner.label("a")) {
            [
                "b", .ubuntu2404, .labels(["a"]), .labels(["a", "b"]), .group("a"), .group("b"),
                .group("a", labels: ["a"]), .group("a", extra: ["a": 1]), .expression(github.event), Runner(github.ref),
            ]
        },
        EqualityCase(CacheMode.read) { [.unspecified, .noAccess, .write, .writeOnly, CacheMode("new")] },
        EqualityCase(Shell.bash) { [.sh, "bash {0}", Shell(github.ref), Shell(github.actor)] },
        EqualityCase(Script("a")) { ["b", .file(ActionFile("a", text: "a"))] },
    ]

    static let triggers: [EqualityCase] = [
        EqualityCase(
            Trigger.push(branches: ["main"]),
            [
                { $0.event = "pull_request" }, { $0.configuration = .lists([.init("tags", ["v*"])]) },
                { $0.configuration = .schedule([Schedule("1 2 * * *")]) }, { $0.configuration = .call(WorkflowCall()) },
                { $0.configuration = .dispatch([]) }, { $0.configuration = .dispatch([WorkflowInput("a")]) },
                { $0.extra = ["a": 1] },
            ]),
        EqualityCase(Trigger.List("types", ["opened"]), [{ $0.key = "branches" }, { $0.values = ["closed"] }]),
        EqualityCase(
            Schedule("1 2 * * *"),
            [{ $0.cron = "1 3 * * *" }, { $0.timeZone = "Europe/Paris" }, { $0.extra = ["a": 1] }]),
        EqualityCase(
            WorkflowInput("a"),
            [
                { $0.name = "b" }, { $0.type = .choice(["x"]) }, { $0.description = "A" }, { $0.isRequired = true },
                { $0.default = .string("x") }, { $0.extra = ["a": 1] },
            ]),
        EqualityCase(
            WorkflowCall(),
            [
                { $0.inputs = [WorkflowInput("a")] }, { $0.secrets = [.init("a")] },
                { $0.outputs = [.init("a", value: "x")] },
            ]),
        EqualityCase(
            WorkflowCall.Secret("a"),
            [{ $0.name = "b" }, { $0.description = "A" }, { $0.isRequired = true }, { $0.extra = ["a": 1] }]),
        EqualityCase(
            WorkflowCall.Output("a", value: "x"),
            [{ $0.name = "b" }, { $0.description = "A" }, { $0.value = github.ref }, { $0.extra = ["a": 1] }]),
    ]
}
