import Workflows

/// A concurrency group has no usable name, or a run waits for itself.
///
/// A name is neither empty nor 400 characters or longer, and case does not count. A run holds its workflow's group
/// until its last job has ended, and a calling job holds its own until the called workflow has: a job, or a called
/// workflow, of the same group never starts, however many calls lie between, and GitHub cancels the run as a deadlock.
/// In a called workflow `github` is the caller's, so that `github.workflow` makes the same name there.
///
/// Source: GitHub, "Workflow syntax", `concurrency`; its language server's check for deadlocks.
///
/// Wrong:
///
/// ```swift
/// WorkflowFile("release.yml", Workflow(on: [.push(tags: ["v*"])], concurrency: "release") {
///     Job("publish", runsOn: .ubuntu2404, concurrency: "release") { RunStep(script: "make check") }
/// })
/// ```
///
/// Right:
///
/// ```swift
/// WorkflowFile("release.yml", Workflow(on: [.push(tags: ["v*"])], concurrency: "release") {
///     Job("publish", runsOn: .ubuntu2404) { RunStep(script: "make check") }
/// })
/// ```
struct ConcurrencyGroupRule: Rule {
    let name = "concurrency-group"

    /// GitHub's limit.
    static let limit = 400

    func findings(in project: CheckedProject) -> [Finding] {
        var findings: [Finding] = []
        for (position, file) in project.files.enumerated() {
            let group = file.workflow.concurrency?.group.node
            var problems = nameProblems(group, "concurrency")
            for job in file.jobs {
                guard let jobGroup = job.concurrency?.group.node else { continue }
                problems += nameProblems(jobGroup, "\(job.place).concurrency")
                if isSame(group, jobGroup) {
                    problems.append(
                        Problem(
                            "\(job.place).concurrency",
                            "the job waits for the workflow's own concurrency group; give it a group of its own"))
                }
            }
            for call in project.calls.calls[position] {
                let held = [group, call.job.concurrency?.group.node].compactMap(\.self).filter(Self.isSharedByCalls)
                guard !held.isEmpty, let callee = call.callee else { continue }
                if let problem = deadlock(call, callee, held, project) { problems.append(problem) }
            }
            findings += problems.map {
                Finding(rule: name, file: file.path, place: $0.place, message: $0.message, related: $0.related)
            }
        }
        return findings
    }

    /// The first group below a call that the caller holds, whatever lies between.
    private func deadlock(
        _ call: CallGraph.Call, _ callee: Int, _ held: [ExpressionNode], _ project: CheckedProject
    ) -> Problem? {
        var seen: Set<Int> = [callee]
        var open = [callee]
        while let position = open.popLast() {
            let file = project.files[position]
            let isDirect = position == callee
            if let group = file.workflow.concurrency?.group.node, held.contains(where: { isSame($0, group) }) {
                let message =
                    isDirect
                    ? "'\(call.reference.text)' has the caller's concurrency group and would wait for it; name another one"
                    : "'\(file.declared.name)', which is called from '\(call.reference.text)', has this caller's"
                        + " concurrency group and would wait for it; name another one"
                return problem(call, message, file, "concurrency")
            }
            for job in file.jobs {
                guard let group = job.concurrency?.group.node, held.contains(where: { isSame($0, group) }) else {
                    continue
                }
                let message =
                    "the job '\(job.id)' of '\(file.declared.name)' has this caller's concurrency group and would wait for"
                    + " it; name another one"
                return problem(call, message, file, "\(job.place).concurrency")
            }
            for next in project.calls.calls[position] {
                if let other = next.callee, seen.insert(other).inserted { open.append(other) }
            }
        }
        return nil
    }

    private func problem(_ call: CallGraph.Call, _ message: String, _ file: CheckedFile, _ place: String) -> Problem {
        Problem(
            "\(call.job.place).uses", message,
            related: [RelatedPlace(file: file.path, place: place, message: "names the same group")])
    }

    private func nameProblems(_ group: ExpressionNode?, _ place: String) -> [Problem] {
        guard case .string(let name)? = group else { return [] }
        if name.isEmpty { return [Problem(place, "the concurrency group has no name")] }
        guard name.unicodeScalars.count >= Self.limit else { return [] }
        return [Problem(place, "the name of the concurrency group has \(Self.limit) characters or more")]
    }

    /// Whether two groups are the same in every run.
    private func isSame(_ first: ExpressionNode?, _ second: ExpressionNode?) -> Bool {
        guard let first, let second else { return false }
        if case .string(let left) = first, case .string(let right) = second {
            return !left.isEmpty && left.lowercased() == right.lowercased()
        }
        return first.isWithin(levels: ExpressionNode.maximumDepth) && first == second
    }

    /// Whether the group's name is the same in a called workflow: inputs, jobs and matrices are others there.
    private static func isSharedByCalls(_ group: ExpressionNode) -> Bool {
        if case .string = group { return true }
        return !group.contains {
            guard case .context(let name) = $0 else { return false }
            return ["inputs", "needs", "matrix", "strategy"].contains(name.lowercased())
        }
    }
}
