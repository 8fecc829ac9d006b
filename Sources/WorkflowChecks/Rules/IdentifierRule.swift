import Workflows

/// The id of a job or step is none that GitHub accepts, or a step's id is taken.
///
/// Letters, digits, `_` and `-`, beginning with a letter or `_`, under 100 characters, not `__…`. Ids of the steps of
/// one job differ in more than case; for jobs `duplicate-key` says so.
///
/// Wrong: `Job("build/arm64", …)`, `StepID("2nd")`.
/// Right: `Job("build-arm64", …)`, `StepID("second")`.
struct IdentifierRule: WorkflowRule {
    let name = "identifier"

    func problems(in file: RenderedFile) -> [Problem] {
        let jobs = file.jobs.compactMap { job, place in
            IdentifierSyntax.problem(with: job.id.rawValue).map { Problem(place, $0) }
        }
        return jobs + file.jobsWithSteps.flatMap { problems(inStepsOf: $0.job, at: $0.place) }
    }

    private func problems(inStepsOf job: Job, at place: String) -> [Problem] {
        var seen: Set<String> = []
        return job.allSteps(at: place).compactMap { step, place in
            guard let id = step.id?.rawValue else { return nil }
            if let problem = IdentifierSyntax.problem(with: id) { return Problem("\(place).id", problem) }
            guard !seen.insert(id.lowercased()).inserted else { return nil }
            return Problem("\(place).id", "another step of the job has the id '\(id)' already; case does not count")
        }
    }
}
