import WorkflowAnalysis
import Workflows

struct HijackedActionRule: FileRule {
    let name = "hijacked-action"
    var documentation: String {
        """
        A step uses a release of an action that an attacker is known to have replaced.

        The tags of these releases were moved to commits that steal secrets. Most have been moved back, but nobody
        should have to know which. A commit cannot be moved: of those, the attackers' own are reported that are known,
        and no others, however old the release is. What `Wandalen/wretry.action` is told to run is looked at too;
        actions that use such a release themselves are not seen.

        Source: GHSA-69fq-xp46-6x23 (trivy, March 2026), CVE-2025-30066 (changed-files) and CVE-2025-30154 (reviewdog).

        Wrong:

        ```swift
        let pin = Pin("aquasecurity/setup-trivy", version: "v0.2.5", commit: "e6c2c5e321ed9123bda567646e2f96565e34abe1")
        ActionStep(.commit("aquasecurity/setup-trivy", pin))
        ```

        Right:

        ```swift
        ActionStep(.pinned("aquasecurity/setup-trivy"))
        ```
        """
    }

    /// What is known of an action whose releases were replaced.
    private struct Incident {
        /// The action, in lower case.
        let action: String
        /// The first release that was not replaced.
        let firstGood: [Int]
        /// Whether only the tag of the major release was moved.
        let isMajorTagOnly: Bool
        /// Commits of the attacker.
        let commits: [String]
        /// When it was.
        let month: String
    }

    private static let incidents: [Incident] = [
        Incident(
            action: "aquasecurity/setup-trivy", firstGood: [0, 2, 6], isMajorTagOnly: false,
            commits: ["e6c2c5e321ed9123bda567646e2f96565e34abe1"], month: "March 2026"),
        Incident(
            action: "aquasecurity/trivy-action", firstGood: [0, 35, 0], isMajorTagOnly: false,
            commits: ["91e7c2c36dcad14149d8e455b960af62a2ffb275"], month: "March 2026"),
        Incident(
            action: "reviewdog/action-setup", firstGood: [1, 3, 2], isMajorTagOnly: true,
            commits: ["f0d342d24037bb11d26b9bd8496e0808ba32e9ec"], month: "March 2025"),
        Incident(
            action: "tj-actions/changed-files", firstGood: [46, 0, 1], isMajorTagOnly: false,
            commits: ["0e58ed8671d6b60d0890c21b07f8835ace038e67"], month: "March 2025"),
    ]

    func problems(in file: CheckedFile, of project: CheckedProject) -> [Problem] {
        file.steps.compactMap { step in
            guard step.action == nil || step.action == .retry, let action = step.uses?.action else { return nil }
            guard step.action == .retry else {
                return problem(with: action, project.options).map { Problem("\(step.place).uses", $0) }
            }
            return step.retriedAction.flatMap { problem(with: $0, project.options) }
                .map { Problem("\(step.place).with.action", $0) }
        }
    }

    private func problem(with action: ActionReference, _ options: RenderingOptions) -> String? {
        guard let incident = Self.incident(of: action), let used = UsedRelease(action, options: options) else {
            return nil
        }
        return problem(with: used, incident)
    }

    private static func incident(of action: ActionReference) -> Incident? {
        guard let repository = action.repository else { return nil }
        // Few actions have names as long as one of these, so that most are not looked at any further.
        guard incidents.contains(where: { $0.action.utf8.count == repository.utf8.count }) else { return nil }
        let name = repository.lowercased()
        return incidents.first { $0.action == name }
    }

    private func problem(with used: UsedRelease, _ incident: Incident) -> String? {
        let good = incident.firstGood.map(String.init).joined(separator: ".")
        let advice = "was hijacked in \(incident.month); take v\(good) or later"
        if incident.commits.contains(used.ref.lowercased()) {
            return "the commit '\(used.ref)' of the action '\(used.repository)' is the attacker's: it \(advice)"
        }
        guard let numbers = UsedRelease.numbers(of: used.ref), Self.isReplaced(numbers, incident) else { return nil }
        return "the release '\(used.ref)' of the action '\(used.repository)' \(advice)"
    }

    /// Whether a release is one of those; `v45` stands for all that begin so.
    private static func isReplaced(_ numbers: [Int], _ incident: Incident) -> Bool {
        if incident.isMajorTagOnly { return numbers == [incident.firstGood[0]] }
        return numbers.lexicographicallyPrecedes(incident.firstGood.prefix(numbers.count))
    }
}

extension CheckedStep {
    /// The action that a step tries again, where it is written out.
    fileprivate var retriedAction: ActionReference? {
        guard let parts = inputText("action")?.split(separator: "@"), parts.count == 2 else { return nil }
        return .at(String(parts[0]), ref: String(parts[1]))
    }
}
