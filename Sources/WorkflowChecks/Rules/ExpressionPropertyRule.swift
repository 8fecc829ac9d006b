import WorkflowAnalysis
import Workflows

struct ExpressionPropertyRule: WorkflowRule, ActionRule {
    let name = "expression-property"
    let kind = Finding.Kind.mistake
    var documentation: String {
        """
        An expression reads a property that its value cannot have.

        GitHub returns null, which becomes an empty string, and does not report this. An unknown property of `github` or
        `job` is a warning, because GitHub adds properties to these contexts.

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

    func problems(in file: FileAnalysis) -> [Problem] {
        file.problems(of: .unknownProperty)
    }

    func problems(in action: ActionAnalysis, of project: ProjectAnalysis) -> [Problem] {
        action.problems(of: .unknownProperty)
    }
}
