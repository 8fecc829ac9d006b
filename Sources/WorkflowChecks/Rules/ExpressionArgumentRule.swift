import WorkflowAnalysis
import Workflows

struct ExpressionArgumentRule: WorkflowRule {
    let name = "expression-argument"
    var documentation: String {
        """
        A function is given an argument of a kind that it makes nothing of.

        An object beside text compares as false and prints as `Object`; a condition of `case()` that is no boolean fails
        the run.

        Wrong:

        ```swift
        Job("a", if: startsWith(github.event, "v"), runsOn: .ubuntu2404) { RunStep(script: "make") }
        ```

        Right:

        ```swift
        Job("a", if: startsWith(github.refName, "v"), runsOn: .ubuntu2404) { RunStep(script: "make") }
        ```
        """
    }

    func problems(in file: CheckedFile) -> [Problem] {
        file.problems(of: .argumentKind)
    }
}
