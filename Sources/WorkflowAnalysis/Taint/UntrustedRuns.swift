package import Workflows

/// Workflows that people without write access can start through calls.
package struct UntrustedRuns: Sendable {
    /// For each workflow the events with which anyone can start a run that reaches it through calls.
    private var open: [StartEvents] = []
    /// For each workflow the calls through which it always runs for a pull request from a fork.
    private var ofForks: [[Call]] = []

    /// A job that calls a workflow, and its file.
    package struct Call: Sendable {
        package let file: FileAnalysis
        package let job: JobAnalysis
    }

    package init(_ files: [FileAnalysis], _ calls: CallGraph) {
        guard calls.isCalled.contains(true) else { return }
        open = [StartEvents](repeating: [], count: files.count)
        ofForks = [[Call]](repeating: [], count: files.count)
        for facts in [EventFacts.pullRequest, .pullRequestTarget, .workflowRun, .issueComment] {
            Self.follow(
                calls, from: files.indices.filter { files[$0].canAnyoneStart(in: facts, among: files) },
                where: {
                    facts.start == .pullRequest
                        ? files[$0].untrustedJobs(in: facts) : files[$0].unguardedJobs(in: facts)
                },
                { callee, _ in open[callee].formUnion(facts.start) }, in: files)
        }
        let forked = EventFacts.forkedPullRequest
        Self.follow(
            calls, from: files.indices.filter { files[$0].events.contains(.pullRequest) },
            where: { JobRuns(files[$0], where: forked.holds).runs.map { $0 == true } },
            { ofForks[$0].append($1) },
            in: files)
    }

    /// Visits each workflow that is reachable through the calls of jobs that run.
    private static func follow(
        _ calls: CallGraph, from starts: [Int], where running: (Int) -> [Bool], _ visit: (_ callee: Int, Call) -> Void,
        in files: [FileAnalysis]
    ) {
        var seen = Set(starts)
        var pending = starts
        while let file = pending.popLast() {
            guard !calls.calls[file].isEmpty else { continue }
            let runs = running(file)
            for call in calls.calls[file] where runs[call.job.index] {
                guard let callee = call.callee else { continue }
                visit(callee, Call(file: files[file], job: call.job))
                if seen.insert(callee).inserted { pending.append(callee) }
            }
        }
    }

    func reaches(_ file: Int, in facts: EventFacts) -> Bool {
        open.indices.contains(file) && open[file].contains(facts.start)
    }

    func callsOfForks(_ file: Int) -> [Call] { ofForks.indices.contains(file) ? ofForks[file] : [] }
}

extension FileAnalysis {
    func canAnyoneStart(in facts: EventFacts, among files: [FileAnalysis]) -> Bool {
        events.contains(facts.start) && (facts.start != .workflowRun || mayFollowRequest(among: files))
    }

    /// Whether the workflow may follow the run of a pull request; an undeclared workflow may be one.
    private func mayFollowRequest(among files: [FileAnalysis]) -> Bool {
        followsRequest(among: files) ?? true
    }

    /// Whether the workflow may follow the run of a pull request; `nil` if the project does not declare every workflow
    /// that it follows.
    func followsRequest(among files: [FileAnalysis]) -> Bool? {
        for trigger in triggers where trigger.start == .workflowRun {
            guard case .lists(let lists) = trigger.configuration else { return nil }
            var isKnown = true
            for name in lists.filter({ $0.key == "workflows" }).flatMap(\.values) {
                guard let awaited = files.first(where: { $0.workflow.name == name }) else {
                    isKnown = false
                    continue
                }
                if awaited.triggers.contains(where: { TriggerFacts.facts(of: $0.event)?.isAboutRequest ?? false }) {
                    return true
                }
            }
            return isKnown ? false : nil
        }
        return nil
    }

    /// Whether each job may run when someone without write access starts the run.
    ///
    /// A job that needs an excluded job is excluded as well, unless its condition calls a status function.
    package func untrustedJobs(in facts: EventFacts) -> [Bool] {
        JobRuns(self, where: { !$0.mayExcludeUntrustedActors(in: facts) }).runs.map { $0 != false }
    }

    /// Whether each job may run when someone without write access starts the run, and needs no approval.
    ///
    /// Environments usually require an approval, which also guards the jobs that need their job.
    package func unguardedJobs(in facts: EventFacts) -> [Bool] {
        let open = untrustedJobs(in: facts)
        var isGuarded = jobs.map { $0.normal?.environment != nil }
        guard isGuarded.contains(true) else { return open }
        for index in CircleSearch(jobs.map(\.needs)).order where jobs[index].needs.contains(where: { isGuarded[$0] }) {
            isGuarded[index] = true
        }
        return zip(open, isGuarded).map { $0 && !$1 }
    }
}

extension ExpressionNode {
    /// Whether a condition never holds in runs of an event, or may depend on who caused it.
    package func mayExcludeUntrustedActors(in facts: EventFacts) -> Bool {
        facts.holds(self) == false
            || reads { context, names, _ in !Self.isIndependentOfActor(context, names.map { $0.lowercased() }) }
    }

    /// Whether a property has the same value for every sender of the request.
    private static func isIndependentOfActor(_ context: ContextName, _ names: [String]) -> Bool {
        switch context {
        case .matrix, .strategy, .runner, .job: return true
        case .needs: return names.count > 1 && names[1] == "result"
        case .github:
            guard let first = names.first else { return false }
            guard first == "event" else { return first != "actor" && first != "triggering_actor" }
            let below = Array(names.dropFirst())
            guard let object = below.first, let neutral = UntrustedProperty.neutral[object] else {
                return below.first == "action" || below.first == "number"
            }
            let isWhole = object == "comment" || object == "workflow_run"
            return (isWhole ? below.count == 2 : below.count > 1) && neutral.contains(below[1])
        case .inputs, .vars, .secrets, .steps, .env, .jobs: return false
        }
    }
}
