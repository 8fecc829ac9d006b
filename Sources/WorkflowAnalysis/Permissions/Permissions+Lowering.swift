package import Workflows

extension Permissions {
    /// These permissions without write access to some scopes; of those that are read all the same, reading is left.
    package func lowering(_ lowered: [PermissionScope], to read: [PermissionScope]) -> Permissions {
        guard case .scopes(let scopes) = self else { return self }
        return .scopes(
            PermissionScopes(
                scopes.entries.compactMap { entry in
                    guard lowered.contains(entry.scope) else { return entry }
                    return read.contains(entry.scope) ? (entry.scope, .read) : nil
                }, extra: scopes.extra))
    }

    /// Whether others grant at least as much of every scope.
    package func isWithin(_ granted: Permissions) -> Bool {
        PermissionScope.known.allSatisfy { level(of: $0) <= granted.level(of: $0) }
    }
}
