import Workflows

/// One way in which a run comes about, as its conditions see it.
struct RunSituation: Hashable {
    var event: String
    var ref: String
    var cron = ""
    var hasVersionInput = false

    var isTag: Bool { ref.hasPrefix(Self.tagPrefix) }
    var isBranch: Bool { ref.hasPrefix(Self.branchPrefix) }

    static let branchPrefix = "refs/heads/"
    static let tagPrefix = "refs/tags/"
    /// Any branch; no branch has this name.
    private static let someBranch = "\(branchPrefix)?"

    /// The ways in which a trigger starts runs.
    static func all(of trigger: PipelineTrigger, defaultBranch: String) -> [RunSituation] {
        let branch = branchPrefix + defaultBranch
        let tag = tagPrefix + "v1.2.3"
        let request = "refs/pull/1/merge"
        switch trigger.start {
        case .pullRequest: return [RunSituation(event: "pull_request", ref: request)]
        case .push(let target, _):
            let patterns = target.patterns(defaultBranch: defaultBranch)
            let matched = patterns.contains { isPattern($0, for: defaultBranch) } ? [defaultBranch] : []
            return (patterns + matched).map { RunSituation(event: "push", ref: branchPrefix + $0) }
        case .versionTag: return [RunSituation(event: "push", ref: tag)]
        case .tags(let patterns): return patterns.map { RunSituation(event: "push", ref: tagPrefix + $0) }
        case .published: return [RunSituation(event: "release", ref: tag)]
        case .schedule(let schedule):
            return [RunSituation(event: "schedule", ref: branch, cron: schedule.cron.text)]
        case .manual:
            return [branch, someBranch, tag].map {
                RunSituation(
                    event: "workflow_dispatch", ref: $0, hasVersionInput: trigger.work.readsVersionInput)
            }
        case .called:
            let events = ["push", "pull_request", "schedule", "release", "workflow_dispatch"]
            return events.flatMap { event in
                [branch, someBranch, tag, request].map {
                    RunSituation(event: event, ref: $0, hasVersionInput: trigger.work.readsVersionInput)
                }
            }
        case .event(let event): return [RunSituation(event: event.event, ref: branch)]
        }
    }

    /// Where the special characters of a filter pattern begin; `nil` if it is the name of one branch.
    static func specialCharacters(in pattern: String) -> String.Index? {
        pattern.utf8.firstIndex { "*?+[!\\".utf8.contains($0) }
    }

    /// Whether a text is a pattern that may match a branch, among others.
    private static func isPattern(_ text: String, for branch: String) -> Bool {
        specialCharacters(in: text).map { branch.hasPrefix(text[..<$0]) } ?? false
    }
}
