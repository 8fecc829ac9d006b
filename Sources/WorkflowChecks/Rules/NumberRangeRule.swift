import Workflows

/// A number is too low to mean anything: a time limit or a number of jobs below 1.
///
/// Wrong:
///
/// ```swift
/// Job("build", runsOn: .ubuntu2404, timeoutMinutes: 0) { RunStep(script: "make") }
/// ```
///
/// Right:
///
/// ```swift
/// Job("build", runsOn: .ubuntu2404, timeoutMinutes: 10) { RunStep(script: "make") }
/// ```
struct NumberRangeRule: WorkflowRule {
    let name = "number-range"

    func problems(in file: CheckedFile) -> [Problem] {
        var problems: [Problem] = []
        for job in file.jobs {
            check(job.strategy?.maxParallel, "\(job.place).strategy.max-parallel", &problems)
            guard let normal = job.normal else { continue }
            check(normal.timeoutMinutes, "\(job.place).timeout-minutes", &problems)
            check(normal.cancelTimeoutMinutes, "\(job.place).cancel-timeout-minutes", &problems)
        }
        for step in file.steps {
            let minutes = step.uses?.attributes.timeoutMinutes ?? step.run?.attributes.timeoutMinutes
            check(minutes, "\(step.place).timeout-minutes", &problems)
        }
        return problems
    }

    private func check(_ value: Value<Int>?, _ place: @autoclosure () -> String, _ problems: inout [Problem]) {
        guard case .number(let number)? = value?.node, number < 1 else { return }
        let message = "the number \(Int(exactly: number) ?? 0) is below 1; leave the key out for the default"
        problems.append(Problem(place(), message))
    }
}
