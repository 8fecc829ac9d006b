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
    mutating func isMade(by file: CheckedFile, in facts: EventFacts, depth: Int = 0) -> Bool {
        let key = "\(facts.event) \(file.declared.name)"
        if let answer = known[key] { return answer }
        known[key] = false
        var answer = false
        for job in file.jobs where isMade(by: job, in: facts, depth: depth) {
            answer = true
            break
        }
        known[key] = answer
        return answer
    }

    /// Whether a job publishes something in a run of an event, itself or through what it calls.
    mutating func isMade(by job: CheckedJob, in facts: EventFacts, depth: Int = 0) -> Bool {
        if job.condition.flatMap({ facts.holds($0) }) == false { return false }
        guard let callee = project.callee(of: job) else { return job.steps.contains { $0.publishes(in: facts) } }
        return depth < Self.deepest && isMade(by: callee, in: facts, depth: depth + 1)
    }
}

extension CheckedStep {
    /// What scripts publish with.
    private static let commands = [
        "docker push", "imagetools create", "manifest push", "helm push", "gh release create", "gh release upload",
        "crane push", "crane copy", "skopeo copy", "oras push", "npm publish", "cargo publish", "git push",
    ]

    /// Whether the step surely publishes something where it runs in a run of an event.
    fileprivate func publishes(in facts: EventFacts) -> Bool {
        if condition.flatMap({ facts.holds($0) }) == false { return false }
        if let run { return ScriptSearch.finds(anyOf: Self.commands, in: run.script.text) }
        switch action {
        case .createRelease: return true
        case .buildPush, .bake:
            return inputNode("push").flatMap({ facts.holds($0) }) == true
                || inputNode("outputs")?.pushes(in: facts) == true
        default: return false
        }
    }
}

extension ExpressionNode {
    /// Whether the outputs of a build are pushed: `push=true`, or `push=` and an expression that holds.
    fileprivate func pushes(in facts: EventFacts) -> Bool {
        guard case .text(let segments) = self else {
            return literalText.map { ScriptSearch.finds("push=true", in: $0) } ?? false
        }
        for (index, segment) in segments.enumerated() {
            guard case .string(let text) = segment else { continue }
            if ScriptSearch.finds("push=true", in: text) { return true }
            if text.hasSuffix(",push="), index + 1 < segments.count, facts.holds(segments[index + 1]) == true {
                return true
            }
        }
        return false
    }
}
