import Workflows

/// What every run of an event publishes: images, charts, packages and releases.
package struct RunPublication {
    package let project: ProjectAnalysis
    /// What is known already, by file and event; a call that is being looked at counts as none, so that circles end.
    private var known: [String: Bool] = [:]

    package init(_ project: ProjectAnalysis) {
        self.project = project
    }

    /// How deep GitHub lets workflows call each other; what lies deeper never runs.
    private static let deepest = 10

    /// Whether a job of a workflow publishes something in a run of an event.
    package mutating func isMade(by file: FileAnalysis, in facts: EventFacts, depth: Int = 0) -> Bool {
        let key = "\(facts.event) \(file.declared.name)"
        if let answer = known[key] { return answer }
        known[key] = false
        var answer = false
        for job in file.jobs where isMade(by: job, of: file, in: facts, depth: depth) {
            answer = true
            break
        }
        known[key] = answer
        return answer
    }

    /// Whether a job publishes something in a run of an event, itself or through what it calls.
    package mutating func isMade(by job: JobAnalysis, of file: FileAnalysis, in facts: EventFacts, depth: Int = 0)
        -> Bool
    {
        if job.condition.flatMap({ facts.holds($0) }) == false { return false }
        guard let callee = project.callee(of: job) else { return job.publishes(in: facts, of: file) }
        return depth < Self.deepest && isMade(by: callee, in: facts, depth: depth + 1)
    }
}

extension JobAnalysis {
    /// Whether a step that runs for an event always publishes something.
    fileprivate func publishes(in facts: EventFacts, of file: FileAnalysis) -> Bool {
        func mayRun(_ step: StepAnalysis) -> Bool { step.condition.flatMap { facts.holds($0) } != false }
        let published: ScriptUse = [.publication, .registryWrite]
        if !scriptUse.isDisjoint(with: published),
            unfoldedSteps.contains(where: { !$0.scriptUse.isDisjoint(with: published) && mayRun($0) })
        {
            return true
        }
        if actions.contains(.createRelease),
            unfoldedSteps.contains(where: { $0.action == .createRelease && mayRun($0) })
        {
            return true
        }
        return RegistryUse(self, in: file).writes.contains { push in
            !push.isCache && mayRun(push.step) && push.decision.map { facts.holds($0) == true } ?? true
        }
    }
}
