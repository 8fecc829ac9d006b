import WorkflowAnalysis
import Workflows

struct MissingPartRule: WorkflowRule {
    let name = "missing-part"
    var documentation: String {
        """
        A workflow has no event, job or step, or a list that needs an element is empty.

        Wrong:

        ```swift
        Job("build", runsOn: .ubuntu2404) {}
        ```

        Right:

        ```swift
        Job("build", runsOn: .ubuntu2404) { RunStep(script: "make") }
        ```
        """
    }

    func problems(in file: FileAnalysis) -> [Problem] {
        var problems: [Problem] = []
        if file.triggers.isEmpty { problems.append(Problem(Place("on"), "no event starts the workflow")) }
        if file.jobs.isEmpty { problems.append(Problem(Place("jobs"), "the workflow has no job")) }
        for trigger in file.triggers {
            guard case .lists(let lists) = trigger.configuration else { continue }
            for list in lists where list.values.isEmpty {
                problems.append(Problem(Place("on", trigger.event, list.key), "the list '\(list.key)' is empty"))
            }
        }
        for checked in file.jobs {
            guard let steps = checked.normal?.steps else { continue }
            let place = checked.place
            if checked.normal?.runsOn.isEmpty == true {
                problems.append(Problem(place["runs-on"], "the job names no runner"))
            }
            if steps.isEmpty { problems.append(Problem(place["steps"], "the job has no step")) }
            guard checked.hasOtherSteps else { continue }
            problems += steps.enumerated().flatMap { self.problems(in: $1, at: place["steps"][$0]) }
        }
        return problems
    }

    private func problems(in step: Step, at place: Place) -> [Problem] {
        switch step {
        case .wait(let step) where step.steps.isEmpty:
            [Problem(place["wait"], "the step waits for no step")]
        case .parallel(let step) where step.steps.isEmpty:
            [Problem(place["parallel"], "no step is there to run side by side")]
        case .parallel(let step):
            step.steps.enumerated().flatMap { problems(in: $1, at: place["parallel"][$0]) }
        default:
            []
        }
    }
}

extension Runner {
    /// Whether all labels and the group are empty.
    fileprivate var isEmpty: Bool {
        switch self {
        case .label(let label): label.isEmptyText
        case .labels(let labels): labels.allSatisfy(\.isEmptyText)
        case .group(let group, _, _): group.isEmptyText
        case .expression: false
        }
    }
}

extension Value<String> {
    fileprivate var isEmptyText: Bool { node == .string("") }
}
