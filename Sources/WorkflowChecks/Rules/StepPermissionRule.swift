import Workflows

/// An action needs a permission that the job's token does not have.
///
/// Attestations are signed with an identity token and stored at GitHub, a release is written to the repository, and
/// versions of packages are deleted from it: without the permission the step fails. A checkout of a private repository
/// needs `contents: read`; since one of a public repository does not, that is a warning. Steps with a token of their
/// own, and jobs that leave it to the repository's settings, are not looked at.
///
/// Source: the actions' documentation, and GitHub, "Workflow syntax", `permissions`.
///
/// Wrong:
///
/// ```swift
/// Job("release", runsOn: .ubuntu2404, permissions: Permissions(contents: .read)) {
///     GitHubRelease(generateReleaseNotes: true)
/// }
/// ```
///
/// Right:
///
/// ```swift
/// Job("release", runsOn: .ubuntu2404, permissions: Permissions(contents: .write)) {
///     GitHubRelease(generateReleaseNotes: true)
/// }
/// ```
struct StepPermissionRule: WorkflowRule {
    let name = "step-permission"

    func problems(in file: CheckedFile) -> [Problem] {
        file.jobs.flatMap { job -> [Problem] in
            let permissions = job.permissions(in: file.workflow)
            guard permissions != .unspecified, permissions != .writeAll else { return [] }
            var problems: [Problem] = []
            for step in job.steps {
                guard let action = step.action, let needs = Self.needs(of: action), !step.hasOwnToken else { continue }
                for (scope, level) in needs where permissions.level(of: scope) < level {
                    if action == .checkout, step.isOtherRepository { continue }
                    let grant = "\(scope.rawValue): \(level.rawValue)"
                    let message =
                        action == .checkout
                        ? "a private repository cannot be checked out: the job's token lacks '\(grant)'"
                        : "the action '\(action.repository)' needs '\(grant)', which the job's token lacks"
                    problems.append(
                        Problem(
                            "\(step.place).uses", message, severity: action == .checkout ? .warning : .error,
                            mend: grant,
                            related: [
                                RelatedPlace(
                                    file: file.path, place: "\(job.place).permissions",
                                    message: "the permissions in effect")
                            ]))
                }
            }
            return problems
        }
    }

    private static func needs(of action: KnownAction) -> [(PermissionScope, AccessLevel)]? {
        switch action {
        case .attest, .attestBuildProvenance: [(.idToken, .write), (.attestations, .write)]
        case .checkout: [(.contents, .read)]
        case .createRelease: [(.contents, .write)]
        case .deletePackages: [(.packages, .write)]
        default: nil
        }
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
