import Workflows

/// A choice by `&&` and `||` whose value may be falsy, so that the other value is taken after all.
///
/// Wrong: `(github.refType == "tag").as(String.self) && vars.TAG || "main"`, with `vars.TAG` not set.
/// Right: `choose(when: github.refType == "tag", then: vars.TAG, otherwise: "main")`.
struct ExpressionFalsyChoiceRule: WorkflowRule {
    let name = "expression-falsy-choice"

    func problems(in file: CheckedFile) -> [Problem] {
        file.problems(of: .falsyChoice, severity: .warning)
    }
}
