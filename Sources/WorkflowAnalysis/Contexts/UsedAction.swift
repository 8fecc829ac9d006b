package import Workflows

/// An action at the release that steps use, looked up once for all steps that name it in the same way.
package final class UsedAction: Sendable {
    /// What is known of the action; `nil` if nothing is.
    package let facts: ActionFacts?
    /// Which release it is, as far as the steps and the project's pins say it.
    package let release: UsedRelease?
    /// What is known of the release; `nil` for a release that is not in the tables, and for a commit.
    package let known: ActionRelease?
    /// The attack in which releases of the action were replaced; `nil` if none is known.
    package let incident: ActionIncident?
    /// The inputs that run as code.
    package let codeInputs: [String]
    /// The releases that it may be, if the inputs of all are known; none for a release that is newer than the facts.
    package let comparable: [ActionRelease]
    /// The inputs that the release needs.
    package let neededInputs: [ActionRelease.Input]

    /// Looks an action up.
    package init(_ action: ActionReference, options: RenderingOptions) {
        let release = UsedRelease(action, options: options)
        let facts = ActionFacts.facts(of: action)
        let number = release.flatMap { ReleaseNumber($0.version) }
        let known = release.flatMap { facts?.release($0.version) }
        self.release = release
        self.facts = facts
        self.known = known
        incident = release.flatMap { ActionIncident.incident(of: $0.repository) }
        codeInputs = facts?.codeInputs ?? []
        comparable = Self.comparable(with: release, number, known, facts)
        let inputs = known?.number == nil || comparable.isEmpty ? [] : known?.inputs ?? []
        neededInputs = inputs.filter { $0.isRequired && !$0.hasDefault }
    }

    private static func comparable(
        with release: UsedRelease?, _ number: ReleaseNumber?, _ known: ActionRelease?, _ facts: ActionFacts?
    ) -> [ActionRelease] {
        guard let release, let facts else { return [] }
        // A release that is newer than the facts may have other inputs.
        if let number, facts.newest.contains(where: { $0.major == number.major && $0.isOlder(than: number) }) {
            return []
        }
        let isNewer =
            number.map { number in !facts.releases.contains { $0.number.map(number.isOlder) ?? false } }
            ?? !release.version.isCommitID
        let releases = known.map { [$0] } ?? (isNewer ? [] : facts.releases)
        return releases.allSatisfy { $0.inputs != nil } ? releases : []
    }
}
