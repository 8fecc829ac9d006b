import Workflows

/// A job waits for a job that is not there, for itself, or in a circle.
///
/// GitHub also demands that at least one job waits for nothing; without a circle one always does.
///
/// Wrong: `Job("merge", needs: ["biuld"], …)`.
/// Right: `Job("merge", needs: [build.id], …)`, or read an output of `build`, which adds it by itself.
struct NeedsRule: WorkflowRule {
    let name = "needs"

    func problems(in file: RenderedFile) -> [Problem] {
        let ids = file.declared.workflow.jobs.map { $0.id.rawValue.lowercased() }
        let known = Set(ids)
        var problems: [Problem] = []
        var waitsFor: [String: [String]] = [:]
        for ((job, place), needs) in zip(file.jobs, file.rendered.notes.needs) {
            for need in needs where !known.contains(need.lowercased()) {
                problems.append(Problem("\(place).needs", "the workflow has no job '\(need)'"))
            }
            waitsFor[job.id.rawValue.lowercased(), default: []] += needs.map { $0.lowercased() }
        }
        if let circle = circle(ids, waitsFor) {
            problems.append(Problem("jobs", "the jobs '\(circle.joined(separator: "', '"))' wait for each other"))
        }
        return problems
    }

    /// The jobs of one circle, in the order of the file; `nil` where there is none.
    private func circle(_ ids: [String], _ waitsFor: [String: [String]]) -> [String]? {
        var remaining = Set(ids)
        var changed = true
        while changed {
            let free = remaining.filter { id in (waitsFor[id] ?? []).allSatisfy { !remaining.contains($0) } }
            remaining.subtract(free)
            changed = !free.isEmpty
        }
        // What is left waits in a circle, or for one; only those that are waited for as well can be on it.
        changed = true
        while changed {
            let awaited = Set(remaining.flatMap { waitsFor[$0] ?? [] })
            let loose = remaining.subtracting(awaited)
            remaining.subtract(loose)
            changed = !loose.isEmpty
        }
        return remaining.isEmpty ? nil : ids.filter(remaining.contains)
    }
}
