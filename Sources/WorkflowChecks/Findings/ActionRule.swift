public import WorkflowAnalysis
import Workflows

/// A rule that looks into actions of the repository's own, one at a time.
public protocol ActionRule: Rule {
    /// What is wrong with an action, and where.
    func problems(in action: ActionAnalysis, of project: ProjectAnalysis) throws -> [Problem]
}

extension ActionRule {
    /// What ``problems(in:of:)`` finds in each action, as findings of this rule.
    public func findings(in project: ProjectAnalysis) throws -> [Finding] {
        try project.actions.flatMap { action in
            try problems(in: action, of: project).map { finding($0, in: action.path) }
        }
    }
}

extension ActionAnalysis {
    /// What was noticed of a kind while the action was written.
    func noted(_ kind: RenderingProblem.Kind, excerpt: String? = nil) -> [Problem] {
        rendered.rendered.notes.problems.compactMap {
            $0.kind == kind ? Problem($0.place, $0.message, excerpt: excerpt) : nil
        }
    }
}
