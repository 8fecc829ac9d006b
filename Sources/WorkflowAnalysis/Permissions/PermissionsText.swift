package import Workflows

extension Permissions {
    /// The permissions as Swift writes them, such as `Permissions(contents: .read, packages: .write)`.
    package var swiftText: String {
        switch self {
        case .readAll: return ".readAll"
        case .writeAll: return ".writeAll"
        case .unspecified: return ".unspecified"
        case .scopes(let scopes):
            // The levels that are asked for; one that is denied need not be named.
            var arguments = scopes.entries.filter { $0.level > .noAccess }
                .map { "\(Self.label(of: $0.scope)): .\($0.level.rawValue)" }
            if !scopes.extra.isEmpty {
                let extra = scopes.extra.map { "ExtraScope(\"\($0.name)\", .\($0.level))" }
                arguments.append("extra: [\(extra.joined(separator: ", "))]")
            }
            return arguments.isEmpty ? ".none" : "Permissions(\(arguments.joined(separator: ", ")))"
        }
    }

    /// The name of the argument for a scope: `pull-requests` is `pullRequests`.
    private static func label(of scope: PermissionScope) -> String {
        let words = scope.rawValue.split(separator: "-")
        return words.dropFirst().reduce(words.first.map(String.init) ?? "") {
            $0 + $1.prefix(1).uppercased() + $1.dropFirst()
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
