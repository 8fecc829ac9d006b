import Workflows

/// An expression, or a step that waits, names a step that is not there or not done yet.
///
/// A step sees the steps before it; steps that run side by side do not see each other. A job's outputs and the address of
/// its environment see all its steps. GitHub gives nothing for anything else and says nothing.
///
/// Wrong:
///
/// ```swift
/// struct Version: Outputs {
///     let number = Output<String>("number")
/// }
///
/// let version = RunStep(script: "make version >>\"$GITHUB_OUTPUT\"").identified("version", outputs: Version.self)
/// RunStep(script: "make", env: ["VERSION": version.outputs.number])
/// version
/// ```
///
/// Right:
///
/// ```swift
/// struct Version: Outputs {
///     let number = Output<String>("number")
/// }
///
/// let version = RunStep(script: "make version >>\"$GITHUB_OUTPUT\"").identified("version", outputs: Version.self)
/// version
/// RunStep(script: "make", env: ["VERSION": version.outputs.number])
/// ```
struct StepReferenceRule: WorkflowRule {
    let name = "step-reference"

    func problems(in file: CheckedFile) -> [Problem] {
        file.jobs.flatMap { job -> [Problem] in
            guard !job.steps.isEmpty else { return [] }
            let positions = positions(of: job)
            let read = file.reads(in: job).compactMap { read -> Problem? in
                guard read.context == .steps, let id = read.names.first else { return nil }
                let use = file.expressions[read.use]
                return problem(with: id, use.step.map { job.steps[$0].index }, positions, use.place)
            }
            return read + waits(in: job, positions)
        }
    }

    private func waits(in job: CheckedJob, _ positions: [String: Int]) -> [Problem] {
        job.steps.flatMap { step -> [Problem] in
            let awaited: [StepID]
            switch step.step {
            case .wait(let step): awaited = step.steps
            case .cancel(let step): awaited = [step.step]
            case .run, .uses, .waitAll, .parallel: return []
            }
            return awaited.compactMap { problem(with: $0.rawValue, step.index, positions, step.place) }
        }
    }

    private func problem(with id: String, _ reader: Int?, _ positions: [String: Int], _ place: String) -> Problem? {
        guard let position = positions[id.lowercased()] else { return Problem(place, "the job has no step '\(id)'") }
        guard let reader, position >= reader else { return nil }
        return Problem(place, "the step '\(id)' is not done yet here; move what needs it behind the step")
    }

    /// The position of each step, or of the step in which it runs side by side with others, by its id.
    private func positions(of job: CheckedJob) -> [String: Int] {
        var result: [String: Int] = [:]
        for step in job.steps {
            guard let id = step.id?.lowercased(), result[id] == nil else { continue }
            result[id] = step.index
        }
        return result
    }
}
