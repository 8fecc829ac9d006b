import WorkflowAnalysis
import Workflows

struct ExpressionScopeRule: WorkflowRule, ActionRule {
    let name = "expression-scope"
    var documentation: String {
        """
        An expression uses a context or a function that is not available in that key.

        Wrong:

        ```swift
        Job("a", if: secrets.TOKEN != "", runsOn: .ubuntu2404) { RunStep(script: "make") }
        ```

        Right:

        ```swift
        Job("a", runsOn: .ubuntu2404) { RunStep(script: "make", env: ["TOKEN": secrets.TOKEN]) }
        ```
        """
    }

    func problems(in file: CheckedFile) -> [Problem] {
        file.expressionViolations.map { Problem(file.expressions[$0.use].place, $0.violation.message) }
    }

    func problems(in action: CheckedAction, of project: CheckedProject) -> [Problem] {
        action.expressionViolations.map { Problem(action.expressions[$0.use].place, $0.violation.message) }
    }
}
