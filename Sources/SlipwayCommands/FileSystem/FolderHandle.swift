/// A folder that is open: it stays the same folder, whatever is renamed or put in its place meanwhile.
///
/// Closes, and releases its lock, with the last reference.
package final class FolderHandle: Sendable {
    /// The path by which the folder was opened, for messages only.
    package let path: String
    /// The number by which the file system knows the open folder.
    package let number: Int32
    /// Which folder it is, by whatever path it was opened.
    package let identity: FileIdentity
    private let close: @Sendable (Int32) -> Void

    /// Makes a handle; `close` is called with its number once nobody holds it any more.
    package init(path: String, number: Int32, identity: FileIdentity, close: @escaping @Sendable (Int32) -> Void) {
        self.path = path
        self.number = number
        self.identity = identity
        self.close = close
    }

    deinit { close(number) }

    /// The path of what bears a name in the folder, for messages.
    package func path(of name: String) -> String { path == "/" ? "/\(name)" : "\(path)/\(name)" }
}

/// What a locked folder is used for.
package enum FolderUse: Hashable, Sendable {
    /// Others may read at the same time.
    case reading
    /// Nobody else may read or write.
    case writing
}

/// What came of asking for a lock.
package enum LockOutcome: Hashable, Sendable {
    /// The folder is locked until its handle is closed, or until the process ends in whatever way.
    case held
    /// Somebody else holds a lock that forbids it.
    case busy
    /// The file system has no locks.
    case unavailable
}
