import WorkflowAnalysis
import Workflows

struct EventNameRule: WorkflowRule {
    let name = "event-name"
    var documentation: String {
        """
        A trigger names an event or an activity type that GitHub does not have.

        GitHub rejects a workflow with such a name. This is a warning, because GitHub may have added the name after this
        version of Slipway was released. Events of classic projects exist only on older versions of GitHub Enterprise
        Server.

        Source: GitHub, "Events that trigger workflows".

        Wrong:

        ```swift
        Workflow(on: [Trigger("pull_requests")]) {
            Job("test", runsOn: .ubuntu2404) { RunStep(script: "make test") }
        }
        ```

        Right:

        ```swift
        Workflow(on: [.pullRequest()]) {
            Job("test", runsOn: .ubuntu2404) { RunStep(script: "make test") }
        }
        ```
        """
    }

    func problems(in file: FileAnalysis) -> [Problem] {
        file.triggers.flatMap { trigger -> [Problem] in
            guard let facts = TriggerFacts.facts(of: trigger.event) else { return [Self.unknownEvent(trigger.event)] }
            if facts.isRetired {
                let message = "the event '\(trigger.event)' belongs to classic projects, which GitHub has removed"
                return [Problem(Place("on", trigger.event), message, severity: .warning)]
            }
            guard !facts.types.isEmpty, case .lists(let lists) = trigger.configuration else { return [] }
            let types = lists.filter { $0.key == "types" }.flatMap(\.values)
            return types.filter { !facts.types.contains($0) }.map { type in
                Problem(
                    Place("on", trigger.event, "types"), "the event '\(trigger.event)' has no activity type '\(type)'",
                    severity: .warning, fix: nearestWord(to: type, among: facts.types))
            }
        }
    }

    private static func unknownEvent(_ event: String) -> Problem {
        Problem(
            Place("on", event), "GitHub has no event '\(event)'", severity: .warning,
            fix: nearestWord(to: event, among: TriggerFacts.all.map(\.event)))
    }
}
