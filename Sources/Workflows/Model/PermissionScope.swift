/// A level of access to a scope; a higher one includes the lower.
public enum AccessLevel: String, Hashable, Sendable, CaseIterable, Comparable {
    /// No access.
    case none
    /// Read access.
    case read
    /// Read and write access.
    case write

    /// Whether the first level allows less.
    public static func < (left: AccessLevel, right: AccessLevel) -> Bool {
        left.rank < right.rank
    }

    private var rank: Int {
        switch self {
        case .none: 0
        case .read: 1
        case .write: 2
        }
    }
}

/// A level of a scope that knows no read access, such as `id-token`.
public enum WriteLevel: String, Hashable, Sendable, CaseIterable {
    /// No access.
    case none
    /// Write access.
    case write

    var level: AccessLevel { self == .write ? .write : .none }
}

/// A level of a scope that knows no write access, such as `models`.
public enum ReadLevel: String, Hashable, Sendable, CaseIterable {
    /// No access.
    case none
    /// Read access.
    case read

    var level: AccessLevel { self == .read ? .read : .none }
}

/// What a permission is about, in GitHub's spelling and order.
public enum PermissionScope: String, Hashable, Sendable, CaseIterable {
    /// Workflow runs, caches and artifacts.
    case actions
    /// Storage records about artifacts.
    case artifactMetadata = "artifact-metadata"
    /// Attestations of build artifacts.
    case attestations
    /// Check runs and suites.
    case checks
    /// Code quality results.
    case codeQuality = "code-quality"
    /// The repository's files, commits, tags and releases.
    case contents
    /// Requests to Copilot.
    case copilotRequests = "copilot-requests"
    /// Deployments.
    case deployments
    /// Discussions.
    case discussions
    /// Drives.
    case drives
    /// The OpenID Connect token.
    case idToken = "id-token"
    /// Issues.
    case issues
    /// GitHub Models.
    case models
    /// Packages, the container registry among them.
    case packages
    /// GitHub Pages.
    case pages
    /// Pull requests.
    case pullRequests = "pull-requests"
    /// Classic projects.
    case repositoryProjects = "repository-projects"
    /// Code scanning and Dependabot alerts.
    case securityEvents = "security-events"
    /// Commit statuses.
    case statuses
    /// Vulnerability alerts.
    case vulnerabilityAlerts = "vulnerability-alerts"

    /// The levels that GitHub accepts for the scope.
    public var levels: [AccessLevel] {
        switch self {
        case .copilotRequests, .idToken: [.none, .write]
        case .models, .vulnerabilityAlerts: [.none, .read]
        default: AccessLevel.allCases
        }
    }
}
