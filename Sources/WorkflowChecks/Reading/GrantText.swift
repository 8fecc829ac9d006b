import Workflows

extension Permissions {
    /// These permissions without write access to some scopes; of those that are read all the same, reading is left.
    func lowering(_ lowered: [PermissionScope], to read: [PermissionScope]) -> Permissions {
        guard case .scopes(let scopes) = self else { return self }
        return .scopes(
            PermissionScopes(
                scopes.entries.compactMap { entry in
                    guard lowered.contains(entry.scope) else { return entry }
                    return read.contains(entry.scope) ? (entry.scope, .read) : nil
                }, extra: scopes.extra))
    }

    /// Whether others grant at least as much of every scope.
    func isWithin(_ granted: Permissions) -> Bool {
        PermissionScope.allCases.allSatisfy { level(of: $0) <= granted.level(of: $0) }
    }

    /// The permissions as they are written in Swift; `nil` where they are left to others.
    var swiftText: String? {
        switch self {
        case .readAll: return ".readAll"
        case .writeAll: return ".writeAll"
        case .unspecified: return nil
        case .scopes(let scopes):
            var parts = scopes.entries.map { "\($0.scope.rawValue.lowerCamelCase): .\($0.level.rawValue)" }
            if !scopes.extra.isEmpty {
                let extra = scopes.extra.map { "ExtraScope(\"\($0.name)\", .\($0.level.rawValue))" }
                parts.append("extra: [\(extra.joined(separator: ", "))]")
            }
            return parts.isEmpty ? "Permissions.none" : "Permissions(\(parts.joined(separator: ", ")))"
        }
    }
}

extension String {
    /// `pull-requests` as `pullRequests`.
    fileprivate var lowerCamelCase: String {
        let words = split(separator: "-")
        return words.dropFirst().reduce(String(words.first ?? "")) { $0 + $1.prefix(1).uppercased() + $1.dropFirst() }
    }
}
