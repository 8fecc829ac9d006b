import Workflows

extension ImagePipeline {
    /// What is wrong with `on`, apart from runs that cannot be told apart.
    var problemsOfTriggers: [DeclarationProblem] {
        var problems: [DeclarationProblem] = []
        func report(_ message: String) { problems.append(DeclarationProblem(rule: "trigger", message)) }
        if triggers.isEmpty { report("'on' is empty; add what starts a run, such as '.tag(.release())'") }
        var events: Set<String> = []
        for trigger in triggers {
            if let event = trigger.onlyEvent, !events.insert(event).inserted {
                report("'on' names '\(event)' twice, and it starts one run; write one of them")
            }
            if case .publish([]) = trigger.work { report("'.publish()' in 'on' has no tag; name one, such as '.edge'") }
            if case .event(let event) = trigger.start, trigger.work.isPublished, event.runsForForks {
                report(
                    "'\(event.event)' in 'on' also runs for pull requests from forks, and must not publish; use '.build'"
                )
            }
            for problem in trigger.work.movingTags.compactMap(\.problem) { report(problem) }
        }
        if Set(triggers.compactMap(\.paths)).count > 1 || runs.filterSomePushes {
            report("GitHub has one path filter for all branches; give each '.push' in 'on' the same 'paths'")
        }
        if Set(runs.tagPrefixes).count > 1 {
            report("'on' has version tags with different prefixes; declare a pipeline for each")
        }
        return problems + runs.tagPrefixes.flatMap { DeclaredText.problems(withTagPrefix: $0, rule: "tag-prefix") }
    }

    /// Runs that do different things, and that no condition tells apart.
    var problemsOfConditions: [DeclarationProblem] {
        let rules = runs.tagRules(release: nil, floating: true).map(\.condition)
        let conditions = [runs.condition(\.isPublished), runs.condition(\.isRelease, among: \.isPublished)] + rules
        let isUnknown = conditions.contains {
            guard case .unknown = $0 else { return false }
            return true
        }
        guard isUnknown else { return [] }
        return [
            DeclarationProblem(
                rule: "trigger",
                "no condition tells all runs in 'on' apart; declare what is called by other workflows, or what patterns of"
                    + " branches start, in a pipeline of its own")
        ]
    }
}

extension PipelineTrigger {
    /// The event if GitHub starts one run for it, whatever it is about.
    fileprivate var onlyEvent: String? {
        switch start {
        case .pullRequest: "pull_request"
        case .published: "release"
        case .manual: "workflow_dispatch"
        case .called: "workflow_call"
        case .event(let trigger): trigger.event
        case .push, .versionTag, .tags, .schedule: nil
        }
    }

    /// The path filter of a push.
    fileprivate var paths: Filter? {
        guard case .push(_, let paths) = start else { return nil }
        return paths
    }
}

extension PipelineRuns {
    /// Whether some pushes to branches have a path filter, and others have none.
    fileprivate var filterSomePushes: Bool {
        let pushes = triggers.filter {
            guard case .push = $0.start else { return false }
            return true
        }
        return pushes.contains { $0.paths != nil } && pushes.contains { $0.paths == nil }
    }

    /// Whether some run is about a branch.
    func run(on branch: String) -> Bool {
        triggers.contains { trigger in
            situations(of: trigger).contains { $0.ref == RunSituation.branchPrefix + branch }
        }
    }
}

extension Trigger {
    /// Whether the event is about a pull request, which may hold anything.
    fileprivate var runsForForks: Bool {
        ["pull_request", "pull_request_target", "pull_request_review", "pull_request_review_comment"].contains(event)
    }
}
