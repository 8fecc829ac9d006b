import WorkflowAnalysis
import Workflows

struct TextAsTruthRule: FileRule, ActionRule {
    let name = "text-as-truth"
    let kind = Finding.Kind.mistake
    var documentation: String {
        #"""
        A condition asks text whether it is true, and the text is `true` or `false`: both count as true.

        In a condition, text is false only if it is empty. Outputs of steps and jobs, variables, and the inputs of an
        action are text, whatever was written to them; so is everything below `github.event.inputs`. That the text is
        `true` or `false` is seen in the script that writes it, in the declared input, or in the value of the variable. To
        ask whether any other text is empty is common and right.

        Source: GitHub, "Evaluate expressions in workflows and actions", and "Events that trigger workflows",
        `workflow_dispatch`.

        Wrong:

        ```swift
        let changed = ExpressionNode.property(.property(.property(.context("needs"), "find"), "outputs"), "changed")
        let output = ExpressionNode.property(.property(.property(.context("steps"), "diff"), "outputs"), "changed")
        Job("find", runsOn: .ubuntu2404, outputs: ["changed": Value(output)]) {
            RunStep(id: "diff", script: "echo changed=false >>\"$GITHUB_OUTPUT\"")
        }
        Job("build", needs: ["find"], if: Value(changed), runsOn: .ubuntu2404) { RunStep(script: "make") }
        ```

        Right:

        ```swift
        let changed = ExpressionNode.property(.property(.property(.context("needs"), "find"), "outputs"), "changed")
        let output = ExpressionNode.property(.property(.property(.context("steps"), "diff"), "outputs"), "changed")
        Job("find", runsOn: .ubuntu2404, outputs: ["changed": Value(output)]) {
            RunStep(id: "diff", script: "echo changed=false >>\"$GITHUB_OUTPUT\"")
        }
        Job("build", needs: ["find"], if: Value(changed) == "true", runsOn: .ubuntu2404) { RunStep(script: "make") }
        ```
        """#
    }

    func problems(in file: FileAnalysis, of project: ProjectAnalysis) -> [Problem] {
        project.booleanTextUses(in: file).compactMap(Self.problem)
    }

    func problems(in action: ActionAnalysis, of project: ProjectAnalysis) -> [Problem] {
        project.booleanTextUses(in: action).compactMap(Self.problem)
    }

    private static func problem(_ use: BooleanTextUse) -> Problem? {
        guard use.question == .truth else { return nil }
        let path = ExpressionPrinter().expression(use.path)
        let advice: (text: String, fix: String)
        switch use.text {
        case .input(let name): advice = ("read 'inputs.\(name)', which is a boolean", "inputs.\(name)")
        case .known: advice = ("compare it with 'true'", "\(path) == 'true'")
        case .anyText: return nil
        }
        return Problem(
            use.place, "'\(path)' is text, and the text 'false' counts as true; \(advice.text)", severity: .warning,
            fix: advice.fix, excerpt: path)
    }
}
