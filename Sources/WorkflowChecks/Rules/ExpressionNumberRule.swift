import WorkflowAnalysis
import Workflows

struct ExpressionNumberRule: WorkflowRule, ActionRule {
    let name = "expression-number"
    let kind = Finding.Kind.mistake
    var documentation: String {
        """
        An expression compares a number with a string that is not a number, using less than or greater than.

        GitHub turns the string into NaN, and the result is always false.

        Wrong:

        ```swift
        RunStep(if: strategy.jobIndex < Value<String>("two").as(Int.self), script: "make")
        ```

        Right:

        ```swift
        RunStep(if: strategy.jobIndex < 2, script: "make")
        ```
        """
    }

    func problems(in file: FileAnalysis) -> [Problem] {
        file.problems(of: .notANumber)
    }

    func problems(in action: ActionAnalysis, of project: ProjectAnalysis) -> [Problem] {
        action.problems(of: .notANumber)
    }
}
