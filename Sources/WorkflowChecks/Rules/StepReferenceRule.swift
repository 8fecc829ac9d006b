import Workflows

/// An expression, or a step that waits, names a step that is not there or not done yet.
///
/// A step sees the steps before it; steps that run side by side do not see each other. A job's outputs and the address of
/// its environment see all its steps. GitHub gives nothing for anything else and says nothing.
///
/// Wrong: a step that reads `build.outputs.digest` and stands before `build`, or in another job.
/// Right: the reader behind the step; another job reads the outputs of the job.
struct StepReferenceRule: WorkflowRule {
    let name = "step-reference"

    func problems(in file: RenderedFile) -> [Problem] {
        let expressions = file.expressionsByJob
        return file.jobsWithSteps.flatMap { job, place in
            let positions = positions(of: job)
            let read = (expressions[place] ?? []).flatMap { use -> [Problem] in
                let ids = use.node.reads(of: .steps).filter { $0.count == 1 }
                // Most expressions read no step.
                guard !ids.isEmpty else { return [] }
                let reader = stepIndex(in: use.place.utf8.dropFirst(place.utf8.count))
                return ids.compactMap { problem(with: $0[0], reader, positions, use.place) }
            }
            return read + waits(in: job, at: place, positions)
        }
    }

    private func waits(in job: Job, at place: String, _ positions: [String: Int]) -> [Problem] {
        job.steps.enumerated().flatMap { index, step in
            step.flattened(at: "\(place).steps[\(index)]").flatMap { step, place in
                let awaited: [StepID] =
                    switch step {
                    case .wait(let step): step.steps
                    case .cancel(let step): [step.step]
                    case .run, .uses, .waitAll, .parallel: []
                    }
                return awaited.compactMap { problem(with: $0.rawValue, index, positions, place) }
            }
        }
    }

    private func problem(with id: String, _ reader: Int?, _ positions: [String: Int], _ place: String) -> Problem? {
        guard let position = positions[id.lowercased()] else { return Problem(place, "the job has no step '\(id)'") }
        guard let reader, position >= reader else { return nil }
        return Problem(place, "the step '\(id)' is not done yet here; move what needs it behind the step")
    }

    /// The position of each step, or of the step in which it runs side by side with others, by its id.
    private func positions(of job: Job) -> [String: Int] {
        var result: [String: Int] = [:]
        for (index, step) in job.steps.enumerated() {
            for (step, _) in step.flattened(at: "") {
                guard let id = step.id?.rawValue.lowercased(), result[id] == nil else { continue }
                result[id] = index
            }
        }
        return result
    }

    /// The position in a path such as `.steps[2].with.tags`; `nil` where the path leads to no step.
    private func stepIndex(in path: Substring.UTF8View) -> Int? {
        let opening = ".steps[".utf8
        guard path.starts(with: opening) else { return nil }
        return Int(Substring(path.dropFirst(opening.count).prefix { $0 != UInt8(ascii: "]") }))
    }
}
