import WorkflowAnalysis
import Workflows

struct ConcurrencyGroupRule: Rule {
    let name = "concurrency-group"
    var documentation: String {
        """
        A concurrency group has no usable name, or a run waits for itself.

        A name is neither empty nor 400 characters or longer, and case does not count. A run holds its workflow's group
        until its last job has ended, and a calling job holds its own until the called workflow has: a job, or a called
        workflow, of the same group never starts, however many calls lie between, and GitHub cancels the run as a
        deadlock. In a called workflow `github` is the caller's, so that `github.workflow` makes the same name there;
        inputs are what the call passes, in each variation of its matrix. Groups that only the run knows are compared as
        they are written.

        Source: GitHub, "Workflow syntax", `concurrency`; its language server's check for deadlocks.

        Wrong:

        ```swift
        WorkflowFile("release.yml", Workflow(on: [.push(tags: ["v*"])], concurrency: "release") {
            Job("publish", runsOn: .ubuntu2404, concurrency: "release") { RunStep(script: "make check") }
        })
        ```

        Right:

        ```swift
        WorkflowFile("release.yml", Workflow(on: [.push(tags: ["v*"])], concurrency: "release") {
            Job("publish", runsOn: .ubuntu2404) { RunStep(script: "make check") }
        })
        ```
        """
    }

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
                let contexts = KnownContexts(job: job.id, matrix: nil)
                if isSame(group.map(contexts.resolved), contexts.resolved(jobGroup)) {
                    problems.append(
                        Problem(
                            "\(job.place).concurrency",
                            "the job waits for the workflow's own concurrency group; give it a group of its own"))
                }
            }
            for call in project.calls.calls[position] {
                let held = [group, call.job.concurrency?.group.node].compactMap(\.self)
                guard !held.isEmpty, let callee = call.callee else { continue }
                if let problem = deadlock(call, callee, held, project) { problems.append(problem) }
            }
            findings += problems.map {
                Finding(rule: name, file: file.path, place: $0.place, message: $0.message, related: $0.related)
            }
        }
        return findings
    }

    /// A group below a call, and the calls that lead to it.
    private struct Below {
        let group: ExpressionNode
        let file: CheckedFile
        /// The job that states it; `nil` where the workflow does.
        let job: CheckedJob?
        let path: [(call: CheckedJob, callee: CheckedFile)]
    }

    /// More variations of a call than this are not looked at.
    private static let bound = 64
    /// GitHub lets calls lead to calls so often.
    private static let deepest = 10

    /// The first group below a call that the caller holds, whatever lies between.
    private func deadlock(
        _ call: CallGraph.Call, _ callee: Int, _ held: [ExpressionNode], _ project: CheckedProject
    ) -> Problem? {
        let groups = groups(below: call, callee, project)
        guard !groups.isEmpty else { return nil }
        for leg in call.job.knownContexts.prefix(Self.bound) {
            let held = held.map(leg.resolved)
            for below in groups {
                let group = contexts(of: below, from: leg).resolved(below.group)
                guard held.contains(where: { isSame($0, group) }) else { continue }
                let name = below.file.declared.name
                if let job = below.job {
                    return problem(
                        call,
                        "the job '\(job.id)' of '\(name)' has this caller's concurrency group and would wait for it; name"
                            + " another one", below.file, "\(job.place).concurrency")
                }
                let message =
                    below.path.count == 1
                    ? "'\(call.reference.text)' has the caller's concurrency group and would wait for it; name another one"
                    : "'\(name)', which is called from '\(call.reference.text)', has this caller's concurrency group and"
                        + " would wait for it; name another one"
                return problem(call, message, below.file, "concurrency")
            }
        }
        return nil
    }

    /// The groups of all that runs below a call, but those that what is known of a caller does not make.
    private func groups(below call: CallGraph.Call, _ callee: Int, _ project: CheckedProject) -> [Below] {
        var found: [Below] = []
        var seen: Set<Int> = [callee]
        var open = [(position: callee, path: [(call: call.job, callee: project.files[callee])])]
        while let (position, path) = open.popLast() {
            let file = project.files[position]
            if let group = file.workflow.concurrency?.group.node {
                found.append(Below(group: group, file: file, job: nil, path: path))
            }
            for job in file.jobs {
                guard let group = job.concurrency?.group.node, Self.isKnownToCallers(group) else { continue }
                found.append(Below(group: group, file: file, job: job, path: path))
            }
            // What is passed on again and again may grow with each call.
            guard path.count < Self.deepest else { continue }
            for next in project.calls.calls[position] {
                guard let other = next.callee, seen.insert(other).inserted else { continue }
                open.append((other, path + [(next.job, project.files[other])]))
            }
        }
        return found
    }

    /// What is known in a called workflow.
    private func contexts(of below: Below, from leg: KnownContexts) -> KnownContexts {
        var contexts = leg
        for (level, step) in below.path.enumerated() {
            guard let call = step.call.call else { continue }
            var inputs = contexts.passed(by: call, to: step.callee)
            if level > 0 {
                // Of the variations of a call in between, nothing is known here.
                inputs = inputs.mapValues { Self.isKnownToCallers($0) ? $0 : Self.unknown }
            }
            for input in step.callee.declaredInputs where inputs[input.name.lowercased()] == nil {
                inputs[input.name.lowercased()] = Self.unknown
            }
            let next = level + 1 < below.path.count ? below.path[level + 1].call : below.job ?? step.call
            contexts = KnownContexts(job: next.id, matrix: nil, inputs: inputs, workflow: level + 1)
        }
        return contexts
    }

    /// What equals nothing that a group can be.
    private static let unknown = ExpressionNode.call("hashFiles", [])

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
        guard let first, let second, first.isWithin(levels: ExpressionNode.maximumDepth) else { return false }
        if case .text(let left) = first, case .text(let right) = second {
            return left.count == right.count && zip(left, right).allSatisfy { isSame($0, $1) }
        }
        if case .string(let left) = first, case .string(let right) = second {
            return !left.isEmpty && left.lowercased() == right.lowercased()
        }
        return first == second
    }

    /// Whether nothing is read that differs between the variations of a job, or between workflows.
    private static func isKnownToCallers(_ group: ExpressionNode) -> Bool {
        if group.isLiteral { return true }
        return !group.contains {
            guard case .context(let name) = $0 else { return false }
            return ["matrix", "strategy"].contains(name.lowercased())
        }
    }
}
