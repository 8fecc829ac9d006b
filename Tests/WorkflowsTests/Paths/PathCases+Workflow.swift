import Workflows

// The keys of the root.
extension PathCase {
    static let triggers: [PathCase] = [
        PathCase("on", .text("push"), .on(.push())),
        PathCase("on", .list(2), .on(.push(), .fork)),
        PathCase("on", .map(["push", "fork"]), .on(.push(branches: ["main"]), .fork)),
        PathCase("on.fork", .null, .on(.push(branches: ["main"]), .fork)),
        PathCase("on[1]", .text("fork"), .on(.push(), .fork)),
        PathCase("on.schedule", .list(2), .on(.schedule([Schedule("1 2 * * *"), Schedule("3 4 * * *")]))),
        PathCase("on.schedule[0]", .map(["cron"]), .on(.schedule([Schedule("1 2 * * *")]))),
        PathCase("on.schedule[0].cron", .text("1 2 * * *"), .on(.schedule([Schedule("1 2 * * *")]))),
        PathCase(
            "on.schedule[0].timezone", .text("Europe/Paris"),
            .on(.schedule([Schedule("1 2 * * *", timeZone: "Europe/Paris")]))),
    ]

    static let calls: [PathCase] = [
        PathCase("on.workflow_call", .null, .on(.workflowCall(), .push(branches: ["main"]))),
        PathCase(
            "on.workflow_call", .map(["inputs", "outputs", "secrets"]),
            .called(
                WorkflowCall(
                    inputs: [WorkflowInput("tag")], secrets: [.init("token")], outputs: [.init("digest", value: "x")]))
        ),
        PathCase("on.workflow_call.inputs", .map(["tag"]), .called(WorkflowCall(inputs: [WorkflowInput("tag")]))),
        PathCase(
            "on.workflow_call.inputs.tag", .map(["description", "required", "type"]),
            .called(WorkflowCall(inputs: [WorkflowInput("tag", description: "The tag", isRequired: true)]))),
        PathCase(
            "on.workflow_call.inputs.tag.description", .text("The tag"),
            .called(WorkflowCall(inputs: [WorkflowInput("tag", description: "The tag")]))),
        PathCase(
            "on.workflow_call.inputs.tag.type", .text("string"),
            .called(WorkflowCall(inputs: [WorkflowInput("tag")]))),
        PathCase(
            "on.workflow_call.inputs.tag.type", .text("boolean"),
            .called(WorkflowCall(inputs: [WorkflowInput("tag", type: .boolean)]))),
        PathCase(
            "on.workflow_call.inputs.tag.type", .text("number"),
            .called(WorkflowCall(inputs: [WorkflowInput("tag", type: .number)]))),
        PathCase(
            "on.workflow_call.inputs.tag.required", .boolean(true),
            .called(WorkflowCall(inputs: [WorkflowInput("tag", isRequired: true)]))),
        PathCase(
            "on.workflow_call.inputs.tag.default", .text("1"),
            .called(WorkflowCall(inputs: [WorkflowInput("tag", default: .string("1"))]))),
        PathCase(
            "on.workflow_call.inputs.tag.default", .text("${{ vars.TAG }}"),
            .called(WorkflowCall(inputs: [WorkflowInput("tag", default: vars.TAG.node)]))),
        PathCase(
            "on.workflow_call.inputs.tag.default", .boolean(true),
            .called(WorkflowCall(inputs: [WorkflowInput("tag", type: .boolean, default: .boolean(true))]))),
        PathCase(
            "on.workflow_call.inputs.tag.default", .number(1.5),
            .called(WorkflowCall(inputs: [WorkflowInput("tag", type: .number, default: .number(1.5))]))),
        PathCase("on.workflow_call.secrets", .map(["token"]), .called(WorkflowCall(secrets: [.init("token")]))),
        PathCase("on.workflow_call.secrets.token", .null, .called(WorkflowCall(secrets: [.init("token")]))),
        PathCase(
            "on.workflow_call.secrets.token", .map(["description", "required"]),
            .called(WorkflowCall(secrets: [.init("token", description: "Pushes", isRequired: false)]))),
        PathCase(
            "on.workflow_call.secrets.token.description", .text("Pushes"),
            .called(WorkflowCall(secrets: [.init("token", description: "Pushes")]))),
        PathCase(
            "on.workflow_call.secrets.token.required", .boolean(false),
            .called(WorkflowCall(secrets: [.init("token", isRequired: false)]))),
        PathCase(
            "on.workflow_call.outputs", .map(["digest"]),
            .called(WorkflowCall(outputs: [.init("digest", value: "x")]))),
        PathCase(
            "on.workflow_call.outputs.digest", .map(["description", "value"]),
            .called(WorkflowCall(outputs: [.init("digest", description: "Of the index", value: "x")]))),
        PathCase(
            "on.workflow_call.outputs.digest.description", .text("Of the index"),
            .called(WorkflowCall(outputs: [.init("digest", description: "Of the index", value: "x")]))),
        PathCase(
            "on.workflow_call.outputs.digest.value", .text("${{ vars.DIGEST }}"),
            .called(WorkflowCall(outputs: [.init("digest", value: vars.DIGEST)]))),
    ]

    static let dispatches: [PathCase] = [
        PathCase("on.workflow_dispatch", .null, .on(.workflowDispatch(), .push(branches: ["main"]))),
        PathCase("on.workflow_dispatch", .map(["inputs"]), .on(.workflowDispatch([WorkflowInput("tag")]))),
        PathCase("on.workflow_dispatch.inputs", .map(["tag"]), .on(.workflowDispatch([WorkflowInput("tag")]))),
        PathCase("on.workflow_dispatch.inputs.tag", .map(["type"]), .on(.workflowDispatch([WorkflowInput("tag")]))),
        PathCase(
            "on.workflow_dispatch.inputs.tag.description", .text("The tag"),
            .on(.workflowDispatch([WorkflowInput("tag", description: "The tag")]))),
        PathCase(
            "on.workflow_dispatch.inputs.tag.type", .text("environment"),
            .on(.workflowDispatch([WorkflowInput("tag", type: .environment)]))),
        PathCase(
            "on.workflow_dispatch.inputs.tag.type", .text("choice"),
            .on(.workflowDispatch([WorkflowInput("tag", type: .choice(["a", "b"]))]))),
        PathCase(
            "on.workflow_dispatch.inputs.tag.required", .boolean(true),
            .on(.workflowDispatch([WorkflowInput("tag", isRequired: true)]))),
        PathCase(
            "on.workflow_dispatch.inputs.tag.default", .boolean(false),
            .on(.workflowDispatch([WorkflowInput("tag", type: .boolean, default: .boolean(false))]))),
        PathCase(
            "on.workflow_dispatch.inputs.tag.options", .list(2),
            .on(.workflowDispatch([WorkflowInput("tag", type: .choice(["a", "1"]))]))),
        PathCase(
            "on.workflow_dispatch.inputs.tag.options[1]", .text("1"),
            .on(.workflowDispatch([WorkflowInput("tag", type: .choice(["a", "1"]))]))),
    ]

    static let settings: [PathCase] = [
        PathCase("name", .text("Test"), .sample { $0.name = "Test" }),
        PathCase("description", .text("Tests"), .sample { $0.description = "Tests" }),
        PathCase("run-name", .text("Test ${{ github.ref_name }}"), .sample { $0.runName = "Test \(github.refName)" }),
        PathCase("defaults", .map(["run"]), .sample { $0.defaults = Defaults(shell: "bash") }),
        PathCase(
            "defaults.run", .map(["shell", "working-directory"]),
            .sample { $0.defaults = Defaults(shell: "bash", workingDirectory: "app") }),
        PathCase("defaults.run.shell", .text("bash"), .sample { $0.defaults = Defaults(shell: "bash") }),
        PathCase(
            "defaults.run.working-directory", .text("app"),
            .sample { $0.defaults = Defaults(workingDirectory: "app") }),
        PathCase("env", .map(["A", "B"]), .sample { $0.env = ["A": "1", "B": "2"] }),
        PathCase("env.A", .text("1"), .sample { $0.env = ["A": "1"] }),
        PathCase("permissions", .map([]), .sample()),
        PathCase("permissions", .text("read-all"), .sample { $0.permissions = .readAll }),
        PathCase("permissions", .text("write-all"), .sample { $0.permissions = .writeAll }),
        PathCase("permissions", .map(["contents"]), .sample { $0.permissions = Permissions(contents: .read) }),
        PathCase(
            "concurrency", .map(["group", "cancel-in-progress"]),
            .sample { $0.concurrency = Concurrency(group: "deploy") }),
        PathCase(
            "concurrency.cancel-in-progress", .boolean(false), .sample { $0.concurrency = Concurrency(group: "deploy") }
        ),
        PathCase("cache-mode", .text("read"), .sample { $0.cacheMode = .read }),
        PathCase("cache-mode", .text("write-only"), .sample { $0.cacheMode = .writeOnly }),
        PathCase(
            "concurrency", .map(["group", "cancel-in-progress", "queue"]),
            .sample { $0.concurrency = Concurrency(group: "deploy", cancelsInProgress: false, queue: .max) }),
        PathCase(
            "concurrency.group", .text("${{ github.ref }}"),
            .sample { $0.concurrency = Concurrency(group: github.ref, queue: .single) }),
        PathCase(
            "concurrency.cancel-in-progress", .boolean(true),
            .sample { $0.concurrency = Concurrency(group: "deploy", cancelsInProgress: true) }),
        PathCase(
            "concurrency.queue", .text("single"),
            .sample { $0.concurrency = Concurrency(group: "deploy", queue: .single) }),
        PathCase("jobs", .map(["build"]), .sample()),
    ]
}
