import WorkflowAnalysis
import Workflows

struct CronRule: WorkflowRule {
    let name = "cron"
    var documentation: String {
        """
        A schedule names a time that does not exist, or runs more often than GitHub allows.

        A schedule has five fields with numbers in range. Forms such as `@daily` are not supported. A day of the month
        must exist in at least one of the named months, and at least five minutes must be between two runs.

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

    func problems(in file: FileAnalysis) -> [Problem] {
        file.declared.workflow.triggers.flatMap { trigger -> [Problem] in
            guard case .schedule(let schedules) = trigger.configuration else { return [] }
            if schedules.isEmpty { return [Problem(Place("on", "schedule"), "the schedule names no time")] }
            return schedules.enumerated().compactMap { index, schedule in
                schedule.cron.problem.map { Problem(Place("on", "schedule")[index]["cron"], $0) }
            }
        }
    }
}
