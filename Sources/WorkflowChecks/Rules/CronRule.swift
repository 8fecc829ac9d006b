import WorkflowAnalysis
import Workflows

struct CronRule: WorkflowRule {
    let name = "cron"
    var documentation: String {
        """
        A schedule names a time that cannot exist, or repeats more often than GitHub allows.

        Five fields, numbers in range, no `@daily` forms, a day that some named month has, at least five minutes
        between.

        Wrong:

        ```swift
        Workflow(on: [.schedule([Schedule("0 24 * * *")])]) {
            Job("a", runsOn: .ubuntu2404) { RunStep(script: "make") }
        }
        ```

        Right:

        ```swift
        Workflow(on: [.schedule([Schedule("17 23 * * *")])]) {
            Job("a", runsOn: .ubuntu2404) { RunStep(script: "make") }
        }
        ```
        """
    }

    func problems(in file: CheckedFile) -> [Problem] {
        file.declared.workflow.triggers.flatMap { trigger -> [Problem] in
            guard case .schedule(let schedules) = trigger.configuration else { return [] }
            if schedules.isEmpty { return [Problem("on.schedule", "the schedule names no time")] }
            return schedules.enumerated().compactMap { index, schedule in
                schedule.cron.problem.map { Problem("on.schedule[\(index)].cron", $0) }
            }
        }
    }
}
