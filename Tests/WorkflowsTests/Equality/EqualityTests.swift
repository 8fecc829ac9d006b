import Testing
import Workflows

@Suite("Equality of declarations")
struct EqualityTests {
    @Test(
        "is about content, for every type of the model",
        arguments: EqualityCase.parts + EqualityCase.triggers + EqualityCase.jobs + EqualityCase.steps
            + EqualityCase.matrices + EqualityCase.interfaces + EqualityCase.actions + EqualityCase.files)
    func content(example: EqualityCase) {
        #expect(example.problems() == [])
    }

    @Test("a workflow equals itself, declared twice on different lines")
    func declaredTwice() {
        let first = Workflow.release()
        let second = Workflow.release()
        #expect(first == second)
        #expect(first.hashValue == second.hashValue)
        #expect(EqualityCase.sites[0].site != EqualityCase.sites[1].site)
        #expect(EqualityCase.sites[0] == EqualityCase.sites[1])
    }

    @Test("a workflow differs from itself with one part changed, and so do its bytes")
    func changed() {
        var seen: Set<Workflow> = [.release()]
        for (index, change) in Workflow.releaseChanges.enumerated() {
            var workflow = Workflow.release()
            change(&workflow)
            #expect(workflow != .release(), "change \(index)")
            #expect(workflow.text != Workflow.release().text, "change \(index)")
            #expect(seen.insert(workflow).inserted, "change \(index) gives the same as an earlier one")
        }
    }

    @Test("workflows that render differently differ, in all forms of the syntax")
    func rendering() {
        let workflows = WorkflowPathTests.cases.map { (workflow: $0.workflow, text: $0.workflow.text) }
        for (index, first) in workflows.enumerated() {
            for second in workflows[index...] where first.workflow == second.workflow {
                #expect(first.text == second.text)
                #expect(first.workflow.hashValue == second.workflow.hashValue)
            }
        }
        #expect(Set(workflows.map(\.workflow)).count >= Set(workflows.map(\.text)).count)
    }

    @Test("the types of a step's outputs count by their identity")
    func outputsType() {
        struct Other: Outputs {
            let digest = Output<String>("digest")
        }
        let step = RunStep(script: "true")
        let first = step.identified("a", outputs: Discovery.self).step
        #expect(first == step.identified("a", outputs: Discovery.self).step)
        #expect(first != step.identified("a", outputs: Other.self).step)
    }

    @Test("an expression is compared by its tree, and '==' stays an operator of GitHub's")
    func operators() {
        let isMain = github.ref == "refs/heads/main"
        #expect(type(of: isMain) == Value<Bool>.self)
        #expect(isMain.node == .binary(.equal, .property(.context("github"), "ref"), .string("refs/heads/main")))
        let both = isMain && github.actor != "bot"
        #expect(type(of: both) == Value<Bool>.self)
        #expect(Job("a", if: isMain, runsOn: .ubuntu2404) {} == Job("a", if: isMain, runsOn: .ubuntu2404) {})
        #expect(Job("a", if: isMain, runsOn: .ubuntu2404) {} != Job("a", if: both, runsOn: .ubuntu2404) {})
    }
}
