import WorkflowAnalysis
import Workflows

struct NumberRangeRule: WorkflowRule {
    let name = "number-range"
    var documentation: String {
        """
        A number is too low or too high to mean anything, such as a time limit of 0, or of 400 minutes for a step.

        A step has at most 360 minutes, which is also what a job has unless it states another limit; the time of a job
        on a runner of one's own may be longer.

        Source: GitHub, "Workflow syntax", `jobs.<job_id>.steps[*].timeout-minutes`.

        Wrong:

        ```swift
        RunStep(script: "make test", timeoutMinutes: 0)
        ```

        Right:

        ```swift
        RunStep(script: "make test", timeoutMinutes: 10)
        ```
        """
    }

    /// GitHub's limit of a step.
    private static let mostMinutes = 360.0

    func problems(in file: CheckedFile) -> [Problem] {
        var problems: [Problem] = []
        for job in file.jobs {
            check(job.strategy?.maxParallel, "\(job.place).strategy.max-parallel", &problems)
            check(job.normal?.timeoutMinutes, "\(job.place).timeout-minutes", &problems)
            check(job.normal?.cancelTimeoutMinutes, "\(job.place).cancel-timeout-minutes", &problems)
        }
        for step in file.steps {
            let minutes = step.uses?.attributes.timeoutMinutes ?? step.run?.attributes.timeoutMinutes
            guard let minutes else { continue }
            check(minutes, "\(step.place).timeout-minutes", &problems)
            guard case .number(let number) = minutes.node, number > Self.mostMinutes else { continue }
            problems.append(
                Problem(
                    "\(step.place).timeout-minutes",
                    "a step has at most 360 minutes; set the limit of the job where it may take longer",
                    severity: .warning, mend: "timeoutMinutes: 360"))
        }
        return problems
    }

    private func check(_ value: Value<Int>?, _ place: @autoclosure () -> String, _ problems: inout [Problem]) {
        guard case .number(let number)? = value?.node, number < 1 else { return }
        let message = "the number \(Int(exactly: number) ?? 0) is below 1; leave the key out for the default"
        problems.append(Problem(place(), message))
    }
}
