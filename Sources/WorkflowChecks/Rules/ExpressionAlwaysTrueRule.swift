import Workflows

/// A condition is text, which is always true.
///
/// GitHub makes text of `${{ … }}` with anything beside it, and text that is not empty is true.
///
/// Wrong: `if: ("\(github.ref) == 'a'" as Value<String>).as(Bool.self)`.
/// Right: `if: github.ref == "a"`.
struct ExpressionAlwaysTrueRule: WorkflowRule {
    let name = "expression-always-true"

    func problems(in file: CheckedFile) -> [Problem] {
        file.problems(of: .alwaysTrueText)
    }
}
