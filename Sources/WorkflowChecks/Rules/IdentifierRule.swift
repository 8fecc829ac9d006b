import WorkflowAnalysis
import Workflows

struct IdentifierRule: WorkflowRule, ActionRule {
    let name = "identifier"
    var documentation: String {
        """
        The ID of a job or step is invalid, or two steps of a job have the same ID.

        An ID consists of letters, digits, `_` and `-`. It begins with a letter or `_`, does not begin with `__`, and is
        shorter than 100 characters. The IDs of steps in one job must differ in more than case. Job IDs that differ only
        in case are reported by `duplicate-key`.

        Wrong:

        ```swift
        Job("build/arm64", runsOn: .ubuntu2404Arm) { RunStep(script: "make") }
        ```

        Right:

        ```swift
        Job("build-arm64", runsOn: .ubuntu2404Arm) { RunStep(script: "make") }
        ```
        """
    }

    func problems(in file: FileAnalysis) -> [Problem] {
        file.jobs.flatMap { job in
            (IdentifierSyntax.problem(with: job.id).map { [Problem(job.place, $0)] } ?? [])
                + problems(with: job.steps, of: "job") { job.step($0) }
        }
    }

    func problems(in action: ActionAnalysis, of project: ProjectAnalysis) -> [Problem] {
        problems(with: action.steps, of: "action") { action.step($0) }
    }

    private func problems(
        with steps: [StepAnalysis], of whole: String, _ first: (String) -> StepAnalysis?
    ) -> [Problem] {
        steps.compactMap { step in
            guard let id = step.id else { return nil }
            if let problem = IdentifierSyntax.problem(with: id) { return Problem(step.place["id"], problem) }
            guard first(id) !== step else { return nil }
            return Problem(
                step.place["id"], "another step of the \(whole) has the id '\(id)' already; case does not count")
        }
    }
}
