/// What jobs may do with GitHub's cache: `cache-mode` of a workflow, a job or a call.
///
/// Without the key, trusted events may restore and save, and others only restore. Other tools may not know the key yet.
///
/// Source: GitHub, "Workflow syntax", `cache-mode`.
public struct CacheMode: Hashable, Sendable {
    /// The mode in GitHub's spelling; `nil` for no key.
    public var rawValue: String?

    /// Takes a mode in GitHub's spelling, such as one that is newer than this version of Slipway.
    public init(_ rawValue: String) {
        self.rawValue = rawValue
    }

    private init() {}

    /// No key: what the event allows.
    public static let unspecified = CacheMode()
    /// Neither restore nor save: `none`.
    public static let noAccess = CacheMode("none")
    /// Restore only.
    public static let read = CacheMode("read")
    /// Restore and save.
    ///
    /// For an event that others can start, GitHub warns: what they save may be restored by later runs.
    public static let write = CacheMode("write")
    /// Save only.
    public static let writeOnly = CacheMode("write-only")
}
