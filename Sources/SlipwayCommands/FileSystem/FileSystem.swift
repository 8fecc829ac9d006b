/// The file operations that commands use, each one as close as can be to one system call.
///
/// Paths are absolute, or relative to the working directory. No operation follows a symbolic link at a path's end
/// except ``resolve(_:)`` and ``entries(in:)``.
public protocol FileSystem: Sendable {
    /// Says what stands at a path; `nil` where nothing does.
    func kind(of path: String) throws(FileFailure) -> FileKind?
    /// Reads a regular file, at most `limit` bytes from its beginning, and says what else stands there.
    func contents(of path: String, limit: Int) throws(FileFailure) -> FileEntry
    /// Lists what is in a folder, without `.` and `..`, in any order.
    func entries(in folder: String) throws(FileFailure) -> [FolderEntry]
    /// Gives the absolute path without symbolic links of something that exists.
    func resolve(_ path: String) throws(FileFailure) -> String
    /// Writes a new file; fails with ``FileFailure/Reason/alreadyExists`` where anything stands. `nil` means mode 0644.
    ///
    /// A file that could not be written to its end is removed again.
    func create(_ path: String, holding bytes: [UInt8], mode: UInt32?) throws(FileFailure)
    /// Renames a file, in place of any file at the new path, in one step.
    func move(_ path: String, to newPath: String) throws(FileFailure)
    /// Removes a file.
    func remove(_ path: String) throws(FileFailure)
    /// Makes a folder in a folder that exists.
    func createFolder(_ path: String) throws(FileFailure)
    /// Removes an empty folder.
    func removeFolder(_ path: String) throws(FileFailure)
}

/// What can stand at a path.
public enum FileKind: Hashable, Sendable {
    /// A regular file.
    case file
    /// A folder.
    case folder
    /// A symbolic link, wherever it leads.
    case symbolicLink
    /// A device, a socket or a named pipe.
    case other
}

/// What reading a path found there.
public enum FileEntry: Hashable, Sendable {
    /// Nothing stands at the path.
    case nothing
    /// A regular file, read.
    case file(FileContents)
    /// Something that is no regular file.
    case unreadable(FileKind)
}

/// The bytes of a regular file, and what the system says about it.
public struct FileContents: Hashable, Sendable {
    /// The bytes from the beginning, as many as were asked for.
    public var bytes: [UInt8]
    /// The size of the whole file.
    public var size: Int
    /// The permission bits.
    public var mode: UInt32
    /// Which file it is, by whatever path it was reached.
    public var identity: FileIdentity

    /// Makes contents.
    public init(bytes: [UInt8], size: Int, mode: UInt32, identity: FileIdentity) {
        self.bytes = bytes
        self.size = size
        self.mode = mode
        self.identity = identity
    }

    /// Whether the bytes are those of the whole file.
    var isWhole: Bool { bytes.count == size }
}

/// Tells two files apart, and knows one file by two paths: links, or a file system that ignores case.
public struct FileIdentity: Hashable, Sendable {
    /// The device that holds the file.
    public var device: UInt64
    /// The file's number on its device.
    public var number: UInt64

    /// Makes an identity.
    public init(device: UInt64, number: UInt64) {
        self.device = device
        self.number = number
    }
}

/// A name in a folder.
public struct FolderEntry: Hashable, Sendable {
    /// The name, without the folder.
    public var name: String
    /// What bears the name.
    public var kind: FileKind

    /// Makes an entry.
    public init(name: String, kind: FileKind) {
        self.name = name
        self.kind = kind
    }
}
