import WorkflowAnalysis
import Workflows

struct ExpressionNeverEqualRule: WorkflowRule {
    let name = "expression-never-equal"
    var documentation: String {
        """
        The two sides of a comparison are never equal.

        GitHub turns a boolean into 1 or 0 before it compares it with a string. A string that is not a number equals
        neither.

        Wrong:

        ```swift
        Job("a", if: github.refProtected.as(String.self) == "true", runsOn: .ubuntu2404) { RunStep(script: "make") }
        ```

        Right:

        ```swift
        Job("a", if: github.refProtected, runsOn: .ubuntu2404) { RunStep(script: "make") }
        ```
        """
    }

    func problems(in file: CheckedFile) -> [Problem] {
        file.problems(of: .neverEqual)
    }
}
