import Workflows

/// An expression asks whether something is less or more than text that spells no number.
///
/// GitHub compares NaN then, and the answer is always no.
///
/// Wrong: `strategy.jobIndex < Value("two").as(Int.self)`.
/// Right: `strategy.jobIndex < 2`.
struct ExpressionNumberRule: WorkflowRule {
    let name = "expression-number"

    func problems(in file: CheckedFile) -> [Problem] {
        file.problems(of: .notANumber)
    }
}
