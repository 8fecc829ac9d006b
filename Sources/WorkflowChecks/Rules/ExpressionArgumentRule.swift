import WorkflowAnalysis
import Workflows

struct ExpressionArgumentRule: WorkflowRule, ActionRule {
    let name = "expression-argument"
    let kind = Finding.Kind.mistake
    var documentation: String {
        """
        A function is called with an argument of a type that it cannot use.

        An object that is used as a string is written as `Object` and equals no other string. A condition of `case()`
        that is not a boolean fails the run.

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

    func problems(in file: FileAnalysis) -> [Problem] {
        file.problems(of: .argumentKind)
    }

    func problems(in action: ActionAnalysis, of project: ProjectAnalysis) -> [Problem] {
        action.problems(of: .argumentKind)
    }
}
