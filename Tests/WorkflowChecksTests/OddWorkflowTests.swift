import Testing
import WorkflowAnalysis
import WorkflowChecks
import Workflows

/// Whatever the model holds, rules come back with an answer, and with the same one each time.
struct OddWorkflowTests {
    @Test(arguments: 1...150) func `no rule traps`(seed: Int) {
        var odd = OddValues(seed: UInt64(seed))
        let project = odd.project()
        let findings = Checks().findings(in: project)
        #expect(findings == Checks().findings(in: project))
        #expect(findings == findings.sorted())
        #expect(findings.allSatisfy { !$0.rule.isEmpty && !$0.message.isEmpty })
    }

    @Test func `every odd workflow is found out`() {
        let clean = (1...150).filter { seed in
            var odd = OddValues(seed: UInt64(seed))
            let project = odd.project()
            return !project.workflows.isEmpty && Checks().findings(in: project).isEmpty
        }
        #expect(clean == [])
    }

    @Test func `a value of five hundred levels is no danger`() {
        var value = UntypedValue.text("deep")
        for level in 0..<500 { value = level.isMultiple(of: 2) ? .list([value]) : .map(["k": value]) }
        let matrix = MatrixVectors(axes: ["x": .values([value])], exclude: .rows([["x": value]]))
        let file = WorkflowFile.pushed {
            Job("a", runsOn: .ubuntu2404, strategy: Strategy(matrix: .vectors(matrix)), extra: ["deep": value]) {
                RunStep.right
            }
        }
        let findings = Checks().findings(in: RenderedProject(name: "app", workflows: [file]))
        #expect(findings.map(\.rule) == ["workflow-size", "empty-matrix"])
    }
}
