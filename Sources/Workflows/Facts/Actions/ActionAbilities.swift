/// What an action can do besides its output, as far as others depend on it.
package struct ActionAbilities: OptionSet, Sendable {
    package let rawValue: UInt16

    package init(rawValue: UInt16) { self.rawValue = rawValue }

    /// It logs Docker in to a registry.
    package static let logsIn = ActionAbilities(rawValue: 1 << 0)
    /// It builds container images.
    package static let buildsImages = ActionAbilities(rawValue: 1 << 1)
    /// It can push container images.
    package static let pushesImages = ActionAbilities(rawValue: 1 << 2)
    /// It can push attestations to the registry of an image.
    package static let pushesAttestations = ActionAbilities(rawValue: 1 << 3)
    /// It makes a Buildx builder, or prepares one elsewhere.
    package static let makesBuilder = ActionAbilities(rawValue: 1 << 4)
    /// It sets up the emulation of other processors.
    package static let emulates = ActionAbilities(rawValue: 1 << 5)
    /// It can upload artifacts of the run.
    package static let keepsArtifacts = ActionAbilities(rawValue: 1 << 6)
    /// It can download artifacts of the run.
    package static let readsArtifacts = ActionAbilities(rawValue: 1 << 7)
    /// It can restore entries of GitHub's cache.
    package static let readsCache = ActionAbilities(rawValue: 1 << 8)
    /// It can save entries to GitHub's cache.
    package static let savesCache = ActionAbilities(rawValue: 1 << 9)
    /// It can push commits or tags.
    package static let pushesCommits = ActionAbilities(rawValue: 1 << 10)
    /// It lists the files that have changed.
    package static let listsChanges = ActionAbilities(rawValue: 1 << 11)

    /// The words of the table.
    static let words: [(String, ActionAbilities)] = [
        ("logs-in", .logsIn), ("builds-images", .buildsImages), ("pushes-images", .pushesImages),
        ("pushes-attestations", .pushesAttestations), ("makes-builder", .makesBuilder), ("emulates", .emulates),
        ("keeps-artifacts", .keepsArtifacts), ("reads-artifacts", .readsArtifacts), ("reads-cache", .readsCache),
        ("saves-cache", .savesCache), ("pushes-commits", .pushesCommits),
        ("lists-changes", .listsChanges),
    ]
}
