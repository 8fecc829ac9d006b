import Workflows

/// A function is given an argument of a kind that it makes nothing of.
///
/// An object beside text compares as false and prints as `Object`; a condition of `case()` that is no boolean fails the
/// run.
///
/// Wrong: `startsWith(github.event, "a")`.
/// Right: `startsWith(github.event.action, "a")`.
struct ExpressionArgumentRule: WorkflowRule {
    let name = "expression-argument"

    func problems(in file: CheckedFile) -> [Problem] {
        file.problems(of: .argumentKind)
    }
}
