import WorkflowAnalysis
import Workflows

struct ExpressionFalsyChoiceRule: WorkflowRule, ActionRule {
    let name = "expression-falsy-choice"
    let kind = Finding.Kind.mistake
    var documentation: String {
        """
        A choice with `&&` and `||` can have a falsy first value, so that the second value is used instead.

        A text that may be empty, in the place of which another text is used, is often meant so: `lint` reports it in the
        profile `strict` only.

        Wrong:

        ```swift
        let isTag = github.refType == "tag"
        let tag = isTag && vars.TAG.as(Bool.self) || Value<String>("main").as(Bool.self)
        RunStep(script: "make", env: ["TAG": tag.as(String.self)])
        ```

        Right:

        ```swift
        RunStep(script: "make", env: ["TAG": choose(when: github.refType == "tag", then: vars.TAG, otherwise: "main")])
        ```
        """
    }

    func problems(in file: FileAnalysis) -> [Problem] {
        file.problems(of: .falsyChoice, severity: .warning)
    }

    func problems(in action: ActionAnalysis, of project: ProjectAnalysis) -> [Problem] {
        action.problems(of: .falsyChoice, severity: .warning)
    }
}
