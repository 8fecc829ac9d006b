import Testing
import WorkflowYAML
import Workflows

@Suite("Declarations that make no sense")
struct NonsenseTests {
    private static let odd = ["", " ", "a b", "__x", "1", "é", "a.b", "\u{0}", "\n", "${{ x }}", "'", "]", "\u{2028}"]

    static let workflows: [(name: String, workflow: Workflow)] = [
        ("no jobs", Workflow(on: [.push()]) {}),
        ("no triggers", Workflow(on: []) {}),
        ("no steps", .steps {}),
        ("nothing to wait for", .steps { WaitStep(for: []) }),
        ("no parallel steps", .steps { ParallelSteps {} }),
        ("parallel in parallel", .steps { ParallelSteps { ParallelSteps { WaitStep(for: []) } } }),
        ("no labels", .job { $0.runsOn = .labels([]) }),
        ("an empty label", .job { $0.runsOn = "" }),
        ("an empty group", .job { $0.runsOn = .group("", labels: []) }),
        ("an empty strategy", .job { $0.strategy = Strategy() }),
        ("an empty matrix", .job { $0.strategy = Strategy(matrix: .vectors(MatrixVectors())) }),
        (
            "empty vectors",
            .job { $0.strategy = Strategy(matrix: .vectors(.init(axes: ["": []], include: [], exclude: [[:]]))) }
        ),
        ("empty rows of types", .job { $0.strategy = Strategy(matrix: TypedMatrix<Leg>(rows: [[], []]).matrix) }),
        (
            "rows for an expression",
            .job { $0.strategy = Strategy(matrix: TypedMatrix<Leg>(github.event).including([[]]).matrix) }
        ),
        ("empty defaults", .job { $0.defaults = Defaults() }),
        ("an empty image", .job { $0.container = Container(image: "") }),
        ("an empty service", .job { $0.services = ["": Service(Container(image: ""))] }),
        ("an empty environment", .job { $0.environment = DeploymentEnvironment("") }),
        ("an empty concurrency", .sample { $0.concurrency = Concurrency(group: "") }),
        ("an empty action", .uses { $0.action = .pinned("") }),
        ("an action of slashes", .uses { $0.action = .pinned("///") }),
        ("an empty reference", .call { $0.uses = .remote(repository: "", file: "", ref: "") }),
        ("no schedule", .on(.schedule([]))),
        ("no activity", .on(.push(branches: []), .workflowRun(workflows: []), Trigger(""))),
        ("two of everything", .sample { $0.jobs += $0.jobs }),
        ("a huge number", .job { $0.timeoutMinutes = Value(Int.max) }),
        ("a number below all", .job { $0.timeoutMinutes = Value(Int.min) }),
        ("no number", .uses { $0.with = ["a": .number(Value(Double.nan)), "b": .number(Value(Double.infinity))] }),
        ("negative nothing", .uses { $0.with = ["a": .number(Value(-0.0))] }),
        ("a null", .job { $0.name = Value(.null) }),
    ]

    @Test("are rendered all the same", arguments: workflows)
    func rendered(name: String, workflow: Workflow) {
        let rendered = workflow.rendered()
        #expect(rendered.document.root.entries.contains { $0.key == "jobs" })
        #expect(rendered.bytes.last == UInt8(ascii: "\n"))
    }

    @Test("odd names are kept as they are", arguments: odd)
    func names(text: String) {
        let workflow = Workflow(
            name: text, on: [Trigger(text), .workflowCall(WorkflowCall(inputs: [WorkflowInput(text)]))]
        ) {
            Job(JobID(text), needs: [JobID(text)], runsOn: Runner(Value(text)), env: [text: Value(text)]) {
                RunStep(id: StepID(text), script: Script(text), shell: Shell(stringLiteral: text), comment: text)
                WaitStep(for: [StepID(text)])
            }
        }
        let jobs = workflow.node(at: "jobs")
        #expect(jobs?.keys == [text])
        #expect(workflow.rendered().bytes.isEmpty == false)
        #expect(workflow.rendered().bytes == workflow.rendered().bytes)
    }

    @Test("a value may be nested more deeply than GitHub reads")
    func deep() {
        var value: UntypedValue = 1
        for level in 0..<1_000 { value = level.isMultiple(of: 2) ? .list([value]) : ["a": value] }
        let bytes = Workflow.sample { $0.extra = ["deep": value] }.rendered().bytes
        #expect(bytes.count > 1_000)
    }

    @Test("a workflow may be larger than GitHub reads")
    func large() {
        let jobs = (0..<500).map { number in
            Job("job-\(number)", runsOn: .ubuntu2404, env: ["N": "\(number)"]) {
                for step in 0..<10 { RunStep("Step \(step)", script: "true") }
            }
        }
        let workflow = Workflow(on: [.push()]) { jobs }
        #expect(workflow.node(at: "jobs")?.keys.count == 500)
        #expect(workflow.node(at: "jobs.job-499.steps[9].name") == .string("Step 9"))
    }

    @Test("a long chain of conditions is rendered")
    func longChain() {
        let condition = allOf((0..<2_000).map { github.runNumber != "\($0)" })
        guard case .string(let text)? = Workflow.job({ $0.condition = condition }).node(at: "jobs.build.if") else {
            Issue.record("no condition is rendered")
            return
        }
        #expect(text.hasSuffix("&& github.run_number != '1999' }}"))
    }

    static let ids: [(id: String, isLegal: Bool)] = [
        ("a", true), ("_", true), ("A-1_b", true), (String(repeating: "a", count: 99), true),
        ("", false), ("1a", false), ("-a", false), ("__a", false), ("a b", false), ("a.b", false), ("é", false),
        (String(repeating: "a", count: 100), false),
    ]

    @Test("ids are judged as GitHub judges them", arguments: ids)
    func identifiers(id: String, isLegal: Bool) {
        #expect((IdentifierSyntax.problem(with: id) == nil) == isLegal)
    }
}
