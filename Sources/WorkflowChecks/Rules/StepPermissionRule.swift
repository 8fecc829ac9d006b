import WorkflowAnalysis
import Workflows

struct StepPermissionRule: WorkflowRule {
    let name = "step-permission"
    var documentation: String {
        """
        An action needs a permission that the job's token does not have.

        Attestations are signed with an identity token and stored at GitHub, a release is written to the repository, and
        versions of packages are deleted from it: without the permission the step fails. A checkout of a private
        repository needs `contents: read`; since one of a public repository does not, that is a warning. Steps with a
        token of their own, by an input or by a variable of the action for releases, and jobs that leave it to the
        repository's settings, are not looked at.

        Source: the actions' documentation, and GitHub, "Workflow syntax", `permissions`.

        Wrong:

        ```swift
        Job("release", runsOn: .ubuntu2404, permissions: Permissions(contents: .read)) {
            GitHubRelease(generateReleaseNotes: true)
        }
        ```

        Right:

        ```swift
        Job("release", runsOn: .ubuntu2404, permissions: Permissions(contents: .write)) {
            GitHubRelease(generateReleaseNotes: true)
        }
        ```
        """
    }

    func problems(in file: CheckedFile) -> [Problem] {
        var problems: [Problem] = []
        for job in file.jobs {
            let permissions = job.permissions(in: file)
            switch permissions {
            case .unspecified, .writeAll: continue
            case .readAll, .scopes: break
            }
            for step in job.steps {
                switch step.action {
                case .attest, .attestBuildProvenance:
                    check(step, job, file, permissions, .idToken, .write, &problems)
                    check(step, job, file, permissions, .attestations, .write, &problems)
                case .checkout: check(step, job, file, permissions, .contents, .read, &problems)
                case .createRelease: check(step, job, file, permissions, .contents, .write, &problems)
                case .deletePackages: check(step, job, file, permissions, .packages, .write, &problems)
                default: continue
                }
            }
        }
        return problems
    }

    /// Whether the token may do what a step needs.
    private func check(
        _ step: CheckedStep, _ job: CheckedJob, _ file: CheckedFile, _ permissions: Permissions,
        _ scope: PermissionScope, _ level: AccessLevel, _ problems: inout [Problem]
    ) {
        guard let action = step.action, permissions.level(of: scope) < level, !step.hasOwnToken else { return }
        if action == .checkout, step.isOtherRepository { return }
        if action == .createRelease,
            [step.env, job.normal?.env ?? [:], file.workflow.env].contains(where: \.holdsToken)
        {
            return
        }
        let grant = "\(scope.rawValue): \(level.rawValue)"
        let message =
            action == .checkout
            ? "a private repository cannot be checked out: the job's token lacks '\(grant)'"
            : "the action '\(action.repository)' needs '\(grant)', which the job's token lacks"
        let granted = RelatedPlace(
            file: file.path, place: "\(job.place).permissions", message: "the permissions in effect")
        problems.append(
            Problem(
                "\(step.place).uses", message, severity: action == .checkout ? .warning : .error, mend: grant,
                related: [granted]))
    }
}

extension EnvironmentVariables {
    /// Whether a token other than the job's is among the variables.
    fileprivate var holdsToken: Bool {
        entries.contains { ($0.key == "GITHUB_TOKEN" || $0.key == "GH_TOKEN") && !$0.value.node.isJobToken }
    }
}

extension CheckedStep {
    /// Whether the action is given a token other than the job's.
    fileprivate var hasOwnToken: Bool {
        if let token = input("token") ?? input("github-token") { return !(token.node?.isJobToken ?? false) }
        return action == .checkout && input("ssh-key") != nil
    }

    /// Whether a checkout may be of another repository.
    fileprivate var isOtherRepository: Bool {
        guard let repository = inputNode("repository") else { return false }
        return repository.names(readFrom: .github) != ["repository"]
    }
}
