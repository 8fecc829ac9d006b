import WorkflowAnalysis
import Workflows

struct IdleScheduleRule: WorkflowRule {
    let name = "idle-schedule"
    let kind = Finding.Kind.mistake
    var documentation: String {
        """
        A schedule starts the workflow, but every job is skipped in scheduled runs.

        Scheduled runs use the default branch. If the jobs require a tag or another event, the run succeeds and does
        nothing. The rule evaluates the conditions of the jobs, and of the jobs that they need, for a scheduled run. It
        does not check other events, because a skipped job may be intended to satisfy a required check.

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

    func problems(in file: FileAnalysis) -> [Problem] {
        // If only the schedule starts the workflow, `impossible-event` reports each condition.
        guard file.triggers.count > 1, file.events.contains(.schedule), !file.events.contains(.workflowCall),
            !file.conditionReads.ofEvents.isEmpty,
            !file.jobs.contains(where: { $0.condition == nil && $0.needs.isEmpty }),
            JobRuns(file, where: EventFacts.scheduled.holds).runs.allSatisfy({ $0 == false })
        else { return [] }
        return [
            Problem(
                Place("on", "schedule"), "a scheduled run is of the default branch, and every job is skipped in it",
                severity: .warning)
        ]
    }
}
