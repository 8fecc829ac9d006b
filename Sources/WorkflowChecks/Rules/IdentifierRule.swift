import WorkflowAnalysis
import Workflows

struct IdentifierRule: WorkflowRule, ActionRule {
    let name = "identifier"
    var documentation: String {
        """
        The id of a job or step is none that GitHub accepts, or a step's id is taken.

        Letters, digits, `_` and `-`, beginning with a letter or `_`, under 100 characters, not `__…`. Ids of the steps
        of one job differ in more than case; for jobs `duplicate-key` says so.

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

    func problems(in file: CheckedFile) -> [Problem] {
        file.jobs.flatMap { job in
            (IdentifierSyntax.problem(with: job.id).map { [Problem(job.place, $0)] } ?? [])
                + problems(with: job.steps, of: "job") { job.step($0) }
        }
    }

    func problems(in action: CheckedAction, of project: CheckedProject) -> [Problem] {
        problems(with: action.steps, of: "action") { action.step($0) }
    }

    private func problems(
        with steps: [CheckedStep], of whole: String, _ first: (String) -> CheckedStep?
    ) -> [Problem] {
        steps.compactMap { step in
            guard let id = step.id else { return nil }
            if let problem = IdentifierSyntax.problem(with: id) { return Problem("\(step.place).id", problem) }
            guard first(id) !== step else { return nil }
            return Problem(
                "\(step.place).id", "another step of the \(whole) has the id '\(id)' already; case does not count")
        }
    }
}
