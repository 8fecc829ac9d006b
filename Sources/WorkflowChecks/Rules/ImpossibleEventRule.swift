import WorkflowAnalysis
import Workflows

struct ImpossibleEventRule: WorkflowRule {
    let name = "impossible-event"
    let kind = Finding.Kind.mistake
    var documentation: String {
        """
        A condition requires an event, a branch or a tag that never starts the workflow.

        The job or step is skipped in every run, and GitHub does not report this. The rule evaluates the condition for
        each trigger of the workflow: `github.event_name`, `github.ref_type`, comparisons of `github.ref` and
        `github.ref_name` or their prefixes, `github.base_ref`, and whether there is a pull request. It takes the
        filters `branches`, `tags`, `branches-ignore` and `tags-ignore` into account. The condition is not reported if
        it can be true for one trigger.

        In runs for a pull request, `github.ref` is a ref such as `refs/pull/1/merge`, unless the pull request was
        closed by merging it. Scheduled runs always use the default branch, never a tag. A reusable workflow has the
        events of its callers and is not checked.

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

    func problems(in file: FileAnalysis) -> [Problem] {
        // A called workflow has the events of its callers.
        let uses = file.conditionReads.ofEvents
        guard !uses.isEmpty, !file.events.isEmpty, !file.events.contains(.workflowCall) else { return [] }
        let facts = file.eventFacts
        // Many steps have the same condition.
        var verdicts: [ExpressionNode: Bool] = [:]
        return uses.compactMap { use in
            let condition = file.expressions[use]
            // What is too deep to be compared is evaluated each time.
            let isComparable = condition.node.isWithin(levels: ExpressionNode.maximumDepth)
            let known = isComparable ? verdicts[condition.node] : nil
            let isImpossible = known ?? facts.allSatisfy { $0.holds(condition.node) == false }
            if isComparable { verdicts[condition.node] = isImpossible }
            guard isImpossible else { return nil }
            var events: [String] = []
            for fact in facts where !events.contains("'\(fact.event)'") { events.append("'\(fact.event)'") }
            let isFiltered = !facts.allSatisfy { $0.unfiltered.holds(condition.node) == false }
            let what =
                isFiltered
                ? "the condition is always false, because no branch or tag that it asks for passes the filters of the events"
                : "the condition holds for none of the events that start the workflow"
            return Problem(
                condition.place, "\(what): \(events.joined(separator: ", "))",
                severity: .warning, related: [RelatedPlace(file: file.path, place: Place("on"), message: "the events")])
        }
    }
}
