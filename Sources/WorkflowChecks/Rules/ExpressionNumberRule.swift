import WorkflowAnalysis
import Workflows

struct ExpressionNumberRule: WorkflowRule {
    let name = "expression-number"
    var documentation: String {
        """
        An expression asks whether something is less or more than text that spells no number.

        GitHub compares NaN then, and the answer is always no.

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

    func problems(in file: CheckedFile) -> [Problem] {
        file.problems(of: .notANumber)
    }
}
