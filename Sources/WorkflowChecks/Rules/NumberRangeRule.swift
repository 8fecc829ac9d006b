import WorkflowAnalysis
import Workflows

struct NumberRangeRule: WorkflowRule, ActionRule {
    let name = "number-range"
    var documentation: String {
        """
        A number is out of range, such as a time limit of 0, or an artifact that is kept for 400 days.

        A step can run for at most 360 minutes. This is also the default limit of a job. A job on a self-hosted runner
        can have a higher limit. An artifact is kept for 1 to 90 days, or for up to 400 days in a private repository
        whose settings allow this. GitHub shortens a longer time. The value 0 stands for the setting of the repository.
        Other inputs of actions have ranges of their own: the upload of an artifact accepts a compression level from 0
        to 9.

        Source: GitHub, "Workflow syntax", `jobs.<job_id>.steps[*].timeout-minutes`; actions/upload-artifact.

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

    /// GitHub's limit for a step.
    private static let mostMinutes = 360.0
    /// How long GitHub keeps artifacts in public repositories.
    private static let mostDays = 90
    /// How long GitHub keeps artifacts in private repositories, if their settings say so.
    private static let mostDaysPrivately = 400

    func problems(in file: FileAnalysis) -> [Problem] {
        var problems: [Problem] = []
        for job in file.jobs {
            check(job.strategy?.maxParallel, job.place["strategy", "max-parallel"], &problems)
            check(job.normal?.timeoutMinutes, job.place["timeout-minutes"], &problems)
            check(job.normal?.cancelTimeoutMinutes, job.place["cancel-timeout-minutes"], &problems)
        }
        for step in file.steps {
            check(step, &problems)
            let minutes = step.uses?.attributes.timeoutMinutes ?? step.run?.attributes.timeoutMinutes
            guard let minutes else { continue }
            check(minutes, step.place["timeout-minutes"], &problems)
            guard case .number(let number) = minutes.node, number > Self.mostMinutes else { continue }
            problems.append(
                Problem(
                    step.place["timeout-minutes"],
                    "a step has at most 360 minutes; set the limit of the job if it may take longer",
                    severity: .warning, fix: "timeout-minutes: 360"))
        }
        return problems
    }

    func problems(in action: ActionAnalysis, of project: ProjectAnalysis) -> [Problem] {
        var problems: [Problem] = []
        for step in action.steps { check(step, &problems) }
        return problems
    }

    /// Checks the numbers that a step passes to its action.
    private func check(_ step: StepAnalysis, _ problems: inout [Problem]) {
        guard let facts = step.facts, !facts.numbers.isEmpty || !facts.retentionInputs.isEmpty else { return }
        for input in step.uses?.with.entries ?? [] {
            let name = input.key.inLowerCase
            guard let text = input.value.node?.literalText, !text.isEmpty else { continue }
            let place = step.place["with", input.key]
            if let range = facts.numbers[name] {
                if let number = Int(text), range.contains(number) { continue }
                let ends = "from \(range.lowerBound) to \(range.upperBound)"
                problems.append(Problem(place, "'\(text)' is no number \(ends), which '\(facts.key)' needs"))
            } else if facts.retentionInputs.contains(name), let problem = problem(withDays: text, at: place) {
                problems.append(problem)
            }
        }
    }

    private func problem(withDays text: String, at place: Place) -> Problem? {
        guard let days = Int(text), days >= 0 else {
            return Problem(place, "'\(text)' is no number of days; an artifact is kept for 1 to 90 days")
        }
        guard days > Self.mostDays else { return nil }
        let message =
            days > Self.mostDaysPrivately
            ? "GitHub keeps no artifact for \(days) days, and shortens the time; write at most 90"
            : "GitHub shortens \(days) days to 90, unless the settings of a private repository allow more"
        return Problem(place, message, severity: .warning, fix: "90")
    }

    private func check(_ value: Value<Int>?, _ place: @autoclosure () -> Place, _ problems: inout [Problem]) {
        guard case .number(let number)? = value?.node, number < 1 else { return }
        let message = "the number \(Int(exactly: number) ?? 0) is below 1; leave the key out for the default"
        problems.append(Problem(place(), message))
    }
}
