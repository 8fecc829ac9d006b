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

extension Job {
    /// All steps, those that run side by side included, with their paths.
    func allSteps(at place: String) -> [(step: Step, place: String)] {
        var result: [(step: Step, place: String)] = []
        result.reserveCapacity(steps.count)
        Self.append(steps, at: place + ".steps[", to: &result)
        return result
    }

    private static func append(_ steps: [Step], at start: String, to result: inout [(step: Step, place: String)]) {
        for (index, step) in steps.enumerated() {
            let place = start + String(index) + "]"
            if case .parallel(let parallel) = step {
                append(parallel.steps, at: place + ".parallel[", to: &result)
            } else {
                result.append((step, place))
            }
        }
    }
}
