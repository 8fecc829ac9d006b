import WorkflowAnalysis
import Workflows

struct ExpressionPropertyRule: WorkflowRule, ActionRule {
    let name = "expression-property"
    var documentation: String {
        """
        An expression reads a property that its value cannot have.

        GitHub gives nothing for it, which is empty text, and says nothing. A name right below `github` or `job` that
        Slipway does not know is a warning, since GitHub adds to them.

        Wrong:

        ```swift
        RunStep(script: "make", env: ["TAG": Value<String>(.property(github.ref.node, "name"))])
        ```

        Right:

        ```swift
        RunStep(script: "make", env: ["TAG": github.refName])
        ```
        """
    }

    func problems(in file: CheckedFile) -> [Problem] {
        file.problems(of: .unknownProperty)
    }

    func problems(in action: CheckedAction, of project: CheckedProject) -> [Problem] {
        action.problems(of: .unknownProperty)
    }
}
