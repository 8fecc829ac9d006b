import WorkflowAnalysis
import Workflows

struct ExpressionAlwaysTrueRule: WorkflowRule {
    let name = "expression-always-true"
    var documentation: String {
        #"""
        A condition is text, which is always true.

        GitHub makes text of `${{ … }}` with anything beside it, and text that is not empty is true.

        Wrong:

        ```swift
        let text: Value<String> = "\(github.ref) == 'refs/heads/main'"
        Job("a", if: text.as(Bool.self), runsOn: .ubuntu2404) { RunStep(script: "make") }
        ```

        Right:

        ```swift
        Job("a", if: github.ref == "refs/heads/main", runsOn: .ubuntu2404) { RunStep(script: "make") }
        ```
        """#
    }

    func problems(in file: CheckedFile) -> [Problem] {
        file.problems(of: .alwaysTrueText)
    }
}
