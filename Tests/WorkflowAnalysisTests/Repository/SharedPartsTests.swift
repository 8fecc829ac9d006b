import Testing
import Workflows

@testable import WorkflowAnalysis

/// What many steps have in common is looked at once.
struct SharedPartsTests {
    @Test func `equal scripts and actions of a project are looked at once`() {
        func workflow(_ name: String) -> WorkflowFile {
            WorkflowFile(
                name,
                Workflow(on: [.push()]) {
                    Job("a", runsOn: .ubuntu2404) {
                        RunStep(script: "make all")
                        RunStep(script: "make all", shell: .pwsh)
                        RunStep(script: Script("make " + name))
                        Checkout()
                    }
                })
        }
        let project = RenderedProject(name: "A", workflows: [workflow("a.yml"), workflow("b.yml")])
        let (first, second) = (ProjectAnalysis(project).files[0].steps, ProjectAnalysis(project).files[1].steps)
        #expect(first[0].script !== second[0].script, "two analyses share nothing")
        let files = ProjectAnalysis(project).files.map(\.steps)
        #expect(files[0][0].script === files[1][0].script)
        #expect(files[0][2].script !== files[1][2].script)
        #expect(files[0][0].script?.isUnderstood == true && files[0][1].script?.isUnderstood == false)
        #expect(files[0][3].used === files[1][3].used && files[0][3].used != nil)
    }

    @Test(arguments: KnownAction.allCases) func `a set of actions holds each by itself`(action: KnownAction) {
        var actions: KnownActions = []
        actions.insert(action)
        #expect(KnownAction.allCases.filter(actions.contains) == [action])
        #expect(!actions.isDisjoint(with: [action]) && actions.isDisjoint(with: []))
    }
}
