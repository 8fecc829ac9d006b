import WorkflowAnalysis
import Workflows

struct HijackedActionRule: FileRule, ActionRule {
    let name = "hijacked-action"
    var documentation: String {
        """
        A step uses a release of an action that an attacker has replaced.

        Attackers moved the tags of these releases to commits that steal secrets. Most tags have been moved back, but
        you cannot tell which from the tag. A commit cannot be moved: the rule reports the known commits of the
        attackers and no other commit, however old the release in its comment is. It also checks the action that
        `Wandalen/wretry.action` runs. It does not see actions that use a compromised release themselves.

        Source: GHSA-69fq-xp46-6x23 (trivy, March 2026), Checkmarx and Xygeni (March and April 2026), CVE-2025-30066
        (changed-files) and CVE-2025-30154 (reviewdog).

        Wrong:

        ```swift
        ActionStep(.at("aquasecurity/setup-trivy", ref: "v0.2.5"))
        ```

        Right:

        ```swift
        ActionStep(.pinned("aquasecurity/setup-trivy"))
        ```
        """
    }

    func problems(in file: FileAnalysis, of project: ProjectAnalysis) -> [Problem] {
        problems(with: file.steps, project)
    }

    func problems(in action: ActionAnalysis, of project: ProjectAnalysis) -> [Problem] {
        problems(with: action.steps, project)
    }

    private func problems(with steps: [StepAnalysis], _ project: ProjectAnalysis) -> [Problem] {
        steps.compactMap { step in
            if step.action == .retry, let retried = step.retriedAction,
                let message = problem(with: UsedAction(retried, options: project.options))
            {
                return Problem(step.place["with", "action"], message)
            }
            return step.used.flatMap { problem(with: $0) }.map { Problem(step.place["uses"], $0) }
        }
    }

    private func problem(with action: UsedAction) -> String? {
        guard let incident = action.incident, let used = action.release else { return nil }
        let advice = incident.replacement.map { "take \($0) or later" } ?? "name a commit that you have checked"
        if incident.isAttackers(used.ref) {
            return "the commit '\(used.ref)' of the action '\(used.repository)' is the attacker's: it was hijacked in"
                + " \(incident.time); \(advice)"
        }
        guard incident.isMoved(used.ref) else { return nil }
        return
            "the release '\(used.ref)' of the action '\(used.repository)' was hijacked in \(incident.time); \(advice)"
    }
}

extension StepAnalysis {
    /// The action that the step retries, if it is written as a literal.
    fileprivate var retriedAction: ActionReference? {
        guard let parts = inputText("action")?.split(separator: "@"), parts.count == 2 else { return nil }
        return .at(String(parts[0]), ref: String(parts[1]))
    }
}
