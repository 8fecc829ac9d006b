import Workflows

/// An expression asks whether an array or an object is less or more than something.
///
/// They have no order: the answer is always no.
///
/// Wrong: `github.event.labels.all.as(Int.self) > 0`.
/// Right: `join(github.event.labels.all.name) != ""`.
struct ExpressionUnorderedRule: WorkflowRule {
    let name = "expression-unordered"

    func problems(in file: CheckedFile) -> [Problem] {
        file.problems(of: .unordered)
    }
}
