import WorkflowAnalysis
import Workflows

struct DeprecatedCommandRule: WorkflowRule {
    let name = "deprecated-command"
    var documentation: String {
        #"""
        A script uses a command that GitHub or Docker has deprecated.

        Since 2020, GitHub rejects `::set-env` and `::add-path` and the step fails, unless
        `ACTIONS_ALLOW_UNSECURE_COMMANDS` is set. GitHub has announced that it will remove `::set-output` and
        `::save-state`, which cause a warning in every run. `docker manifest` keeps local state that a second run finds
        again, and cannot join images with attestations. `docker buildx imagetools create` joins images in the registry
        instead. Comments are not checked.

        Source: GitHub, "Workflow commands" and its changelog of 2020-11-09 and 2022-10-11; Docker, "docker manifest".

        Wrong:

        ```swift
        RunStep(script: "echo \"::set-output name=version::1.2\"")
        ```

        Right:

        ```swift
        RunStep(script: "echo \"version=1.2\" >>\"$GITHUB_OUTPUT\"")
        ```
        """#
    }

    private static let all: ScriptUse = [
        .manifestCreate, .manifestChange, .setOutput, .saveState, .setEnvironment, .addPath,
    ]

    private static let commands: [(use: ScriptUse, text: String, fix: String, severity: Finding.Severity)] = [
        (.setEnvironment, "::set-env", "echo \"NAME=value\" >>\"$GITHUB_ENV\"", .error),
        (.addPath, "::add-path", "echo \"folder\" >>\"$GITHUB_PATH\"", .error),
        (.setOutput, "::set-output", "echo \"name=value\" >>\"$GITHUB_OUTPUT\"", .warning),
        (.saveState, "::save-state", "echo \"name=value\" >>\"$GITHUB_STATE\"", .warning),
    ]

    func problems(in file: FileAnalysis) -> [Problem] {
        guard !file.scriptUse.isDisjoint(with: Self.all) else { return [] }
        return file.steps.flatMap { step -> [Problem] in
            guard !step.scriptUse.isDisjoint(with: Self.all) else { return [] }
            let place = step.place["run"]
            let isAllowed = [step.env, file.jobs[step.job].normal?.env ?? [:], file.workflow.env].contains {
                variables in
                variables.entries.contains { $0.key == "ACTIONS_ALLOW_UNSECURE_COMMANDS" }
            }
            var problems = Self.commands.filter { step.scriptUse.contains($0.use) }.map { command in
                Problem(
                    place,
                    "the script uses '\(command.text)', which GitHub "
                        + (command.severity == .error ? "refuses since 2020" : "has announced to remove")
                        + "; append a line to the file that replaces it",
                    severity: isAllowed ? .warning : command.severity, fix: command.fix,
                    excerpt: step.script?.excerpt(ofFirst: [command.text]))
            }
            if !step.scriptUse.isDisjoint(with: [.manifestCreate, .manifestChange]) {
                problems.append(
                    Problem(
                        place,
                        "the script uses 'docker manifest', which cannot join images with attestations and keeps a local"
                            + " state; use 'docker buildx imagetools create'",
                        severity: .warning, kind: .policy,
                        fix: "docker buildx imagetools create -t IMAGE:TAG IMAGE@DIGEST…",
                        excerpt: step.script?.excerpt(ofFirst: ["docker manifest"])))
            }
            return problems
        }
    }
}
