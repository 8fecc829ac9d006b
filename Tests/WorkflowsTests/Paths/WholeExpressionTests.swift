import Testing
import WorkflowYAML
import Workflows

/// Keys whose whole value is one expression, with what GitHub makes available to it.
@Suite("Expressions as whole values")
struct WholeExpressionTests {
    private static let whole: Value<Any> = fromJSON(vars.SETTINGS)
    private static let planned: ExpressionScope.Contexts = [.github, .inputs, .vars, .needs]
    private static let started: ExpressionScope.Contexts = planned.union([.strategy, .matrix])
    private static let running: ExpressionScope.Contexts = started.union([.steps, .job, .runner, .env, .secrets])
    private static let event: ExpressionScope.Contexts = [.github, .inputs, .vars]

    static let cases: [(place: String, contexts: ExpressionScope.Contexts, workflow: Workflow)] = [
        ("env", event.union(.secrets), .sample { $0.env = .expression(whole) }),
        ("concurrency", event, .sample { $0.concurrency = Concurrency(whole) }),
        ("jobs.build.env", started.union(.secrets), .job { $0.env = .expression(whole) }),
        ("jobs.build.concurrency", started, .job { $0.concurrency = Concurrency(whole) }),
        ("jobs.build.environment", started, .job { $0.environment = DeploymentEnvironment(whole) }),
        ("jobs.build.defaults.run", started.union(.env), .job { $0.defaults = Defaults(whole) }),
        ("jobs.build.runs-on", started, .job { $0.runsOn = .expression(whole) }),
        ("jobs.build.strategy", planned, .job { $0.strategy = Strategy(whole) }),
        ("jobs.call.strategy", planned, .call { $0.strategy = Strategy(whole) }),
        ("jobs.build.strategy.matrix", planned, .job { $0.strategy = Strategy(matrix: .expression(whole)) }),
        ("jobs.build.strategy.matrix.a", planned, matrix(MatrixVectors(axes: ["a": .expression(whole)]))),
        ("jobs.build.strategy.matrix.include", planned, matrix(MatrixVectors(include: .expression(whole)))),
        ("jobs.build.strategy.matrix.exclude", planned, matrix(MatrixVectors(exclude: .expression(whole)))),
        ("jobs.build.strategy.matrix.include[1]", planned, matrix(MatrixVectors(include: [["a": 1], row]))),
        ("jobs.build.strategy.matrix.exclude[0]", planned, matrix(MatrixVectors(exclude: [row, ["a": 1]]))),
        ("jobs.build.container", started, .job { $0.container = Container(whole) }),
        ("jobs.build.container.env", started, container(Container(image: "a", env: .expression(whole)))),
        ("jobs.build.container.ports", started, container(Container(image: "a", ports: .expression(whole)))),
        ("jobs.build.container.volumes", started, container(Container(image: "a", volumes: .expression(whole)))),
        (
            "jobs.build.container.credentials", started.union([.secrets, .env]),
            container(Container(image: "a", credentials: RegistryCredentials(whole)))
        ),
        ("jobs.build.services", started, .job { $0.services = .expression(whole) }),
        ("jobs.build.services.db", started, .job { $0.services = ["db": Service(Container(whole))] }),
        ("jobs.build.steps[0].env", running, .run { $0.attributes.env = .expression(whole) }),
        ("jobs.build.steps[0].env", running, .uses { $0.attributes.env = .expression(whole) }),
        ("jobs.build.steps[0].with", running, .uses { $0.with = .expression(whole) }),
    ]

    private static let row: Mapping<UntypedValue> = .expression(whole)

    private static func matrix(_ vectors: MatrixVectors) -> Workflow {
        .job { $0.strategy = Strategy(matrix: .vectors(vectors)) }
    }

    private static func container(_ container: Container) -> Workflow { .job { $0.container = container } }

    @Test("are written as they are, and noted with what GitHub offers there", arguments: cases)
    func written(place: String, contexts: ExpressionScope.Contexts, workflow: Workflow) throws {
        #expect(workflow.node(at: place) == .string("${{ fromJSON(vars.SETTINGS) }}"))
        let uses = workflow.rendered().notes.expressions
        #expect(uses.count == 1)
        let use = try #require(uses.first)
        #expect(use.place.description == place && use.scope.contexts == contexts)
    }

    @Test("wait for the job that they read")
    func needs() {
        let plan: Value<Any> = Value(.call("fromJSON", [.property(.property(.context("needs"), "plan"), "outputs")]))
        for workflow in [Workflow.job { $0.strategy = Strategy(plan) }, .job { $0.env = .expression(plan) }] {
            #expect(workflow.node(at: "jobs.build.needs") == .string("plan"))
        }
    }

    @Test("leave their parts unknown")
    func parts() {
        let strategy = Strategy(Self.whole)
        #expect(strategy.matrix == .expression(Value(.property(Self.whole.node, "matrix"))))
        #expect(strategy.failFast?.node == .property(Self.whole.node, "fail-fast"))
        let variables: EnvironmentVariables = .expression(Self.whole)
        #expect(variables.entries.isEmpty && !variables.isEmpty && variables["A"] == nil)
    }

    @Test("give way to a key that is set")
    func setting() {
        var variables: EnvironmentVariables = .expression(Self.whole)
        variables["A"] = "1"
        #expect(variables == ["A": "1"])
        variables["A"] = nil
        #expect(variables.isEmpty)
    }
}
