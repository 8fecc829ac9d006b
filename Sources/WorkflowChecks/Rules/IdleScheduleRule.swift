import WorkflowAnalysis
import Workflows

struct IdleScheduleRule: WorkflowRule {
    let name = "idle-schedule"
    var documentation: String {
        """
        A schedule starts the workflow, and every job is skipped then.

        Scheduled runs are of the default branch: where the jobs ask for a tag, or for another event, the run is green
        and has done nothing. The conditions of jobs are evaluated for a scheduled run, and those of the jobs that they
        wait for. Other events are not looked at, since a skipped job may be meant to satisfy a required check.

        Source: GitHub, "Events that trigger workflows", `schedule`.

        Wrong:

        ```swift
        WorkflowFile("a.yml", Workflow(on: [.push(tags: ["v[0-9]+"]), .schedule([Schedule("17 3 * * *")])]) {
            Job("a", if: startsWith(github.ref, "refs/tags/"), runsOn: .ubuntu2404) { RunStep(script: "make") }
        })
        ```

        Right:

        ```swift
        WorkflowFile("a.yml", Workflow(on: [.push(tags: ["v[0-9]+"])]) {
            Job("a", if: startsWith(github.ref, "refs/tags/"), runsOn: .ubuntu2404) { RunStep(script: "make") }
        })
        ```
        """
    }

    func problems(in file: CheckedFile) -> [Problem] {
        // Where nothing else starts the workflow, each condition is a finding by itself.
        guard file.triggers.count > 1, file.events.contains(.schedule), !file.events.contains(.workflowCall),
            !file.conditionReads.ofEvents.isEmpty,
            !file.jobs.contains(where: { $0.condition == nil && $0.needs.isEmpty }),
            JobRuns(file, where: EventFacts.scheduled.holds).runs.allSatisfy({ $0 == false })
        else { return [] }
        return [
            Problem(
                "on.schedule", "a scheduled run is of the default branch, and every job is skipped in it",
                severity: .warning)
        ]
    }
}
