import WorkflowAnalysis
import Workflows

extension FileAnalysis {
    /// What a rule of the expression language found in this workflow.
    func problems(of rule: ExpressionRule, severity: Finding.Severity = .error) -> [Problem] {
        typeFindings.problems(of: rule, severity)
    }
}

extension ActionAnalysis {
    /// What a rule of the expression language found in this action.
    func problems(of rule: ExpressionRule, severity: Finding.Severity = .error) -> [Problem] {
        typeFindings.problems(of: rule, severity)
    }
}

extension [TypeFinding] {
    fileprivate func problems(of rule: ExpressionRule, _ severity: Finding.Severity) -> [Problem] {
        var last: Place?
        return compactMap { found in
            guard found.finding.rule == rule else { return nil }
            // Choices in a row are one mistake in thinking.
            if rule == .falsyChoice, let last, last == found.place { return nil }
            last = found.place
            let isCertain = found.isCertain && !(rule == .unknownProperty && found.finding.node.mayBeNew)
            // A comparison with a value that a matrix may get again is how templates are written.
            let isTemplate = rule == .neverEqual && !isCertain && found.finding.nearest == nil
            return Problem(
                found.place, found.finding.message, severity: isCertain ? severity : .warning,
                kind: isTemplate || found.finding.mayBeMeant ? .policy : nil,
                excerpt: ExpressionPrinter().expression(found.finding.node))
        }
    }
}

extension ExpressionNode {
    /// Whether the node is a member of a context to which GitHub adds some from time to time.
    fileprivate var mayBeNew: Bool {
        switch self {
        case .property(.context(let context), _), .index(.context(let context), _):
            switch ContextName(caseInsensitive: context) {
            case .github, .job: true
            default: false
            }
        default: false
        }
    }
}
