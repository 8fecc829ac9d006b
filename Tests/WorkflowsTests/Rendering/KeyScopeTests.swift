import Testing
import Workflows

/// The context that every key knows, so that it can stand anywhere.
private let probe: Value<String> = github.ref
private let flag: Value<Bool> = github.refProtected
private let number: Value<Int> = github.artifactCacheSizeLimit

@Suite("What is available at each key")
struct KeyScopeTests {
    private typealias Contexts = ExpressionScope.Contexts
    private static let event: Contexts = [.github, .inputs, .vars]
    private static let planned: Contexts = [.github, .inputs, .vars, .needs]
    private static let started: Contexts = [.github, .inputs, .vars, .needs, .strategy, .matrix]
    private static let running: Contexts = [
        .github, .inputs, .vars, .needs, .strategy, .matrix, .steps, .job, .runner, .env,
    ]
    private static let host: Contexts = [
        .github, .inputs, .vars, .needs, .strategy, .matrix, .secrets, .job, .runner, .env,
    ]
    private static let credentials = started.union([.secrets, .env])
    private static let step = ExpressionScope(contexts: running.union(.secrets), functions: .hashFiles)

    private static func contexts(_ contexts: Contexts) -> ExpressionScope { ExpressionScope(contexts: contexts) }

    private static func container(_ change: (inout Container) -> Void) -> Workflow {
        var container = Container(image: "a")
        change(&container)
        return .job { $0.container = container }
    }

    private static func service(_ change: (inout Container) -> Void) -> Workflow {
        var container = Container(image: "a")
        change(&container)
        return .job { $0.services = ["db": Service(container)] }
    }

    private static let login = RegistryCredentials(username: probe, password: "a")

    static let workflow: [(place: String, scope: ExpressionScope, workflow: Workflow)] = [
        ("run-name", contexts(event), .sample { $0.runName = probe }),
        ("concurrency.group", contexts(event), .sample { $0.concurrency = Concurrency(group: probe) }),
        ("concurrency.group", contexts(event), .sample { $0.concurrency = Concurrency(group: probe, queue: .max) }),
        ("env.A", contexts(event.union(.secrets)), .sample { $0.env = ["A": probe] }),
        (
            "on.workflow_call.inputs.a.default", contexts(event),
            .called(WorkflowCall(inputs: [WorkflowInput("a", default: probe.node)]))
        ),
        (
            "on.workflow_call.outputs.a.value", contexts(event.union(.jobs)),
            .called(WorkflowCall(outputs: [.init("a", value: probe)]))
        ),
        ("defaults.run.shell", ExpressionScope.none, .sample { $0.defaults = Defaults(shell: probe) }),
        (
            "on.workflow_dispatch.inputs.a.default", ExpressionScope.none,
            .on(.workflowDispatch([WorkflowInput("a", default: probe.node)]))
        ),
    ]

    static let job: [(place: String, scope: ExpressionScope, workflow: Workflow)] = [
        ("jobs.build.concurrency.group", contexts(started), .job { $0.concurrency = Concurrency(group: probe) }),
        ("jobs.build.container", contexts(started), .job { $0.container = Container(image: probe) }),
        ("jobs.build.container.options", contexts(started), container { $0.options = probe }),
        ("jobs.build.container.ports[0]", contexts(started), container { $0.ports = [probe] }),
        ("jobs.build.container.volumes[0]", contexts(started), container { $0.volumes = [probe] }),
        ("jobs.build.container.credentials.username", contexts(credentials), container { $0.credentials = login }),
        ("jobs.build.container.env.A", contexts(host), container { $0.env = ["A": probe] }),
        (
            "jobs.build.container.image", contexts(started),
            .job { $0.container = Container(image: probe, options: "a") }
        ),
        ("jobs.build.continue-on-error", contexts(started), .job { $0.continueOnError = flag }),
        ("jobs.build.defaults.run.shell", contexts(started.union(.env)), .job { $0.defaults = Defaults(shell: probe) }),
        ("jobs.build.env.A", contexts(started.union(.secrets)), .job { $0.env = ["A": probe] }),
        ("jobs.build.environment", contexts(started), .job { $0.environment = DeploymentEnvironment(probe) }),
        (
            "jobs.build.environment.url", contexts(running),
            .job { $0.environment = DeploymentEnvironment("a", url: probe) }
        ),
        (
            "jobs.build.environment.deployment", contexts(started),
            .job { $0.environment = DeploymentEnvironment("a", deployment: flag) }
        ),
        (
            "jobs.build.if", ExpressionScope(contexts: planned, functions: .jobStatus),
            .job { $0.condition = flag }
        ),
        ("jobs.build.name", contexts(started), .job { $0.name = probe }),
        ("jobs.build.outputs.a", contexts(running.union(.secrets)), .job { $0.outputs = ["a": probe] }),
        ("jobs.build.runs-on", contexts(started), .job { $0.runsOn = Runner(probe) }),
        ("jobs.build.runs-on.group", contexts(started), .job { $0.runsOn = .group(probe) }),
        ("jobs.build.runs-on.labels", contexts(started), .job { $0.runsOn = .group("a", labels: [probe]) }),
        ("jobs.build.services.db", contexts(started), .job { $0.services = ["db": Service(Container(image: probe))] }),
        ("jobs.build.services.db.credentials.username", contexts(credentials), service { $0.credentials = login }),
        ("jobs.build.services.db.env.A", contexts(host), service { $0.env = ["A": probe] }),
        ("jobs.build.services.db.ports[0]", contexts(started), service { $0.ports = [probe] }),
        ("jobs.build.snapshot.if", contexts(started), .job { $0.snapshot = Snapshot("a", if: flag) }),
        ("jobs.build.strategy.max-parallel", contexts(planned), .job { $0.strategy = Strategy(maxParallel: number) }),
        (
            "jobs.build.strategy.matrix", contexts(planned),
            .job { $0.strategy = Strategy(matrix: .expression(github.event)) }
        ),
        (
            "jobs.build.strategy.matrix.include[0].a", contexts(planned),
            .job { $0.strategy = Strategy(matrix: .vectors(.init(include: [["a": UntypedValue(probe)]]))) }
        ),
        ("jobs.build.timeout-minutes", contexts(started), .job { $0.timeoutMinutes = number }),
        ("jobs.build.cancel-timeout-minutes", contexts(started), .job { $0.cancelTimeoutMinutes = number }),
        (
            "jobs.call.if", ExpressionScope(contexts: planned, functions: .jobStatus),
            .call { $0.condition = flag }
        ),
        ("jobs.call.name", contexts(started), .call { $0.name = probe }),
        (
            "jobs.call.secrets.a", contexts(started.union(.secrets)),
            .call { $0.secrets = .named(["a": probe]) }
        ),
        ("jobs.call.with.a", contexts(started), .call { $0.with = ["a": UntypedValue(probe)] }),
    ]

    static let steps: [(place: String, scope: ExpressionScope, workflow: Workflow)] = [
        ("continue-on-error", step, .run { $0.attributes.continueOnError = flag }),
        ("env.A", step, .uses { $0.attributes.env = ["A": probe] }),
        (
            "if", ExpressionScope(contexts: running, functions: [.status, .hashFiles]),
            .uses { $0.attributes.condition = flag }
        ),
        ("name", step, .run { $0.attributes.name = probe }),
        ("timeout-minutes", step, .run { $0.attributes.timeoutMinutes = number }),
        ("with.a", step, .uses { $0.with = ["a": UntypedValue(probe)] }),
        ("working-directory", step, .run { $0.workingDirectory = probe }),
        ("parallel[0].env.A", step, .steps { ParallelSteps { RunStep(script: "true", env: ["A": probe]) } }),
    ]

    @Test("an expression is noted with its place and exactly what GitHub offers there", arguments: workflow + job)
    func scope(place: String, scope: ExpressionScope, workflow: Workflow) {
        let uses = workflow.rendered().notes.expressions
        #expect(uses.map(\.place.description) == [place])
        #expect(uses.map(\.scope) == [scope])
    }

    @Test("an expression of a step is noted in the same way", arguments: steps)
    func scopeOfStep(place: String, scope: ExpressionScope, workflow: Workflow) {
        let uses = workflow.rendered().notes.expressions
        #expect(uses.map(\.place.description) == ["jobs.build.steps[0].\(place)"])
        #expect(uses.map(\.scope) == [scope])
    }

    @Test("literals are not noted")
    func literals() {
        #expect(Workflow.sample { $0.runName = "a" }.rendered().notes.expressions.isEmpty)
        #expect(Workflow.job { $0.condition = true }.rendered().notes.expressions.isEmpty)
    }
}
