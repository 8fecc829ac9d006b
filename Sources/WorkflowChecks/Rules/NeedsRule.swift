import Workflows

/// A job waits for a job that is not there, for itself, or in a circle.
///
/// GitHub also demands that at least one job waits for nothing; without a circle one always does.
///
/// Wrong:
///
/// ```swift
/// Job("build", runsOn: .ubuntu2404) { RunStep(script: "make") }
/// Job("merge", needs: ["biuld"], runsOn: .ubuntu2404) { RunStep(script: "make merge") }
/// ```
///
/// Right:
///
/// ```swift
/// let build = Job("build", runsOn: .ubuntu2404) { RunStep(script: "make") }
/// build
/// Job("merge", needs: [build.id], runsOn: .ubuntu2404) { RunStep(script: "make merge") }
/// ```
struct NeedsRule: WorkflowRule {
    let name = "needs"

    /// How many jobs of a circle are named.
    private static let limit = 10

    func problems(in file: CheckedFile) -> [Problem] {
        let jobs = file.jobs
        var problems: [Problem] = []
        for job in jobs where job.needs.count < job.neededIDs.count {
            for need in job.neededIDs where file.job(need) == nil {
                problems.append(Problem("\(job.place).needs", "the workflow has no job '\(need)'"))
            }
        }
        for circle in JobGraph(waits: jobs.map(\.needs)).circles() {
            problems.append(Problem("\(jobs[circle[0]].place).needs", message(circle.map { jobs[$0].id })))
        }
        return problems
    }

    private func message(_ ids: [String]) -> String {
        guard ids.count > 1 else { return "the job '\(ids[0])' waits for itself" }
        let named = ids.prefix(Self.limit).map { "'\($0)'" }
        let rest = ids.count - named.count
        let others = rest > 0 ? " and \(rest) more" : ""
        return "the jobs \(named.joined(separator: ", "))\(others) wait for each other in a circle"
    }
}

/// Which job waits for which, by their positions.
private struct JobGraph {
    let waits: [[Int]]

    /// One circle for each knot of jobs that wait for each other: the jobs on it, from the first in the file on.
    ///
    /// Jobs that wait for nothing are taken away, then those that wait only for them, and so on. From a job that is left,
    /// any way along what is waited for ends in a circle.
    func circles() -> [[Int]] {
        var open = waits.map(\.count)
        var waiters = [[Int]](repeating: [], count: waits.count)
        for (job, needed) in waits.enumerated() {
            for other in needed { waiters[other].append(job) }
        }
        var free = open.indices.filter { open[$0] == 0 }
        while let job = free.popLast() {
            for waiter in waiters[job] {
                open[waiter] -= 1
                if open[waiter] == 0 { free.append(waiter) }
            }
        }
        var found: [[Int]] = []
        var walk = [Int?](repeating: nil, count: waits.count)
        for start in waits.indices where open[start] > 0 && walk[start] == nil {
            var path: [Int] = []
            var job: Int? = start
            while let current = job, walk[current] == nil {
                walk[current] = start
                path.append(current)
                job = waits[current].first { open[$0] > 0 }
            }
            // A way that ends in an earlier one leads to a circle that is known already.
            guard let end = job, walk[end] == start, let entry = path.firstIndex(of: end) else { continue }
            let circle = path[entry...]
            let first = circle.indices.min { circle[$0] < circle[$1] } ?? entry
            found.append(Array(circle[first...] + circle[..<first]))
        }
        return found
    }
}
