import WorkflowAnalysis
import Workflows

struct NeedsRule: WorkflowRule {
    let name = "needs"
    var documentation: String {
        """
        A job needs a job that does not exist, itself, or a job that needs it in turn.

        GitHub also requires at least one job without `needs`. If there is no circle, such a job always exists.

        Wrong:

        ```swift
        Job("build", runsOn: .ubuntu2404) { RunStep(script: "make") }
        Job("merge", needs: ["biuld"], runsOn: .ubuntu2404) { RunStep(script: "make merge") }
        ```

        Right:

        ```swift
        let build = Job("build", runsOn: .ubuntu2404) { RunStep(script: "make") }
        build
        Job("merge", needs: [build.id], runsOn: .ubuntu2404) { RunStep(script: "make merge") }
        ```
        """
    }

    /// The number of jobs of a circle that a message names.
    private static let limit = 10

    func problems(in file: FileAnalysis) -> [Problem] {
        let jobs = file.jobs
        var problems: [Problem] = []
        for job in jobs where job.needs.count < job.neededIDs.count {
            for need in job.neededIDs where file.job(need) == nil {
                let meant = nearestWord(to: need, among: jobs.lazy.filter { $0 !== job }.map(\.id))
                problems.append(Problem(job.place["needs"], "the workflow has no job '\(need)'", fix: meant))
            }
        }
        for circle in CircleSearch(jobs.map(\.needs)).circles() {
            problems.append(Problem(jobs[circle[0]].place["needs"], message(circle.map { jobs[$0].id })))
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
