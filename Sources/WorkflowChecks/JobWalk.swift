import Workflows

extension RenderedFile {
    /// The jobs, with the path of each in the file.
    var jobs: [(job: WorkflowJob, place: String)] {
        declared.workflow.jobs.map { ($0, "jobs.\($0.id.rawValue)") }
    }

    /// The jobs with steps, with the path of each in the file.
    var jobsWithSteps: [(job: Job, place: String)] {
        jobs.compactMap { job, place in
            guard case .steps(let job) = job else { return nil }
            return (job, place)
        }
    }

    /// The matrices that are written out, with the path of each in the file.
    var matrices: [(matrix: MatrixVectors, place: String)] {
        jobs.compactMap { job, place in
            let strategy =
                switch job {
                case .steps(let job): job.strategy
                case .call(let job): job.strategy
                }
            guard case .vectors(let vectors)? = strategy?.matrix else { return nil }
            return (vectors, "\(place).strategy.matrix")
        }
    }
}

extension Step {
    /// The step, or the steps that run side by side in it, with their paths.
    func flattened(at place: String) -> [(step: Step, place: String)] {
        guard case .parallel(let parallel) = self else { return [(self, place)] }
        return parallel.steps.enumerated().flatMap { $1.flattened(at: "\(place).parallel[\($0)]") }
    }
}

extension Job {
    /// All steps, those that run side by side included, with their paths.
    func allSteps(at place: String) -> [(step: Step, place: String)] {
        steps.enumerated().flatMap { $1.flattened(at: "\(place).steps[\($0)]") }
    }
}
