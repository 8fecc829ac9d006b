import WorkflowAnalysis
import Workflows

struct VariableNameRule: WorkflowRule {
    let name = "variable-name"
    let kind = Finding.Kind.mistake
    var documentation: String {
        """
        An environment variable has an invalid name, or a name that the runner sets itself.

        A name cannot be empty and cannot contain `=` or a NUL character. The runner sets variables such as `GITHUB_SHA`
        and `RUNNER_OS` itself and ignores other values without a message. A variable that repeats the runner's own
        value, such as `GITHUB_SHA: ${{ github.sha }}`, is not reported. You can use other names that begin with
        `GITHUB_`, such as `GITHUB_TOKEN`, and also `RUNNER_DEBUG`. The runner sets no variables in service containers.

        Source: GitHub, "Variables reference", default environment variables.

        Wrong:

        ```swift
        RunStep(script: "make release", env: ["GITHUB_REF_NAME": "v1.0.0"])
        ```

        Right:

        ```swift
        RunStep(script: "make release", env: ["VERSION": "v1.0.0"])
        ```
        """
    }

    /// The variables that the runner sets and a workflow cannot change.
    private static let fixed: Set<String> = [
        "GITHUB_ACTION", "GITHUB_ACTIONS", "GITHUB_ACTION_PATH", "GITHUB_ACTION_REPOSITORY", "GITHUB_ACTOR",
        "GITHUB_ACTOR_ID", "GITHUB_API_URL", "GITHUB_BASE_REF", "GITHUB_ENV", "GITHUB_EVENT_NAME", "GITHUB_EVENT_PATH",
        "GITHUB_GRAPHQL_URL", "GITHUB_HEAD_REF", "GITHUB_JOB", "GITHUB_OUTPUT", "GITHUB_PATH", "GITHUB_REF",
        "GITHUB_REF_NAME", "GITHUB_REF_PROTECTED", "GITHUB_REF_TYPE", "GITHUB_REPOSITORY", "GITHUB_REPOSITORY_ID",
        "GITHUB_REPOSITORY_OWNER", "GITHUB_REPOSITORY_OWNER_ID", "GITHUB_RETENTION_DAYS", "GITHUB_RUN_ATTEMPT",
        "GITHUB_RUN_ID", "GITHUB_RUN_NUMBER", "GITHUB_SERVER_URL", "GITHUB_SHA", "GITHUB_STEP_SUMMARY",
        "GITHUB_TRIGGERING_ACTOR", "GITHUB_WORKFLOW", "GITHUB_WORKFLOW_REF", "GITHUB_WORKFLOW_SHA", "GITHUB_WORKSPACE",
        "RUNNER_ARCH", "RUNNER_ENVIRONMENT", "RUNNER_NAME", "RUNNER_OS", "RUNNER_TEMP",
        "RUNNER_TOOL_CACHE",
    ]

    func problems(in file: FileAnalysis) -> [Problem] {
        var problems: [Problem] = []
        check(file.workflow.env, Place("env"), &problems)
        for job in file.jobs {
            if let env = job.normal?.env { check(env, job.place["env"], &problems) }
            if let env = job.normal?.container?.env { check(env, job.place["container", "env"], &problems) }
            for service in job.normal?.services.entries ?? [] {
                check(
                    service.value.container.env, job.place["services", service.key, "env"], isRunner: false, &problems)
            }
        }
        for step in file.steps {
            check(step.env, step.place["env"], &problems)
        }
        return problems
    }

    /// Whether an expression reads what the runner sets the variable to, so that it makes no difference.
    private static func isSame(_ node: ExpressionNode, as variable: String) -> Bool {
        guard case .property(.context(let context), let name) = node else { return false }
        return "\(context)_\(name)".uppercased() == variable
    }

    private func check(
        _ variables: EnvironmentVariables, _ place: @autoclosure () -> Place, isRunner: Bool = true,
        _ problems: inout [Problem]
    ) {
        for entry in variables.entries {
            guard let first = entry.key.utf8.first else {
                problems.append(Problem(place(), "a variable has no name"))
                continue
            }
            if entry.key.utf8.contains(where: { $0 == UInt8(ascii: "=") || $0 == 0 }) {
                problems.append(
                    Problem(place()[entry.key], "the variable's name '\(entry.key)' holds '=' or a NUL"))
            } else if isRunner, first == UInt8(ascii: "G") || first == UInt8(ascii: "R"),
                Self.fixed.contains(entry.key), !Self.isSame(entry.value.node, as: entry.key)
            {
                problems.append(
                    Problem(
                        place()[entry.key],
                        "the runner sets '\(entry.key)' itself, and this value is not seen; choose another name"))
            }
        }
    }
}
