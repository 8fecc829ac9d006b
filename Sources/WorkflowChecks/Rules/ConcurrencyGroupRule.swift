import Workflows

/// A concurrency group has no usable name, or a run waits for itself.
///
/// A name is neither empty nor 400 characters or longer, and case does not count. A run holds its workflow's group until
/// its last job has ended, so a job of the same group never starts, nor does a called workflow of the same group:
/// GitHub cancels the run as a deadlock.
///
/// Wrong:
///
/// ```swift
/// Workflow(on: [.push()], concurrency: Concurrency(group: "publish")) {
///     Job("a", runsOn: .ubuntu2404, concurrency: Concurrency(group: "publish")) { RunStep(script: "make") }
/// }
/// ```
///
/// Right:
///
/// ```swift
/// Workflow(on: [.push()], concurrency: Concurrency(group: "publish")) {
///     Job("a", runsOn: .ubuntu2404, concurrency: Concurrency(group: "publish-a")) { RunStep(script: "make") }
/// }
/// ```
struct ConcurrencyGroupRule: Rule {
    let name = "concurrency-group"

    /// GitHub's limit.
    static let limit = 400

    func findings(in project: CheckedProject) -> [Finding] {
        findings(in: project) { file in
            let group = file.declared.workflow.concurrency?.group.node
            var problems = nameProblems(group, "concurrency")
            for job in file.jobs {
                let place = job.place
                let jobGroup = job.concurrency?.group.node
                problems += nameProblems(jobGroup, "\(place).concurrency")
                if isSame(group, jobGroup) {
                    problems.append(
                        Problem(
                            "\(place).concurrency",
                            "the job waits for the workflow's own concurrency group; give it a group of its own"))
                }
                guard let call = job.call, let callee = project.callee(of: call) else { continue }
                let calleeGroup = callee.declared.workflow.concurrency?.group.node
                guard isSame(group, calleeGroup, acrossCall: true) || isSame(jobGroup, calleeGroup, acrossCall: true)
                else { continue }
                problems.append(
                    Problem(
                        "\(place).uses",
                        "'\(call.uses.text)' has the caller's concurrency group and would wait for it; name another one"
                    ))
            }
            return problems
        }
    }

    private func nameProblems(_ group: ExpressionNode?, _ place: String) -> [Problem] {
        guard case .string(let name)? = group else { return [] }
        if name.isEmpty { return [Problem(place, "the concurrency group has no name")] }
        guard name.unicodeScalars.count >= Self.limit else { return [] }
        return [Problem(place, "the name of the concurrency group has \(Self.limit) characters or more")]
    }

    /// Whether two groups are the same in every run: `inputs` is another context in a called workflow.
    private func isSame(_ first: ExpressionNode?, _ second: ExpressionNode?, acrossCall: Bool = false) -> Bool {
        guard let first, let second else { return false }
        if case .string(let left) = first, case .string(let right) = second {
            return !left.isEmpty && left.lowercased() == right.lowercased()
        }
        return first == second && !(acrossCall && first.contains { $0 == .context("inputs") })
    }
}
