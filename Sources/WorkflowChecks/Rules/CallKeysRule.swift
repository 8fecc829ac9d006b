import WorkflowAnalysis
import Workflows

struct CallKeysRule: WorkflowRule {
    let name = "call-keys"
    var documentation: String {
        """
        A job uses a key that only the other kind of job can have.

        A job that calls a workflow cannot have a runner, steps, variables or a time limit. The called workflow sets
        these; pass what it needs as an input. A job with steps cannot have `uses`, `with` or `secrets`. GitHub rejects
        the file otherwise.

        Source: GitHub, "Reuse workflows", supported keywords for jobs that call a reusable workflow.

        Wrong:

        ```swift
        CallJob(
            "scan", uses: .remote(repository: "octo-org/ci", file: "scan.yml", ref: "v1"), extra: ["timeout-minutes": 10])
        ```

        Right:

        ```swift
        Job("scan", runsOn: .ubuntu2404, timeoutMinutes: 10) {
            RunStep(script: "make scan")
        }
        ```
        """
    }

    private static let keysOfSteps: Set<String> = [
        "runs-on", "steps", "env", "timeout-minutes", "cancel-timeout-minutes", "environment", "outputs", "container",
        "services", "defaults", "continue-on-error", "snapshot",
    ]
    private static let keysOfCalls: Set<String> = ["uses", "with", "secrets"]

    func problems(in file: FileAnalysis) -> [Problem] {
        var problems: [Problem] = []
        for job in file.jobs {
            for entry in job.call?.extra.entries ?? [] where Self.keysOfSteps.contains(entry.key) {
                problems.append(
                    Problem(
                        job.place[entry.key],
                        "a job that calls a workflow has no '\(entry.key)', and GitHub refuses the file; set it in the"
                            + " jobs of the called workflow"))
            }
            for entry in job.normal?.extra.entries ?? [] where Self.keysOfCalls.contains(entry.key) {
                problems.append(
                    Problem(
                        job.place[entry.key],
                        "a job with steps has no '\(entry.key)', and GitHub refuses the file; only a job without steps"
                            + " calls a workflow"))
            }
        }
        return problems
    }
}
