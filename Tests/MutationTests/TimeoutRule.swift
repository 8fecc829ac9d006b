import Slipway

/// A rule of a project's own, as the guide shows one.
struct TimeoutRule: WorkflowRule {
    let name = "acme-timeout"
    let documentation = "A job has no timeout of its own, so that it blocks a runner for six hours if it hangs."

    func problems(in file: FileAnalysis) -> [Problem] {
        file.jobs.filter { $0.normal != nil && $0.normal?.timeoutMinutes == nil }.map { job in
            Problem(job.place, "the job '\(job.id)' has no timeout; add 'timeoutMinutes'")
        }
    }
}
