import WorkflowAnalysis
import Workflows

struct MissingPermissionsRule: FileRule {
    let name = "missing-permissions"
    let kind = Finding.Kind.policy
    var documentation: String {
        """
        A workflow states no permissions, although its steps only read the code.

        The settings of the repository then decide what the token may do, and in older repositories it may write. The rule
        reports a workflow only if `contents: read` is certainly enough: every step is a script that does not read the
        token, or a known action that needs no more. A script behind a checkout that keeps its credentials could push. It
        counts only if pull requests start the workflow and no condition tells them from other events, because the token
        of a pull request from a fork cannot write.

        Only `lint` reports this: `generate` writes the permissions of a declaration that states none.

        Source: GitHub, "Workflow syntax", `permissions`.

        Wrong: `on: pull_request`, followed by `jobs:`

        Right: `on: pull_request`, followed by `permissions: {contents: read}` and `jobs:`
        """
    }

    func problems(in file: FileAnalysis, of project: ProjectAnalysis) -> [Problem] {
        guard !project.options.completes, file.workflow.permissions == .unspecified, !file.jobs.isEmpty,
            file.callInterface == nil
        else { return [] }
        let silent = file.jobs.filter { $0.statedPermissions == .unspecified }
        guard !silent.isEmpty, silent.allSatisfy({ onlyReads($0, file) }) else { return [] }
        return [
            Problem(
                Place("permissions"),
                "the workflow states no permissions, so the settings of the repository decide; its steps only read the code",
                severity: .warning, fix: "permissions:\n  contents: read")
        ]
    }

    private func onlyReads(_ job: JobAnalysis, _ file: FileAnalysis) -> Bool {
        guard job.call == nil, let written = file.writtenScopes(of: job) else { return false }
        let readsCode = job.unfoldedSteps.allSatisfy { step in
            (step.facts?.neededPermissions ?? []).allSatisfy { $0.scope == .contents && $0.level <= .read }
        }
        guard readsCode else { return false }
        // No token has this scope unless somebody states it.
        let others = written.filter { $0 != .idToken }
        return others.isEmpty || others.allSatisfy { $0 == .contents } && runsForForks(job, file)
    }

    /// Whether the job does the same for pull requests of forks as for all other events.
    private func runsForForks(_ job: JobAnalysis, _ file: FileAnalysis) -> Bool {
        file.events.contains(.pullRequest) && job.condition == nil && job.steps.allSatisfy { $0.condition == nil }
    }
}
