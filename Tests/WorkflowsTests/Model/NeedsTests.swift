import Testing
import WorkflowYAML
import Workflows

@Suite("Needs that are derived")
struct NeedsTests {
    private static let first = Job("first", runsOn: .ubuntu2404) {}.exposing(Discovery.self, [])
    private static let digest = first.outputs.digest
    private static let count = first.outputs.count
    private static let flag = first.outputs.hasBuilds
    private static let json: Value<Any> = first.outputs.matrix.parsed

    static let jobs: [(part: String, workflow: Workflow)] = [
        ("name", .job { $0.name = digest }),
        ("if", .job { $0.condition = flag }),
        ("result in if", .job { $0.condition = always() && first.result == "success" }),
        ("runs-on", .job { $0.runsOn = Runner(digest) }),
        ("runs-on labels", .job { $0.runsOn = .labels(["a", digest]) }),
        ("runs-on group", .job { $0.runsOn = .group(digest) }),
        ("runs-on group's labels", .job { $0.runsOn = .group("a", labels: [digest]) }),
        ("runs-on expression", .job { $0.runsOn = .expression(json) }),
        ("snapshot", .job { $0.snapshot = Snapshot("a", if: flag) }),
        ("environment", .job { $0.environment = DeploymentEnvironment(digest) }),
        ("environment url", .job { $0.environment = DeploymentEnvironment("a", url: "https://\(digest)") }),
        ("concurrency", .job { $0.concurrency = Concurrency(group: "a-\(digest)") }),
        ("concurrency flag", .job { $0.concurrency = Concurrency(group: "a", cancelsInProgress: flag) }),
        ("outputs", .job { $0.outputs = ["a": digest] }),
        ("env", .job { $0.env = ["A": digest] }),
        ("defaults", .job { $0.defaults = Defaults(workingDirectory: digest) }),
        ("timeout", .job { $0.timeoutMinutes = count }),
        ("cancel timeout", .job { $0.cancelTimeoutMinutes = count }),
        ("continue-on-error", .job { $0.continueOnError = flag }),
        ("strategy", .job { $0.strategy = Strategy(maxParallel: count) }),
        ("whole matrix", .job { $0.strategy = Strategy(matrix: .expression(json)) }),
        ("vector", .job { $0.strategy = Strategy(matrix: .vectors(.init(axes: ["a": .expression(json)]))) }),
        ("value", .job { $0.strategy = Strategy(matrix: .vectors(.init(axes: ["a": [UntypedValue(digest)]]))) }),
        ("include", .job { $0.strategy = Strategy(matrix: .vectors(.init(include: .expression(json)))) }),
        ("exclude", .job { $0.strategy = Strategy(matrix: .vectors(.init(exclude: [["a": UntypedValue(digest)]]))) }),
        ("container", .job { $0.container = Container(image: digest) }),
        ("container env", .job { $0.container = Container(image: "a", env: ["A": digest]) }),
        ("container options", .job { $0.container = Container(image: "a", options: digest) }),
        ("container ports", .job { $0.container = Container(image: "a", ports: [digest]) }),
        (
            "credentials",
            .job { $0.container = Container(image: "a", credentials: .init(username: digest, password: "")) }
        ),
        ("service", .job { $0.services = ["db": Service(Container(image: digest))] }),
        ("service command", .job { $0.services = ["db": Service(Container(image: "a"), command: digest)] }),
        ("extra key", .job { $0.extra = ["a": ["b": [UntypedValue(digest)]]] }),
    ]

    static let steps: [(part: String, workflow: Workflow)] = [
        ("name", .run { $0.attributes.name = "a \(digest)" }),
        ("if", .run { $0.attributes.condition = flag }),
        ("env", .run { $0.attributes.env = ["A": digest] }),
        ("working-directory", .run { $0.workingDirectory = digest }),
        ("timeout", .run { $0.attributes.timeoutMinutes = count }),
        ("with", .uses { $0.with = ["a": UntypedValue(digest)] }),
        ("wait", .steps { WaitAllStep(continueOnError: flag) }),
        ("parallel", .steps { ParallelSteps { RunStep(script: "true", env: ["A": digest]) } }),
    ]

    @Test("reading another job's output or result anywhere adds it", arguments: jobs + steps)
    func derived(part: String, workflow: Workflow) {
        #expect(workflow.node(at: "jobs.build.needs") == .string("first"))
    }

    static let calls: [(part: String, workflow: Workflow)] = [
        ("name", .call { $0.name = digest }),
        ("if", .call { $0.condition = flag }),
        ("with", .call { $0.with = ["a": UntypedValue(digest)] }),
        ("secrets", .call { $0.secrets = .named(["a": digest]) }),
        ("strategy", .call { $0.strategy = Strategy(matrix: .expression(json)) }),
        ("concurrency", .call { $0.concurrency = Concurrency(group: digest) }),
    ]

    @Test("a call that reads another job waits for it", arguments: calls)
    func derivedByCalls(part: String, workflow: Workflow) {
        #expect(workflow.node(at: "jobs.call.needs") == .string("first"))
    }

    @Test("stated jobs come first, read ones once and in the order of reading")
    func order() {
        let second = Job("second", runsOn: .ubuntu2404) {}
        let third = CallJob("third", uses: .local("a.yml"))
        let workflow = Workflow.job { job in
            job.needs = ["stated", "second"]
            job.condition = third.result == "success" && Self.flag
            job.env = ["A": Self.digest, "B": second.result, "C": third.result]
        }
        #expect(workflow.node(at: "jobs.build.needs")?.texts == ["stated", "second", "third", "first"])
        #expect(workflow.rendered().notes.jobs.map(\.needs) == [["stated", "second", "third", "first"]])
    }

    @Test("ids that differ in case only are one job")
    func withoutCase() {
        let workflow = Workflow.job { job in
            job.needs = ["First"]
            job.env = ["A": Self.digest]
        }
        #expect(workflow.node(at: "jobs.build.needs") == .string("First"))
    }

    @Test("own steps, and jobs that only other jobs read, are not waited for")
    func others() {
        let step = RunStep(script: "true").identified("find", outputs: Discovery.self)
        let workflow = Workflow(on: [.push()]) {
            Job("reader", runsOn: .ubuntu2404) { RunStep(script: "true", env: ["A": Self.digest]) }
            Job("build", runsOn: .ubuntu2404, outputs: ["a": step.outputs.digest]) {
                step
                RunStep(if: step.outcome == "success" && step.outputs.hasBuilds, script: "true")
            }
        }
        #expect(workflow.node(at: "jobs.reader.needs") == .string("first"))
        #expect(workflow.node(at: "jobs.build.needs") == nil)
    }

    @Test("an id that is no name in an expression is read by index, and waited for")
    func oddID() {
        let odd = Job("1 odd", runsOn: .ubuntu2404) {}
        let workflow = Workflow.job { $0.env = ["A": odd.result] }
        #expect(workflow.node(at: "jobs.build.env.A") == .string("${{ needs['1 odd'].result }}"))
        #expect(workflow.node(at: "jobs.build.needs") == .string("1 odd"))
    }

    @Test("a job that is read by index in a tree made by hand is waited for")
    func readByIndex() {
        let result = ExpressionNode.property(.index(.context("needs"), .string("first")), "result")
        let workflow = Workflow.job { $0.env = ["A": Value(result)] }
        #expect(workflow.node(at: "jobs.build.needs") == .string("first"))
    }
}
