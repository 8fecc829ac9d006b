import Workflows

/// What runs of an event surely publish: images, charts, packages and releases.
struct RunPublication {
    let project: CheckedProject
    /// What is known already, by file and event; a call that is being looked at counts as none, so that circles end.
    private var known: [String: Bool] = [:]

    init(_ project: CheckedProject) {
        self.project = project
    }

    /// How deep GitHub lets workflows call each other; what lies deeper never runs.
    private static let deepest = 10

    /// Whether a job of a workflow publishes something in a run of an event.
    mutating func isMade(by file: CheckedFile, on event: String, depth: Int = 0) -> Bool {
        let key = "\(event) \(file.declared.name)"
        if let answer = known[key] { return answer }
        known[key] = false
        var answer = false
        for job in file.jobs where isMade(by: job, of: file, on: event, depth: depth) {
            answer = true
            break
        }
        known[key] = answer
        return answer
    }

    /// Whether a job publishes something in a run of an event, itself or through what it calls.
    mutating func isMade(by job: CheckedJob, of file: CheckedFile, on event: String, depth: Int = 0) -> Bool {
        if job.condition?.truth(on: event) == false { return false }
        guard let callee = project.callee(of: job) else { return job.publishes(on: event, in: file) }
        return depth < Self.deepest && isMade(by: callee, on: event, depth: depth + 1)
    }
}

extension CheckedJob {
    /// Whether a step surely publishes something where it runs in a run of an event.
    fileprivate func publishes(on event: String, in file: CheckedFile) -> Bool {
        func mayRun(_ step: CheckedStep) -> Bool { step.condition?.truth(on: event) != false }
        let published: ScriptMentions = [.publication, .registryWrite]
        if !mentions.isDisjoint(with: published),
            steps.contains(where: { !$0.mentions.isDisjoint(with: published) && mayRun($0) })
        {
            return true
        }
        if actions.contains(.createRelease), steps.contains(where: { $0.action == .createRelease && mayRun($0) }) {
            return true
        }
        return RegistryUse(self, in: file).pushes.contains { push in
            !push.isCache && mayRun(push.step) && push.decision.map { $0.truth(on: event) == true } ?? true
        }
    }
}
