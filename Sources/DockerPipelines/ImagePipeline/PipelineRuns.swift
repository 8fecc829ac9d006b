import Workflows

/// The runs of a pipeline: what starts them, and how conditions tell them apart.
struct PipelineRuns {
    let triggers: [PipelineTrigger]
    let defaultBranch: String

    /// Whether some run publishes.
    var publish: Bool { triggers.contains { $0.work.isPublished } }

    /// Whether some run publishes a release.
    var release: Bool { triggers.contains { $0.work.isRelease } }

    /// Whether some release has a tag beside that of its version.
    var moveFloatingTags: Bool { triggers.contains { $0.work.releaseTags.count > 1 } }

    /// Whether an input names the version of some release.
    var readVersionInput: Bool { triggers.contains { $0.work.readsVersionInput } }

    /// Whether an input names the version of each release.
    var readVersionInputOnly: Bool { triggers.allSatisfy { !$0.work.isRelease || $0.work.readsVersionInput } }

    /// The text before the version in a Git tag.
    var tagPrefix: String { tagPrefixes.first ?? "v" }

    var tagPrefixes: [String] {
        triggers.compactMap {
            guard case .versionTag(let prefix) = $0.start else { return nil }
            return prefix
        }
    }

    func situations(of trigger: PipelineTrigger) -> [RunSituation] {
        RunSituation.all(of: trigger, defaultBranch: defaultBranch)
    }

    /// The condition of what some runs need, among all runs or among those that publish.
    func condition(
        _ isChosen: (ImageWork) -> Bool, among isReached: (ImageWork) -> Bool = { _ in true }
    ) -> RunCondition {
        condition(isChosen, among: isReached) { _ in true }
    }

    /// The same, among runs in situations of a kind.
    func condition(
        _ isChosen: (ImageWork) -> Bool, among isReached: (ImageWork) -> Bool, if isAsked: (RunSituation) -> Bool
    ) -> RunCondition {
        let reached = triggers.filter { isReached($0.work) }
        let others = reached.filter { !isChosen($0.work) }.flatMap { situations(of: $0).filter(isAsked) }
        return RunCondition(choosing: reached.filter { isChosen($0.work) }.map { situations(of: $0) }, from: others)
    }
}
