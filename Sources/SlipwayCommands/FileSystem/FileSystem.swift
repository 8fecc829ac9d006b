/// The file operations that commands use, each one as close as can be to one system call.
///
/// Writing functions take an open folder and a name: no path is walked a second time, so nobody can lead a write
/// elsewhere by putting a link into the path. Reading functions also take a path: absolute, or relative to the working
/// directory. No operation follows a symbolic link at the end of a path, except
/// ``resolve(_:)``, and ``openFolder(_:in:)`` without a folder.
package protocol FileSystem: Sendable {
    /// Says what stands at a path; `nil` if nothing does.
    func kind(of path: String, in folder: FolderHandle?) throws(FileFailure) -> FileKind?
    /// Reads a regular file, at most `limit` bytes from its beginning, and says what else stands there.
    func contents(of path: String, in folder: FolderHandle?, limit: Int) throws(FileFailure) -> FileEntry
    /// Reads standard input to its end, at most `limit` bytes of it.
    func standardInput(limit: Int) throws(FileFailure) -> [UInt8]
    /// Gives the absolute path without symbolic links of something that exists.
    func resolve(_ path: String) throws(FileFailure) -> String
    /// Opens the folder at a path, through links; or the one that bears a name in a folder, and never through a link.
    func openFolder(_ path: String, in folder: FolderHandle?) throws(FileFailure) -> FolderHandle
    /// Lists what is in a folder, without `.` and `..`, in any order.
    func entries(in folder: FolderHandle) throws(FileFailure) -> [FolderEntry]
    /// Locks a folder, and waits for that if it is told to; the lock ends with the handle.
    func lock(_ folder: FolderHandle, for use: FolderUse, waits: Bool) throws(FileFailure) -> LockOutcome
    /// Writes a new file; fails with ``FileFailure/Reason/alreadyExists`` if anything stands. `nil` means mode 0644.
    ///
    /// A file that could not be written to its end is removed again. If it is synced, its bytes outlast a power cut.
    func create(
        _ name: String, in folder: FolderHandle, holding bytes: [UInt8], mode: UInt32?, isSynced: Bool
    ) throws(FileFailure) -> FileVersion
    /// Renames a file in one step.
    ///
    /// Fails with ``FileFailure/Reason/changed`` unless `file` bears the name, and `old` the new name: nothing, if that is
    /// `nil`.
    func move(
        _ name: String, to newName: String, in folder: FolderHandle, file: FileIdentity, replacing old: FileVersion?
    ) throws(FileFailure)
    /// Removes a file; if a version is given, fails with ``FileFailure/Reason/changed`` for any other file or version.
    func remove(_ name: String, in folder: FolderHandle, file: FileVersion?) throws(FileFailure)
    /// Makes a folder.
    func createFolder(_ name: String, in folder: FolderHandle) throws(FileFailure)
    /// Removes an empty folder.
    func removeFolder(_ name: String, in folder: FolderHandle) throws(FileFailure)
    /// Makes the names in a folder outlast a power cut.
    func sync(_ folder: FolderHandle) throws(FileFailure)
}

extension FileSystem {
    /// Says what stands at a path; `nil` if nothing does.
    func kind(of path: String) throws(FileFailure) -> FileKind? { try kind(of: path, in: nil) }

    /// Reads a regular file by its path.
    func contents(of path: String, limit: Int) throws(FileFailure) -> FileEntry {
        try contents(of: path, in: nil, limit: limit)
    }

    /// Lists what is in the folder at a path, through links.
    func entries(in path: String) throws(FileFailure) -> [FolderEntry] { try entries(in: openFolder(path, in: nil)) }
}

/// What can stand at a path.
package enum FileKind: Hashable, Sendable {
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
package enum FileEntry: Hashable, Sendable {
    /// Nothing stands at the path.
    case nothing
    /// A regular file, read.
    case file(FileContents)
    /// Something that is no regular file.
    case unreadable(FileKind)
}

/// The bytes of a regular file, and what the system says about it.
package struct FileContents: Hashable, Sendable {
    /// The bytes from the beginning, as many as were asked for.
    package var bytes: [UInt8]
    /// The size of the whole file.
    package var size: Int
    /// The permission bits.
    package var mode: UInt32
    /// Which file it is, and in which version.
    package var version: FileVersion

    /// Makes contents.
    package init(bytes: [UInt8], size: Int, mode: UInt32, version: FileVersion) {
        self.bytes = bytes
        self.size = size
        self.mode = mode
        self.version = version
    }

    /// Whether the bytes are those of the whole file.
    var isWhole: Bool { bytes.count == size }
}

/// Tells two files apart, and knows one file by two paths: links, or a file system that ignores case.
package struct FileIdentity: Hashable, Sendable {
    /// The device that holds the file.
    package var device: UInt64
    /// The file's number on its device.
    package var number: UInt64

    /// Makes an identity.
    package init(device: UInt64, number: UInt64) {
        self.device = device
        self.number = number
    }
}

/// Tells a file from itself after somebody wrote into it.
package struct FileVersion: Hashable, Sendable {
    /// Which file it is, by whatever path it was reached.
    package var identity: FileIdentity
    /// The size in bytes.
    package var size: Int
    /// The seconds of the time of the last modification.
    package var seconds: Int
    /// The nanoseconds of the time of the last modification.
    package var nanoseconds: Int

    /// Makes a version.
    package init(identity: FileIdentity, size: Int, seconds: Int, nanoseconds: Int) {
        self.identity = identity
        self.size = size
        self.seconds = seconds
        self.nanoseconds = nanoseconds
    }
}

/// A name in a folder.
package struct FolderEntry: Hashable, Sendable {
    /// The name, without the folder.
    package var name: String
    /// What bears the name.
    package var kind: FileKind

    /// Makes an entry.
    package init(name: String, kind: FileKind) {
        self.name = name
        self.kind = kind
    }
}
