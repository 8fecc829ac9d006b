import WorkflowAnalysis
import Workflows

struct StepPermissionRule: WorkflowRule {
    let name = "step-permission"
    var documentation: String {
        """
        An action needs a permission that the job's token does not have.

        Attestations are signed with an identity token and stored at GitHub, releases are written to the repository,
        package versions are deleted from it, and sites are deployed. Without the permission the step fails. A checkout
        of a private repository needs `contents: read`. This is a warning, because a public repository does not need it.

        The rule does not check steps that get another token, through an input or through a variable that the release
        action reads, or jobs whose permissions come from the settings of the repository.

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

    func problems(in file: FileAnalysis) -> [Problem] {
        var problems: [Problem] = []
        for job in file.jobs {
            let permissions = job.permissions(in: file)
            switch permissions {
            case .unspecified, .writeAll: continue
            case .readAll, .scopes: break
            }
            for step in job.steps {
                guard let facts = step.facts else { continue }
                for needed in facts.neededPermissions {
                    check(step, facts, job, file, permissions, needed.scope, needed.level, &problems)
                }
            }
        }
        return problems
    }

    /// Checks that the token has the permission that a step needs.
    private func check(
        _ step: StepAnalysis, _ facts: ActionFacts, _ job: JobAnalysis, _ file: FileAnalysis,
        _ permissions: Permissions,
        _ scope: PermissionScope, _ level: AccessLevel, _ problems: inout [Problem]
    ) {
        let action = facts.action
        guard permissions.level(of: scope) < level, !step.hasOwnToken else { return }
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
            : "the action '\(facts.key)' needs '\(grant)', which the job's token lacks"
        let granted = RelatedPlace(
            file: file.path, place: job.place["permissions"], message: "the permissions in effect")
        problems.append(
            Problem(
                step.place["uses"], message, severity: action == .checkout ? .warning : .error,
                kind: action == .checkout ? .policy : nil, fix: grant,
                related: [granted]))
    }
}

extension EnvironmentVariables {
    /// Whether a variable contains a token other than the job's.
    fileprivate var holdsToken: Bool {
        // An expression that yields all variables may set any of them.
        expression != nil
            || entries.contains { ($0.key == "GITHUB_TOKEN" || $0.key == "GH_TOKEN") && !$0.value.node.isJobToken }
    }
}

extension StepAnalysis {
    /// Whether the action gets a token other than the job's.
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
