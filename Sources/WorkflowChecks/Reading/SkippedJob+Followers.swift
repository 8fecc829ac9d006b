import Workflows

extension CheckedFile {
    /// The jobs that a job waits for, directly or not, the nearest first.
    func nearestJobs(before job: CheckedJob, upTo limit: Int) -> [CheckedJob] {
        var found: [Int] = []
        var seen: Set<Int> = [job.index]
        var next = job.needs[...]
        while let position = next.popFirst(), found.count < limit {
            guard seen.insert(position).inserted else { continue }
            found.append(position)
            next += jobs[position].needs
        }
        return found.map { jobs[$0] }
    }

    /// Which of some jobs are surely skipped with one, by their positions.
    func followers(
        of skipped: CheckedJob, _ demands: [ExpressionNode], among candidates: [CheckedJob]
    ) -> Set<Int> {
        var found: Set<Int> = []
        var names: Set<String> = []
        let behind = candidates.filter { jobsBefore($0).contains(skipped.index) }
        var isNew = true
        while isNew {
            isNew = false
            for job in behind where !found.contains(job.index) {
                if let condition = job.condition, condition.callsStatusFunction,
                    SkippedJob(skipped.id, "skipped", followers: names).holds(condition) != false,
                    !demands.allSatisfy(condition.demands.contains)
                {
                    continue
                }
                found.insert(job.index)
                names.insert(job.id.lowercased())
                isNew = true
            }
        }
        return found
    }
}
