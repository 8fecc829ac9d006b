import WorkflowAnalysis
import Workflows

struct ImpossibleEventRule: WorkflowRule {
    let name = "impossible-event"
    var documentation: String {
        """
        A condition asks for an event, a branch or a tag that never starts the workflow.

        The job or the step is skipped in every run, and nothing says so. Conditions are evaluated for each trigger of
        the workflow: `github.event_name`, `github.ref_type`, what `github.ref` and `github.ref_name` are or begin with,
        `github.base_ref`, and whether there is a pull request. The filters of the triggers are asked: `branches`,
        `tags` and their `-ignore`; one trigger under which the condition may hold is enough. In runs for a pull request
        `github.ref` is `refs/pull/1/merge`, unless it was merged when it was closed. Scheduled runs are always of the
        default branch, never of a tag. A workflow that can be called sees its callers' events, and is not looked at.

        Source: GitHub, "Events that trigger workflows".

        Wrong:

        ```swift
        Job("test", if: github.eventName == "pull_request", runsOn: .ubuntu2404) { RunStep(script: "make") }
        ```

        Right:

        ```swift
        Job("test", if: github.eventName == "push", runsOn: .ubuntu2404) { RunStep(script: "make") }
        ```
        """
    }

    func problems(in file: CheckedFile) -> [Problem] {
        // Of a called workflow, the callers decide about the event.
        let uses = file.conditionReads.ofEvents
        guard !uses.isEmpty, !file.events.isEmpty, !file.events.contains(.workflowCall) else { return [] }
        let facts = EventFacts.all(of: file.triggers)
        return uses.compactMap { use in
            let condition = file.expressions[use]
            guard facts.allSatisfy({ $0.holds(condition.node) == false }) else { return nil }
            var events: [String] = []
            for fact in facts where !events.contains("'\(fact.event)'") { events.append("'\(fact.event)'") }
            let isFiltered = !facts.allSatisfy { $0.unfiltered.holds(condition.node) == false }
            let what =
                isFiltered
                ? "the filters of the events that start the workflow never let in what the condition asks for"
                : "the condition holds for none of the events that start the workflow"
            return Problem(
                condition.place, "\(what): \(events.joined(separator: ", "))",
                severity: .warning, related: [RelatedPlace(file: file.path, place: "on", message: "the events")])
        }
    }
}
