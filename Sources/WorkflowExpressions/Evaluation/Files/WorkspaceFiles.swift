/// The files below a run's workspace, from which `hashFiles` reads.
public protocol WorkspaceFiles: Sendable {
    /// What is in a folder, in any order; the workspace itself is the empty path.
    func entries(in folder: String, followingLinks: Bool) throws(WorkspaceError) -> [WorkspaceEntry]
    /// The bytes of a file, by its path below the workspace with `/` between its parts.
    func bytes(of file: String) throws(WorkspaceError) -> [UInt8]
}

/// A name in a folder of the workspace.
public struct WorkspaceEntry: Hashable, Sendable {
    /// The name, without the folder.
    public var name: String
    /// Whether it is a folder.
    public var isFolder: Bool

    /// Makes an entry.
    public init(name: String, isFolder: Bool) {
        self.name = name
        self.isFolder = isFolder
    }
}

/// Why the workspace could not be read.
public struct WorkspaceError: Error, Hashable, Sendable {
    /// What is wrong.
    public let message: String

    /// Makes an error.
    public init(message: String) {
        self.message = message
    }
}
