package import Workflows

extension FileAnalysis {
    /// The jobs that a job waits for, directly or not, the nearest first.
    package func nearestJobs(before job: JobAnalysis, upTo limit: Int) -> [JobAnalysis] {
        var found: [Int] = []
        var seen: Set<Int> = [job.index]
        var next = job.needs[...]
        while let position = next.popFirst() {
            guard seen.insert(position).inserted else { continue }
            guard found.count < limit else {
                Examination.note(
                    "jobs behind the nearest \(limit) that this one needs, directly and indirectly",
                    at: job.place["needs"], in: path)
                break
            }
            found.append(position)
            next += jobs[position].needs
        }
        return found.map { jobs[$0] }
    }

    /// Whether a condition holds only in runs in which some demands hold as well, by the events that start them.
    package func holds(_ condition: ExpressionNode?, onlyWhere demands: [ExpressionNode]) -> Bool {
        // Of a called workflow, the callers decide about the event.
        guard let condition, !events.isEmpty, !events.contains(.workflowCall) else { return false }
        return EventFacts.all(of: triggers).allSatisfy { facts in
            facts.holds(condition) == false || demands.allSatisfy { facts.holds($0) == true }
        }
    }

    /// The positions of the jobs that are always skipped along with a job.
    package func followers(
        of skipped: JobAnalysis, _ demands: [ExpressionNode], among candidates: [JobAnalysis]
    ) -> Set<Int> {
        var found: Set<Int> = []
        var names: Set<String> = []
        // The farthest first, so that going through them once is enough for most.
        let behind = candidates.reversed().filter { jobsBefore($0).contains(skipped.index) }
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
