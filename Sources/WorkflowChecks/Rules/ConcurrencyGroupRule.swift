import WorkflowAnalysis
import Workflows

struct ConcurrencyGroupRule: Rule {
    let name = "concurrency-group"
    var documentation: String {
        """
        A concurrency group has an invalid name, or a workflow run waits for itself.

        A name cannot be empty and must be shorter than 400 characters. Case does not count. A run holds its workflow's
        group until its last job has finished, and a calling job holds its group until the called workflow has finished.
        A job or a called workflow with the same group therefore never starts, however many calls are in between, and
        GitHub cancels the run because of a deadlock.

        In a called workflow, the `github` context is the caller's, so `github.workflow` yields the same name in both.
        Inputs have the values that the call passes in each job of its matrix. Groups that are known only at run time
        are compared by their expressions.

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

    /// Names must be shorter than this for GitHub.
    static let limit = 400

    func findings(in project: ProjectAnalysis) -> [Finding] {
        var findings: [Finding] = []
        for (position, file) in project.files.enumerated() {
            let group = file.workflow.concurrency?.group.node
            var problems = nameProblems(group, Place("concurrency"))
            for job in file.jobs {
                guard let jobGroup = job.concurrency?.group.node else { continue }
                problems += nameProblems(jobGroup, job.place["concurrency"])
                let contexts = KnownContexts(job: job.id, matrix: nil)
                if isSame(group.map(contexts.interpretation), contexts.interpretation(of: jobGroup)) {
                    problems.append(
                        Problem(
                            job.place["concurrency"],
                            "the job waits for the workflow's own concurrency group; give it a group of its own"))
                }
            }
            for call in project.calls.calls[position] {
                let held = [group, call.job.concurrency?.group.node].compactMap(\.self)
                guard !held.isEmpty, let callee = call.callee else { continue }
                if let problem = deadlock(call, callee, of: file, held, project) { problems.append(problem) }
            }
            findings += problems.map {
                Finding(rule: name, file: file.path, place: $0.place, message: $0.message, related: $0.related)
            }
        }
        return findings
    }

    /// A group of a called workflow, and the calls that lead to it.
    private struct Below {
        let group: ExpressionNode
        let file: FileAnalysis
        /// The job that sets the group; `nil` if the workflow does.
        let job: JobAnalysis?
        let path: [(call: JobAnalysis, callee: FileAnalysis)]
    }

    /// At most this many matrix jobs of a call are checked.
    private static let bound = 64
    /// GitHub's limit for nested calls.
    private static let deepest = 10

    /// The first group of a directly or indirectly called workflow that the caller holds.
    private func deadlock(
        _ call: CallGraph.Call, _ callee: Int, of file: FileAnalysis, _ held: [ExpressionNode],
        _ project: ProjectAnalysis
    ) -> Problem? {
        let groups = groups(below: call, callee, project)
        guard !groups.isEmpty else { return nil }
        if call.job.knownContexts.count > Self.bound {
            Examination.note(
                "whether matrix jobs behind the first \(Self.bound) call a workflow that waits for them",
                at: call.job.place, in: file.path)
        }
        for leg in call.job.knownContexts.prefix(Self.bound) {
            let held = held.map(leg.interpretation)
            for below in groups {
                let group = contexts(of: below, from: leg).interpretation(of: below.group)
                guard held.contains(where: { isSame($0, group) }) else { continue }
                let name = below.file.declared.name
                if let job = below.job {
                    return problem(
                        call,
                        "the job '\(job.id)' of '\(name)' has this caller's concurrency group and would wait for it; name"
                            + " another one", below.file, job.place["concurrency"])
                }
                let message =
                    below.path.count == 1
                    ? "'\(call.reference.text)' has the caller's concurrency group and would wait for it; name another one"
                    : "'\(name)', which is called from '\(call.reference.text)', has this caller's concurrency group and"
                        + " would wait for it; name another one"
                return problem(call, message, below.file, Place("concurrency"))
            }
        }
        return nil
    }

    /// The groups of all directly and indirectly called workflows and their jobs, except job groups that depend on a
    /// matrix.
    private func groups(below call: CallGraph.Call, _ callee: Int, _ project: ProjectAnalysis) -> [Below] {
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
            // Inputs that are passed on may grow with each call, so the depth is limited.
            guard path.count < Self.deepest else { continue }
            for next in project.calls.calls[position] {
                guard let other = next.callee, seen.insert(other).inserted else { continue }
                open.append((other, path + [(next.job, project.files[other])]))
            }
        }
        return found
    }

    /// The contexts that are known in a called workflow.
    private func contexts(of below: Below, from leg: KnownContexts) -> KnownContexts {
        var contexts = leg
        for (level, step) in below.path.enumerated() {
            guard let call = step.call.call else { continue }
            var inputs = contexts.passed(by: call, to: step.callee)
            if level > 0 {
                // The matrix of a call in between is unknown here.
                inputs = inputs.mapValues { Self.isKnownToCallers($0.rest) ? $0 : .unknown }
            }
            for input in step.callee.declaredInputs where inputs[input.name.lowercased()] == nil {
                inputs[input.name.lowercased()] = .unknown
            }
            let next = level + 1 < below.path.count ? below.path[level + 1].call : below.job ?? step.call
            contexts = KnownContexts(job: next.id, matrix: nil, inputs: inputs, workflow: level + 1)
        }
        return contexts
    }

    private func problem(_ call: CallGraph.Call, _ message: String, _ file: FileAnalysis, _ place: Place) -> Problem {
        Problem(
            call.job.place["uses"], message,
            related: [RelatedPlace(file: file.path, place: place, message: "names the same group")])
    }

    private func nameProblems(_ group: ExpressionNode?, _ place: Place) -> [Problem] {
        guard case .string(let name)? = group else { return [] }
        if name.isEmpty { return [Problem(place, "the concurrency group has no name")] }
        guard name.unicodeScalars.count >= Self.limit else { return [] }
        return [Problem(place, "the name of the concurrency group has \(Self.limit) characters or more")]
    }

    /// Whether two groups are the same in every run.
    private func isSame(_ first: Interpretation?, _ second: Interpretation?) -> Bool {
        guard let first = first?.text, let second = second?.text, !first.isEmpty else { return false }
        return first.isSpelledLike(second)
    }

    /// Whether the group reads nothing that differs between the jobs of a matrix.
    private static func isKnownToCallers(_ group: ExpressionNode) -> Bool {
        if group.isLiteral { return true }
        return !group.contains {
            guard case .context(let name) = $0 else { return false }
            return ["matrix", "strategy"].contains(name.lowercased())
        }
    }
}
