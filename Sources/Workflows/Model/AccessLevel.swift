/// A level of access to a scope; a higher one includes the lower.
public enum AccessLevel: String, Hashable, Sendable, CaseIterable, Comparable {
    /// No access: `none`.
    case noAccess = "none"
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
        case .noAccess: 0
        case .read: 1
        case .write: 2
        }
    }
}

/// What ``Permissions`` say of a scope that can be read and written; `nil` names no level, which denies the scope.
///
/// It is no optional: `.none` would name no level, and not the level `none`, which is ``noAccess``.
public struct ReadWriteLevel: Hashable, Sendable, ExpressibleByNilLiteral {
    /// The level; `nil` if none is named.
    public let level: AccessLevel?

    /// Takes a level.
    public init(_ level: AccessLevel?) {
        self.level = level
    }

    /// Names no level.
    public init(nilLiteral: ()) {
        self.init(nil)
    }

    /// No access: `none`.
    public static let noAccess = ReadWriteLevel(.noAccess)
    /// Read access.
    public static let read = ReadWriteLevel(.read)
    /// Read and write access.
    public static let write = ReadWriteLevel(.write)
}

/// What ``Permissions`` say of a scope that knows no read access, such as `id-token`; `nil` names no level.
public struct WriteLevel: Hashable, Sendable, ExpressibleByNilLiteral {
    /// The level; `nil` if none is named.
    public let level: AccessLevel?

    private init(_ level: AccessLevel?) {
        self.level = level
    }

    /// Names no level.
    public init(nilLiteral: ()) {
        self.init(nil)
    }

    /// No access: `none`.
    public static let noAccess = WriteLevel(.noAccess)
    /// Write access.
    public static let write = WriteLevel(.write)
}

/// What ``Permissions`` say of a scope that knows no write access, such as `models`; `nil` names no level.
public struct ReadLevel: Hashable, Sendable, ExpressibleByNilLiteral {
    /// The level; `nil` if none is named.
    public let level: AccessLevel?

    private init(_ level: AccessLevel?) {
        self.level = level
    }

    /// Names no level.
    public init(nilLiteral: ()) {
        self.init(nil)
    }

    /// No access: `none`.
    public static let noAccess = ReadLevel(.noAccess)
    /// Read access.
    public static let read = ReadLevel(.read)
}
