import Testing
import WorkflowYAML
import Workflows

@Suite("Keys that Slipway does not know")
struct ExtraKeyTests {
    private static let extra: OrderedMap<UntypedValue> = ["new-key": 1]
    private static let secret = WorkflowCall.Secret("token", extra: extra)
    private static let output = WorkflowCall.Output("digest", value: "x", extra: extra)
    private static let login = RegistryCredentials(username: "a", password: "b", extra: extra)

    static let root: [(place: String, workflow: Workflow)] = [
        ("", .sample { $0.extra = extra }),
        ("on.push", .on(.push().adding(extra: extra))),
        ("on.workflow_call", .on(.workflowCall().adding(extra: extra))),
        ("on.workflow_dispatch", .on(.workflowDispatch().adding(extra: extra))),
        ("on.future_event", .on(Trigger("future_event", extra: extra))),
        ("on.schedule[0]", .on(.schedule([Schedule("1 2 * * *", extra: extra)]))),
        ("on.workflow_call.inputs.tag", .called(WorkflowCall(inputs: [WorkflowInput("tag", extra: extra)]))),
        ("on.workflow_dispatch.inputs.tag", .on(.workflowDispatch([WorkflowInput("tag", extra: extra)]))),
        ("on.workflow_call.secrets.token", .called(WorkflowCall(secrets: [secret]))),
        ("on.workflow_call.outputs.digest", .called(WorkflowCall(outputs: [output]))),
        ("concurrency", .sample { $0.concurrency = Concurrency(group: "a", extra: extra) }),
        ("defaults", .sample { $0.defaults = Defaults(extra: extra) }),
        ("defaults.run", .sample { $0.defaults = Defaults(runExtra: extra) }),
    ]

    static let job: [(place: String, workflow: Workflow)] = [
        ("jobs.build", .job { $0.extra = extra }),
        ("jobs.call", .call { $0.extra = extra }),
        ("jobs.build.strategy", .job { $0.strategy = Strategy(extra: extra) }),
        ("jobs.call.strategy", .call { $0.strategy = Strategy(extra: extra) }),
        ("jobs.build.concurrency", .job { $0.concurrency = Concurrency(group: "a", extra: extra) }),
        ("jobs.build.environment", .job { $0.environment = DeploymentEnvironment("a", extra: extra) }),
        ("jobs.build.defaults.run", .job { $0.defaults = Defaults(runExtra: extra) }),
        ("jobs.build.runs-on", .job { $0.runsOn = .group("a", extra: extra) }),
        ("jobs.build.snapshot", .job { $0.snapshot = Snapshot("a", extra: extra) }),
        ("jobs.build.container", .job { $0.container = Container(image: "a", extra: extra) }),
        ("jobs.build.container.credentials", .job { $0.container = Container(image: "a", credentials: login) }),
        ("jobs.build.services.db", .job { $0.services = ["db": Service(Container(image: "a", extra: extra))] }),
        (
            "jobs.build.services.db.credentials",
            .job { $0.services = ["db": Service(Container(image: "a", credentials: login))] }
        ),
    ]

    static let steps: [(place: String, workflow: Workflow)] = [
        ("jobs.build.steps[0]", .run { $0.attributes.extra = extra }),
        ("jobs.build.steps[0]", .uses { $0.attributes.extra = extra }),
        ("jobs.build.steps[0]", .steps { WaitStep(for: ["a"], extra: extra) }),
        ("jobs.build.steps[0]", .steps { WaitAllStep(extra: extra) }),
        ("jobs.build.steps[0]", .steps { CancelStep("a", extra: extra) }),
        ("jobs.build.steps[0]", .steps { ParallelSteps(extra: extra) {} }),
    ]

    @Test("are possible in every mapping", arguments: root + job + steps)
    func possible(place: String, workflow: Workflow) {
        #expect(workflow.node(at: place.isEmpty ? "new-key" : "\(place).new-key") == .integer(1))
    }

    @Test("are possible among permissions")
    func permissionScope() {
        let permissions = Permissions(contents: .read, extra: [ExtraScope("new-scope", .write)])
        #expect(Workflow.sample { $0.permissions = permissions }.node(at: "permissions.new-scope") == .string("write"))
        #expect(
            Workflow.job { $0.permissions = permissions }.node(at: "jobs.build.permissions.new-scope")
                == .string("write"))
    }

    @Test("hold any value")
    func anyValue() {
        let extra: OrderedMap<UntypedValue> = [
            "null": .null, "list": [1, "1", true, [2.5]], "map": ["a": ["b": "\(github.ref)!"]],
        ]
        let workflow = Workflow.sample { $0.extra = extra }
        #expect(workflow.node(at: "null") == .null)
        #expect(workflow.node(at: "list[0]") == .integer(1))
        #expect(workflow.node(at: "list[1]") == .string("1"))
        #expect(workflow.node(at: "list[2]") == .boolean(true))
        #expect(workflow.node(at: "list[3][0]") == .number(2.5))
        #expect(workflow.node(at: "map.a.b") == .string("${{ github.ref }}!"))
    }

    @Test("do not vanish where the value is a list")
    func schedule() {
        let rendered = Workflow.on(.schedule([Schedule("1 2 * * *")]).adding(extra: Self.extra)).rendered()
        #expect(rendered.notes.problems.map(\.kind) == [.misplacedExtraKeys])
    }
}
