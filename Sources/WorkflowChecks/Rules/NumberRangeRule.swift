import Workflows

/// A number is too low to mean anything: a time limit or a number of jobs below 1.
///
/// Wrong: `timeoutMinutes: 0`, `Strategy(maxParallel: 0)`.
/// Right: at least 1, or nothing for GitHub's default.
struct NumberRangeRule: WorkflowRule {
    let name = "number-range"

    func problems(in file: RenderedFile) -> [Problem] {
        let limits = file.jobs.compactMap { job, place in
            problem(with: job.strategy?.maxParallel, at: "\(place).strategy.max-parallel")
        }
        return limits
            + file.jobsWithSteps.flatMap { job, place in
                [
                    problem(with: job.timeoutMinutes, at: "\(place).timeout-minutes"),
                    problem(with: job.cancelTimeoutMinutes, at: "\(place).cancel-timeout-minutes"),
                ].compactMap(\.self) + problems(inStepsOf: job, at: place)
            }
    }

    private func problems(inStepsOf job: Job, at place: String) -> [Problem] {
        job.allSteps(at: place).compactMap { step, place in
            switch step {
            case .run(let step): problem(with: step.attributes.timeoutMinutes, at: "\(place).timeout-minutes")
            case .uses(let step): problem(with: step.attributes.timeoutMinutes, at: "\(place).timeout-minutes")
            case .wait, .waitAll, .cancel, .parallel: nil
            }
        }
    }

    private func problem(with value: Value<Int>?, at place: String) -> Problem? {
        guard case .number(let number)? = value?.node, number < 1 else { return nil }
        return Problem(place, "the number \(Int(exactly: number) ?? 0) is below 1; leave the key out for the default")
    }
}
