import WorkflowAnalysis
import Workflows

struct ExtraKeyRule: WorkflowRule {
    let name = "extra-key"
    let kind = Finding.Kind.declaration
    var documentation: String {
        """
        An extra key has the name of a key that Slipway supports.

        Extra keys are for keys that GitHub adds after a release of Slipway. They are written unchanged, and no other
        rule checks their values, such as a needed job, a permission or a time limit that is a string. If the type has a
        property for a key, set the property.

        Wrong:

        ```swift
        Job("test", runsOn: .ubuntu2404, extra: ["timeout-minutes": 10]) {
            RunStep(script: "make test")
        }
        ```

        Right:

        ```swift
        Job("test", runsOn: .ubuntu2404, timeoutMinutes: 10) {
            RunStep(script: "make test")
        }
        ```
        """
    }

    private static let ofWorkflow: [String: String] = [
        "name": "name", "description": "description", "run-name": "runName", "on": "on", "permissions": "permissions",
        "env": "env", "defaults": "defaults", "concurrency": "concurrency", "cache-mode": "cacheMode", "jobs": "jobs",
    ]
    private static let ofBothJobs: [String: String] = [
        "name": "name", "needs": "needs", "if": "if", "permissions": "permissions", "concurrency": "concurrency",
        "strategy": "strategy", "cache-mode": "cacheMode",
    ]
    private static let ofJob = ofBothJobs.merging([
        "runs-on": "runsOn", "environment": "environment", "outputs": "outputs", "env": "env", "defaults": "defaults",
        "timeout-minutes": "timeoutMinutes", "cancel-timeout-minutes": "cancelTimeoutMinutes",
        "continue-on-error": "continueOnError", "container": "container", "services": "services",
        "snapshot": "snapshot", "steps": "steps",
    ]) { first, _ in first }
    private static let ofCall = ofBothJobs.merging(["uses": "uses", "with": "with", "secrets": "secrets"]) { $1 }
    private static let ofBothSteps: [String: String] = [
        "name": "name", "id": "id", "if": "if", "env": "env", "continue-on-error": "continueOnError",
        "timeout-minutes": "timeoutMinutes", "background": "background",
    ]
    private static let ofRun = ofBothSteps.merging([
        "run": "script", "shell": "shell", "working-directory": "workingDirectory",
    ]) { $1 }
    private static let ofAction = ofBothSteps.merging(["uses": "uses", "with": "with"]) { $1 }

    func problems(in file: FileAnalysis) -> [Problem] {
        var problems: [Problem] = []
        check(file.workflow.extra, Self.ofWorkflow, Place(), &problems)
        for job in file.jobs {
            check(job.normal?.extra, Self.ofJob, job.place, &problems)
            check(job.call?.extra, Self.ofCall, job.place, &problems)
        }
        for step in file.steps where step.hasExtra {
            check(step.run?.attributes.extra, Self.ofRun, step.place, &problems)
            check(step.uses?.attributes.extra, Self.ofAction, step.place, &problems)
        }
        return problems
    }

    private func check(
        _ extra: OrderedMap<UntypedValue>?, _ known: [String: String], _ place: Place, _ problems: inout [Problem]
    ) {
        guard let extra, !extra.isEmpty else { return }
        for entry in extra.entries {
            guard let member = known[entry.key] else { continue }
            problems.append(
                Problem(
                    place[entry.key],
                    "'\(entry.key)' is given as an extra key, where no other rule looks at it; set '\(member)' instead",
                    severity: .warning))
        }
    }
}
