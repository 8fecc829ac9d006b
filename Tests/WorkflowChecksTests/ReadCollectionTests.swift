import Testing
import WorkflowExpressions
import Workflows

@testable import WorkflowAnalysis
@testable import WorkflowChecks

/// Most expressions are seen to be right while they are read; nothing that is wrong may slip through by that.
struct ReadCollectionTests {
    static let expressions: [String] = [
        "secrets.TOKEN", "secrets['a b']", "secrets.a.b", "env.X", "vars.X", "vars", "inputs.x", "inputs.x.y",
        "matrix.os", "matrix.nosuch", "matrix.os.name", "strategy.job-index", "strategy.nosuch", "runner.os",
        "runner.nosuch",
        "github.sha", "github.nosuch", "github['sha']", "GITHUB.SHA", "github.sha.x", "github.event.a.b.c",
        "github.event",
        "github[matrix.os]", "github.*", "needs.a.outputs.x", "needs.a.result", "needs.a.nosuch", "needs.a.outputs.x.y",
        "steps.s.outputs.x", "steps.s.outcome", "steps.s.nosuch", "steps.s['outputs'].x", "job.status", "job.nosuch",
        "jobs.a.outputs.x", "github.a.b.c.d.e.f.g.h.i.j.k", "always()", "hashFiles('a')",
        "format('{0}', github.nosuch)", "fromJSON(vars.X).a", "fromJSON(vars.X)[github.nosuch]",
        "1 == '1'",
        "github.sha == github.nosuch", "!secrets.X",
    ]

    @Test(arguments: expressions) func `nothing wrong is passed over`(text: String) throws {
        let node = try ExpressionParser().parse(text).node
        let texts: [ExpressionNode] = [
            node, .text([node, .string("-")]), .text([.string("a"), node, .string("b"), .context("nosuch")]),
            .text(Array(repeating: node, count: 30)), .call("nosuch", [node]), .call("hashFiles", []),
        ]
        for node in texts {
            let file = FileAnalysis(try #require(Self.project(with: node).workflows.first))
            var violations: [String] = []
            var findings: [String] = []
            for use in file.expressions {
                violations += use.scope.violations(in: use.node).map { "\(use.place) \($0.message)" }
                let checker = file.checker(in: file.jobs[use.place.isInside(Place("jobs", "b")) ? 1 : 0])
                let found =
                    use.place.lastKey == "if"
                    ? checker.findings(inCondition: use.node) : checker.findings(in: use.node)
                findings += found.filter { $0.rule != .availability }.map { "\(use.place) \($0.message)" }
            }
            #expect(file.expressions.count >= 5)
            #expect(
                file.expressionViolations.map { "\(file.expressions[$0.use].place) \($0.violation.message)" }
                    == violations)
            #expect(file.typeFindings.map { "\($0.place) \($0.finding.message)" } == findings)
        }
    }

    /// A workflow with the expression where different contexts and functions are available.
    private static func project(with node: ExpressionNode) -> RenderedProject {
        let matrix = MatrixVectors(axes: ["os": ["ubuntu-24.04", "windows-2025"]])
        let file = WorkflowFile(
            "a.yml",
            Workflow(on: [.push(branches: ["main"])], env: ["A": Value(node)]) {
                Job("a", if: Value(node), runsOn: .ubuntu2404, env: ["A": Value(node)]) {
                    RunStep(if: Value(node), script: "make", env: ["A": Value(node)])
                }
                Job("b", needs: ["a"], runsOn: .ubuntu2404, strategy: Strategy(matrix: .vectors(matrix))) {
                    RunStep(if: Value(node), script: "make", env: ["A": Value(node)])
                }
            })
        return RenderedProject(name: "app", workflows: [file])
    }
}
