import WorkflowAnalysis
import Workflows

struct ExpressionAlwaysTrueRule: WorkflowRule, ActionRule {
    let name = "expression-always-true"
    let kind = Finding.Kind.mistake
    var documentation: String {
        #"""
        A condition is a string, which is always true.

        If anything is written next to `${{ … }}`, GitHub turns the whole condition into a string, and a string that is
        not empty is true.

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

    func problems(in file: FileAnalysis) -> [Problem] {
        file.problems(of: .alwaysTrueText)
    }

    func problems(in action: ActionAnalysis, of project: ProjectAnalysis) -> [Problem] {
        action.problems(of: .alwaysTrueText)
    }
}
