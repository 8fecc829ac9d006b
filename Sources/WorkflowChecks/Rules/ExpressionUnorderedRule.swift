import WorkflowAnalysis
import Workflows

struct ExpressionUnorderedRule: WorkflowRule {
    let name = "expression-unordered"
    var documentation: String {
        """
        An expression asks whether an array or an object is less or more than something.

        They have no order: the answer is always no.

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

    func problems(in file: CheckedFile) -> [Problem] {
        file.problems(of: .unordered)
    }
}
