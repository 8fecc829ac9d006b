package import Workflows

extension Permissions {
    /// The permissions as YAML writes them, such as `permissions: {contents: read, packages: write}`.
    package var yamlText: String { self == .unspecified ? "permissions" : "permissions: \(yamlValue)" }

    /// The value of `permissions` as YAML writes it, such as `{contents: read, packages: write}`.
    package var yamlValue: String {
        switch self {
        case .readAll: return "read-all"
        case .writeAll: return "write-all"
        case .unspecified: return ""
        case .scopes(let scopes):
            // The levels that are asked for; one that is denied need not be named.
            let granted = scopes.entries.filter { $0.level > .noAccess }
            let known = granted.map { "\($0.scope.rawValue): \($0.level.rawValue)" }
            let all = known + scopes.extra.map { "\($0.name): \($0.level.rawValue)" }
            return "{\(all.joined(separator: ", "))}"
        }
    }

    /// The levels that are asked for and not allowed, in GitHub's order, each with what is allowed.
    package func exceeding(_ allowed: Permissions) -> [(scope: String, asked: AccessLevel, allowed: AccessLevel)] {
        // Most calls grant exactly what is asked for.
        if self == allowed || allowed == .writeAll { return [] }
        let known = PermissionScope.known.compactMap { scope in
            let (wanted, given) = (level(of: scope), allowed.level(of: scope))
            return wanted > given ? (scope.rawValue, wanted, given) : nil
        }
        guard case .scopes(let scopes) = self else { return known }
        var given: [ExtraScope] = []
        if case .scopes(let scopes) = allowed { given = scopes.extra }
        // What 'read-all' means for a scope that Slipway does not know, nobody knows.
        if allowed == .readAll { return known }
        return known
            + scopes.extra.compactMap { wanted in
                let level = given.first { $0.name == wanted.name }?.level ?? .noAccess
                return wanted.level > level ? (wanted.name, wanted.level, level) : nil
            }
    }
}
