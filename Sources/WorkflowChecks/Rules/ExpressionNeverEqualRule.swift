import Workflows

/// A comparison whose sides are never equal, whatever the run.
///
/// GitHub turns a boolean into 1 or 0 before it compares it with text, and text that spells no number equals neither.
///
/// Wrong: `inputs.dryRun.as(String.self) == "true"` for an input of type boolean.
/// Right: `inputs.dryRun == true`, or `inputs.dryRun` alone.
struct ExpressionNeverEqualRule: WorkflowRule {
    let name = "expression-never-equal"

    func problems(in file: CheckedFile) -> [Problem] {
        file.problems(of: .neverEqual)
    }
}
