import WorkflowAnalysis
import Workflows

extension CheckedFile {
    /// What a rule of the expression language found in this workflow.
    func problems(of rule: ExpressionRule, severity: Finding.Severity = .error) -> [Problem] {
        expressionFindings.filter { $0.finding.rule == rule }.map {
            Problem($0.place, $0.finding.message, severity: severity)
        }
    }
}
