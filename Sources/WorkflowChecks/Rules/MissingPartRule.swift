import Workflows

/// A workflow lacks an event, a job or a step, or a list that needs an element is empty.
///
/// Wrong: `Workflow(on: []) { … }`, `Job("build", runsOn: .ubuntu2404) {}`.
/// Right: at least one event, one job, and one step in each job.
struct MissingPartRule: WorkflowRule {
    let name = "missing-part"

    func problems(in file: RenderedFile) -> [Problem] {
        var problems: [Problem] = []
        let workflow = file.declared.workflow
        if workflow.triggers.isEmpty { problems.append(Problem("on", "no event starts the workflow")) }
        if workflow.jobs.isEmpty { problems.append(Problem("jobs", "the workflow has no job")) }
        for trigger in workflow.triggers {
            guard case .lists(let lists) = trigger.configuration else { continue }
            for list in lists where list.values.isEmpty {
                problems.append(Problem("on.\(trigger.event).\(list.key)", "the list '\(list.key)' is empty"))
            }
        }
        for (job, place) in file.jobsWithSteps {
            if job.steps.isEmpty { problems.append(Problem("\(place).steps", "the job has no step")) }
            for (step, place) in job.allSteps(at: place) {
                if case .wait(let wait) = step, wait.steps.isEmpty {
                    problems.append(Problem("\(place).wait", "the step waits for no step"))
                }
            }
        }
        return problems
    }
}
