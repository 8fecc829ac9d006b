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

    /// The jobs that call a workflow, with the path of each in the file.
    var callJobs: [(job: CallJob, place: String)] {
        jobs.compactMap { job, place in
            guard case .call(let job) = job else { return nil }
            return (job, place)
        }
    }

    /// The matrices that are written out, with the path of each in the file.
    var matrices: [(matrix: MatrixVectors, place: String)] {
        jobs.compactMap { job, place in
            guard case .vectors(let vectors)? = job.strategy?.matrix else { return nil }
            return (vectors, "\(place).strategy.matrix")
        }
    }

    /// The interface that callers see; `nil` where the workflow cannot be called.
    var callInterface: WorkflowCall? {
        for trigger in declared.workflow.triggers {
            if case .call(let call) = trigger.configuration { return call }
        }
        return nil
    }
}

extension WorkflowJob {
    /// How the job is repeated.
    var strategy: Strategy? {
        switch self {
        case .steps(let job): job.strategy
        case .call(let job): job.strategy
        }
    }

    /// The job's group of jobs of which only one runs at a time.
    var concurrency: Concurrency? {
        switch self {
        case .steps(let job): job.concurrency
        case .call(let job): job.concurrency
        }
    }
}

extension WorkflowReference {
    /// The name of the called file, where it belongs to the same repository.
    var localName: String? {
        switch self {
        case .local(let name), .selfRepository(let name): name
        case .remote: nil
        }
    }
}

extension RenderedProject {
    /// The workflows by the names of their files.
    var workflowsByName: [String: RenderedFile] {
        Dictionary(workflows.map { ($0.declared.name, $0) }, uniquingKeysWith: { first, _ in first })
    }
}

extension Step {
    /// The step, or the steps that run side by side in it, with their paths.
    func flattened(at place: String) -> [(step: Step, place: String)] {
        var result: [(step: Step, place: String)] = []
        flatten(at: place, into: &result)
        return result
    }

    fileprivate func flatten(at place: String, into result: inout [(step: Step, place: String)]) {
        guard case .parallel(let parallel) = self else { return result.append((self, place)) }
        for (index, step) in parallel.steps.enumerated() {
            step.flatten(at: "\(place).parallel[\(index)]", into: &result)
        }
    }
}

extension Job {
    /// All steps, those that run side by side included, with their paths.
    func allSteps(at place: String) -> [(step: Step, place: String)] {
        var result: [(step: Step, place: String)] = []
        result.reserveCapacity(steps.count)
        for (index, step) in steps.enumerated() { step.flatten(at: "\(place).steps[\(index)]", into: &result) }
        return result
    }
}
