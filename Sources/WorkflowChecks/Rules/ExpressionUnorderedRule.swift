import WorkflowAnalysis
import Workflows

struct ExpressionUnorderedRule: WorkflowRule, ActionRule {
    let name = "expression-unordered"
    let kind = Finding.Kind.mistake
    var documentation: String {
        """
        An expression compares an array or an object using less than or greater than.

        Arrays and objects have no order: the result is always false.

        Wrong:

        ```swift
        Workflow(on: [.pullRequest()]) {
            Job("a", if: github.event.pull_request.labels.all.as(Int.self) > 0, runsOn: .ubuntu2404) { RunStep(script: "make") }
        }
        ```

        Right:

        ```swift
        Workflow(on: [.pullRequest()]) {
            Job("a", if: join(github.event.pull_request.labels.all.name) != "", runsOn: .ubuntu2404) {
                RunStep(script: "make")
            }
        }
        ```
        """
    }

    func problems(in file: FileAnalysis) -> [Problem] {
        file.problems(of: .unordered)
    }

    func problems(in action: ActionAnalysis, of project: ProjectAnalysis) -> [Problem] {
        action.problems(of: .unordered)
    }
}
