package import Workflows

/// Which jobs of a workflow run, as far as the knowledge about a run decides it.
package struct JobRuns {
    /// By the jobs' positions: whether the job runs; `nil` if that is not sure.
    ///
    /// A job without a status function runs only if all that it waits for did; that jobs succeed is taken for
    /// granted.
    package let runs: [Bool?]

    /// Takes the answer to each job's own condition.
    package init(_ file: FileAnalysis, where holds: (ExpressionNode) -> Bool?) {
        let jobs = file.jobs
        var runs = jobs.map { job -> Bool? in
            guard let condition = job.condition else { return true }
            return holds(condition)
        }
        func settle(_ job: JobAnalysis) {
            guard runs[job.index] != false, !job.needs.isEmpty else { return }
            var answer: Bool? = true
            for need in job.needs where answer != false && runs[need] != true { answer = runs[need] }
            guard answer != true, job.condition?.callsStatusFunction != true else { return }
            runs[job.index] = answer
        }
        if jobs.allSatisfy({ job in job.needs.allSatisfy { $0 < job.index } }) {
            for job in jobs { settle(job) }
        } else {
            var isOpen = [Bool](repeating: true, count: jobs.count)
            for index in CircleSearch(jobs.map(\.needs)).order {
                settle(jobs[index])
                isOpen[index] = false
            }
            // Of jobs that wait in a circle nothing is sure but that some never run.
            for index in jobs.indices where isOpen[index] && runs[index] == true { runs[index] = nil }
        }
        self.runs = runs
    }
}
