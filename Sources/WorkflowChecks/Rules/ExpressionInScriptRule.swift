import WorkflowAnalysis
import Workflows

struct ExpressionInScriptRule: WorkflowRule, ActionRule {
    let name = "expression-in-script"
    let kind = Finding.Kind.policy
    var documentation: String {
        #"""
        A script contains `${{`.

        GitHub inserts the value into the script before the shell reads it, so a quote or `$(…)` in the value is
        executed. Pass the value in an environment variable. The shell treats the content of a variable as text.

        Source: GitHub, "Script injections".

        Wrong:

        ```swift
        RunStep(script: "echo ${{ github.head_ref }}")
        ```

        Right:

        ```swift
        RunStep(script: "echo \"$HEAD\"", env: ["HEAD": github.headRef])
        ```
        """#
    }

    func problems(in file: FileAnalysis) -> [Problem] { file.noted(.expressionInScript, excerpt: "${{") }

    func problems(in action: ActionAnalysis, of project: ProjectAnalysis) -> [Problem] {
        action.noted(.expressionInScript, excerpt: "${{")
    }
}
