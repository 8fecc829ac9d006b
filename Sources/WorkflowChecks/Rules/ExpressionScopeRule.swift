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

    func problems(in file: FileAnalysis) -> [Problem] {
        file.expressionViolations.map {
            Problem(file.expressions[$0.use].place, $0.violation.message, excerpt: $0.violation.name)
        }
    }

    func problems(in action: ActionAnalysis, of project: ProjectAnalysis) -> [Problem] {
        action.expressionViolations.map {
            Problem(action.expressions[$0.use].place, $0.violation.message, excerpt: $0.violation.name)
        }
    }
}
