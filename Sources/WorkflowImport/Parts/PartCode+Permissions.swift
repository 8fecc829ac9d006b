import Workflows

extension PartCode {
    /// What tokens may do; `nil` for what the initialiser takes by default.
    func permissions(_ permissions: Permissions, standard: Permissions) -> SwiftCode? {
        if permissions == standard { return nil }
        switch permissions {
        case .readAll: return .word(".readAll")
        case .writeAll: return .word(".writeAll")
        case .unspecified: return .word(".unspecified")
        case .scopes(let scopes): return self.scopes(scopes)
        }
    }

    private func scopes(_ scopes: PermissionScopes) -> SwiftCode {
        guard !scopes.entries.isEmpty || !scopes.extra.isEmpty else { return .word(".none") }
        var arguments = SwiftArguments()
        for (scope, level) in scopes.entries {
            arguments.add(SwiftName.member(scope.rawValue), .word(Self.level(level)))
        }
        if !scopes.extra.isEmpty {
            let extra = scopes.extra.map { scope in
                SwiftCode.call(
                    "ExtraScope", [.init(nil, .quoted(scope.name)), .init(nil, .word(Self.level(scope.level)))])
            }
            arguments.add("extra", .list(extra))
        }
        var code = SwiftCode.call("Permissions", arguments.all)
        for (scope, _) in scopes.entries {
            guard let reason = scopes[reasonFor: scope] else { continue }
            let name = SwiftCode.word(".\(SwiftName.member(scope.rawValue))")
            code = .call(.member(code, "because"), [.init(nil, name), .init(nil, .quoted(reason))])
        }
        return code
    }

    private static func level(_ level: AccessLevel) -> String {
        switch level {
        case .noAccess: ".noAccess"
        case .read: ".read"
        case .write: ".write"
        }
    }

    /// What jobs may do with caches; `nil` for no key.
    func cacheMode(_ mode: CacheMode) -> SwiftCode? {
        switch mode {
        case .unspecified: return nil
        case .noAccess: return .word(".noAccess")
        case .read: return .word(".read")
        case .write: return .word(".write")
        case .writeOnly: return .word(".writeOnly")
        default: return .call("CacheMode", [.init(nil, .quoted(mode.rawValue ?? ""))])
        }
    }
}
