/// What the job's token may do: `permissions` of a workflow or a job.
///
/// Naming any scope denies all others. Each scope takes only the levels that GitHub knows for it.
///
/// ```swift
/// Permissions(contents: .read, packages: .write).because(.packages, "push the image")
/// ```
///
/// Source: GitHub, "Workflow syntax", `permissions`.
public enum Permissions: Hashable, Sendable {
    /// `read-all`: every scope that can be read.
    case readAll
    /// `write-all`: every scope at its highest level.
    case writeAll
    /// A level for each named scope and nothing else.
    case scopes(PermissionScopes)
    /// No key: a job takes the workflow's permissions, and a workflow takes what the repository's settings say.
    case unspecified

    /// `{}`: the token may do nothing.
    public static let none = Permissions.scopes(PermissionScopes())

    /// Grants the named scopes and denies all others.
    public init(
        actions: ReadWriteLevel = nil, artifactMetadata: ReadWriteLevel = nil, attestations: ReadWriteLevel = nil,
        checks: ReadWriteLevel = nil, codeQuality: ReadWriteLevel = nil, contents: ReadWriteLevel = nil,
        copilotRequests: WriteLevel = nil, deployments: ReadWriteLevel = nil, discussions: ReadWriteLevel = nil,
        drives: ReadWriteLevel = nil, idToken: WriteLevel = nil, issues: ReadWriteLevel = nil,
        models: ReadLevel = nil, packages: ReadWriteLevel = nil, pages: ReadWriteLevel = nil,
        pullRequests: ReadWriteLevel = nil, repositoryProjects: ReadWriteLevel = nil,
        securityEvents: ReadWriteLevel = nil,
        statuses: ReadWriteLevel = nil, vulnerabilityAlerts: ReadLevel = nil, extra: [ExtraScope] = []
    ) {
        var scopes = PermissionScopes()
        scopes[.actions] = actions.level
        scopes[.artifactMetadata] = artifactMetadata.level
        scopes[.attestations] = attestations.level
        scopes[.checks] = checks.level
        scopes[.codeQuality] = codeQuality.level
        scopes[.contents] = contents.level
        scopes[.copilotRequests] = copilotRequests.level
        scopes[.deployments] = deployments.level
        scopes[.discussions] = discussions.level
        scopes[.drives] = drives.level
        scopes[.idToken] = idToken.level
        scopes[.issues] = issues.level
        scopes[.models] = models.level
        scopes[.packages] = packages.level
        scopes[.pages] = pages.level
        scopes[.pullRequests] = pullRequests.level
        scopes[.repositoryProjects] = repositoryProjects.level
        scopes[.securityEvents] = securityEvents.level
        scopes[.statuses] = statuses.level
        scopes[.vulnerabilityAlerts] = vulnerabilityAlerts.level
        scopes.extra = extra
        self = .scopes(scopes)
    }

    /// These permissions with the reason for one scope, which is written at the end of the scope's line.
    public func because(_ scope: PermissionScope, _ reason: String) -> Permissions {
        guard case .scopes(var scopes) = self else { return self }
        scopes[reasonFor: scope] = reason
        return .scopes(scopes)
    }

    /// Why a scope is granted; `nil` when nobody has said it.
    public func reason(for scope: PermissionScope) -> String? {
        guard case .scopes(let scopes) = self else { return nil }
        return scopes[reasonFor: scope]
    }

    /// The level of one scope under these permissions.
    public func level(of scope: PermissionScope) -> AccessLevel {
        switch self {
        case .readAll: scope.levels.contains(.read) ? .read : .noAccess
        case .writeAll: scope.levels.max() ?? .noAccess
        case .scopes(let scopes): scopes[scope] ?? .noAccess
        case .unspecified: .noAccess
        }
    }

    /// The least that allows what either allows.
    public func union(_ other: Permissions) -> Permissions {
        if other == .unspecified { return self }
        if self == .unspecified { return other }
        if self == .writeAll || other == .writeAll { return .writeAll }
        // Kept as it is where it can be: written out, it would name scopes that some servers do not know.
        if self == .readAll, other.isWithinReadAll { return self }
        if other == .readAll, isWithinReadAll { return other }
        var scopes = PermissionScopes()
        for scope in PermissionScope.known {
            let level = max(level(of: scope), other.level(of: scope))
            guard level > .noAccess else { continue }
            scopes[scope] = level
            // The reason of the higher level says why that level is needed.
            let (first, second) = other.level(of: scope) > self.level(of: scope) ? (other, self) : (self, other)
            scopes[reasonFor: scope] = first.reason(for: scope) ?? second.reason(for: scope)
        }
        scopes.extra = extraScopes(with: other)
        for scope in scopes.extra.map({ PermissionScope($0.name) }) {
            scopes[reasonFor: scope] = reason(for: scope) ?? other.reason(for: scope)
        }
        return .scopes(scopes)
    }

    private var isWithinReadAll: Bool {
        guard case .scopes(let scopes) = self else { return self == .readAll }
        return scopes.extra.isEmpty && scopes.entries.allSatisfy { $0.level <= Permissions.readAll.level(of: $0.scope) }
    }

    private func extraScopes(with other: Permissions) -> [ExtraScope] {
        var result: [ExtraScope] = []
        for case .scopes(let scopes) in [self, other] {
            for extra in scopes.extra {
                if let index = result.firstIndex(where: { $0.name == extra.name }) {
                    result[index].level = max(result[index].level, extra.level)
                } else {
                    result.append(extra)
                }
            }
        }
        return result
    }
}
