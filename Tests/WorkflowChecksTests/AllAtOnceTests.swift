import Testing
import WorkflowAnalysis
import WorkflowChecks
import Workflows

/// Everything bad in one project: all of it is said at once, in order, and each once.
struct AllAtOnceTests {
    static let matrix = MatrixVectors(axes: [
        "x": .values((0..<17).map { .number(Value(Double($0))) }),
        "y": .values((0..<16).map { .number(Value(Double($0))) }),
    ])

    static let bad = WorkflowFile(
        "bad.yml",
        Workflow(on: [
            .schedule([Schedule("0 0 30 2 *")]), .workflowDispatch((0..<26).map { WorkflowInput("i\($0)") }),
        ]) {
            Job.right("build/arm64")
            Job.right("__run")
            Job.right("a", strategy: Strategy(matrix: .vectors(matrix)))
            Job.right("A", strategy: Strategy(matrix: .vectors(MatrixVectors())))
            Job.of("steps") {
                RunStep.reading(.call("toJSON", [.context("inputs")]))
                RunStep.named("s")
                ParallelSteps { RunStep.named("S") }
            }
        }, source: "App/App.swift")

    static let project = RenderedProject(
        name: "it's",
        workflows: [
            bad, .pushed("Bad.yml") { Job.right("a") }, .pushed("bad.yml") { Job.right("a") },
            .pushed("below/a.yml") { Job.right("a") },
        ],
        otherFiles: [GeneratedFile(path: "../a.md", body: [], comments: .html, source: "App/App.swift")])

    static let expected: [(place: String?, rule: String)] = [
        (nil, "illegal-name"),
        (nil, "illegal-path"),
        (nil, "duplicate-file"),
        (nil, "duplicate-file"),
        ("on.schedule[0].cron", "cron"),
        ("on.workflow_dispatch.inputs", "dispatch-inputs"),
        ("jobs", "duplicate-key"),
        ("jobs.build/arm64", "identifier"),
        ("jobs.__run", "identifier"),
        ("jobs.a.strategy.matrix", "matrix-size"),
        ("jobs.A.strategy.matrix", "empty-matrix"),
        ("jobs.steps.steps[2].parallel[0].id", "identifier"),
        (nil, "illegal-path"),
    ]

    @Test func `all findings come at once, sorted, each once`() {
        let findings = Checks().findings(in: Self.project)
        #expect(findings.map(\.rule) == Self.expected.map(\.rule))
        #expect(findings.map(\.place?.description) == Self.expected.map(\.place))
        #expect(findings == findings.sorted())
        #expect(Set(findings).count == findings.count)
        #expect(findings.allSatisfy { $0.severity == .error })
    }

    @Test func `the order of the rules changes nothing, nor does running one twice`() {
        let findings = Checks().findings(in: Self.project)
        let other = Checks(rules: Checks.allRules.reversed() + Checks.allRules)
        // That two rules have one name is a finding of its own.
        #expect(other.findings(in: Self.project).filter { $0.rule != "rule-name" } == findings)
    }

    @Test func `a finding is written as compilers write theirs`() {
        let whole = Finding(rule: "r", severity: .warning, file: "f", place: Place("p"), message: "m")
        #expect(whole.description == "f: warning: p: m [r]")
        #expect(Finding(rule: "r", file: nil, message: "m").description == "error: m [r]")
    }
}
