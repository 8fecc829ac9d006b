/// What a permission is about.
///
/// The scopes that Slipway knows are static members. A scope that is newer is named with ``ExtraScope``.
public struct PermissionScope: Hashable, Sendable {
    /// The scope in GitHub's spelling.
    public var rawValue: String

    /// Takes a scope in GitHub's spelling.
    public init(_ rawValue: String) {
        self.rawValue = rawValue
    }

    /// Workflow runs, caches and artifacts.
    public static let actions = PermissionScope("actions")
    /// Storage records about artifacts.
    public static let artifactMetadata = PermissionScope("artifact-metadata")
    /// Attestations of build artifacts.
    public static let attestations = PermissionScope("attestations")
    /// Check runs and suites.
    public static let checks = PermissionScope("checks")
    /// Code quality results.
    public static let codeQuality = PermissionScope("code-quality")
    /// The repository's files, commits, tags and releases.
    public static let contents = PermissionScope("contents")
    /// Requests to Copilot.
    public static let copilotRequests = PermissionScope("copilot-requests")
    /// Deployments.
    public static let deployments = PermissionScope("deployments")
    /// Discussions.
    public static let discussions = PermissionScope("discussions")
    /// Drives.
    public static let drives = PermissionScope("drives")
    /// The OpenID Connect token.
    public static let idToken = PermissionScope("id-token")
    /// Issues.
    public static let issues = PermissionScope("issues")
    /// GitHub Models.
    public static let models = PermissionScope("models")
    /// Packages, the container registry among them.
    public static let packages = PermissionScope("packages")
    /// GitHub Pages.
    public static let pages = PermissionScope("pages")
    /// Pull requests.
    public static let pullRequests = PermissionScope("pull-requests")
    /// Classic projects.
    public static let repositoryProjects = PermissionScope("repository-projects")
    /// Code scanning and Dependabot alerts.
    public static let securityEvents = PermissionScope("security-events")
    /// Commit statuses.
    public static let statuses = PermissionScope("statuses")
    /// Vulnerability alerts.
    public static let vulnerabilityAlerts = PermissionScope("vulnerability-alerts")

    /// The scopes that Slipway knows, in GitHub's order.
    package static let known: [PermissionScope] = [
        .actions, .artifactMetadata, .attestations, .checks, .codeQuality, .contents, .copilotRequests, .deployments,
        .discussions, .drives, .idToken, .issues, .models, .packages, .pages, .pullRequests, .repositoryProjects,
        .securityEvents, .statuses, .vulnerabilityAlerts,
    ]

    /// The levels that GitHub accepts for the scope.
    public var levels: [AccessLevel] {
        switch self {
        case .copilotRequests, .idToken: [.noAccess, .write]
        case .models, .vulnerabilityAlerts: [.noAccess, .read]
        default: AccessLevel.allCases
        }
    }
}
