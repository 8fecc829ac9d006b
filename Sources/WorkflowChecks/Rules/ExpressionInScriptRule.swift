import WorkflowAnalysis
import Workflows

struct ExpressionInScriptRule: WorkflowRule, ActionRule {
    let name = "expression-in-script"
    var documentation: String {
        #"""
        A script holds `${{`.

        GitHub puts the value into the script before the shell reads it, so that a quote or `$(…)` in it is run. Pass
        the value through a variable, which the shell takes for text whatever it holds.

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

    func problems(in file: CheckedFile) -> [Problem] { file.noted(.expressionInScript) }

    func problems(in action: CheckedAction, of project: CheckedProject) -> [Problem] {
        action.noted(.expressionInScript)
    }
}
