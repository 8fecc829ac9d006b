/// Scopes with their levels, always in GitHub's order.
public struct PermissionScopes: Hashable, Sendable {
    private static let order = PermissionScope.known
    private var levels = [AccessLevel?](repeating: nil, count: order.count)

    /// A scope that GitHub added after this version of Slipway, by name.
    public var extra: [ExtraScope] = []
    /// Why scopes are granted.
    private var reasons: [PermissionScope: String] = [:]

    /// Names no scope.
    public init() {}

    /// Names these scopes.
    package init(_ entries: [(scope: PermissionScope, level: AccessLevel)], extra: [ExtraScope]) {
        for entry in entries { self[entry.scope] = entry.level }
        self.extra = extra
    }

    /// The level of a scope; `nil` where it is not named, which denies it.
    public internal(set) subscript(scope: PermissionScope) -> AccessLevel? {
        get {
            guard let index = Self.order.firstIndex(of: scope) else {
                return extra.first { $0.name == scope.rawValue }?.level
            }
            return levels[index]
        }
        set {
            if let index = Self.order.firstIndex(of: scope) {
                levels[index] = newValue
            } else {
                extra.removeAll { $0.name == scope.rawValue }
                if let newValue { extra.append(ExtraScope(scope.rawValue, newValue)) }
            }
        }
    }

    /// The named scopes.
    public var entries: [(scope: PermissionScope, level: AccessLevel)] {
        zip(Self.order, levels).compactMap { scope, level in level.map { (scope, $0) } }
    }

    /// Why a scope is granted; written at the end of its line.
    public internal(set) subscript(reasonFor scope: PermissionScope) -> String? {
        get { reasons[scope] }
        set { reasons[scope] = newValue }
    }

    /// Whether a scope that is known may be written.
    package var hasWrite: Bool { levels.contains(.write) }
}

/// A scope that Slipway does not know yet.
public struct ExtraScope: Hashable, Sendable {
    /// The scope in GitHub's spelling.
    public var name: String
    /// Its level.
    public var level: AccessLevel

    /// Names a scope that Slipway does not know yet.
    public init(_ name: String, _ level: AccessLevel) {
        self.name = name
        self.level = level
    }
}
