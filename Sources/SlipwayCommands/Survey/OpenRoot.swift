/// The folder below which a command writes, open and locked from before the first look to after the last change.
///
/// The lock is the folder's own, so that it leaves no file behind, and a run that is killed loses it.
struct OpenRoot {
    /// The folder's absolute path, as messages name it.
    let path: String
    /// The open folder; `nil` if it is missing and is not to be made.
    let handle: FolderHandle?
    /// Whether others keep away meanwhile; some file systems have no locks.
    let isLocked: Bool
    /// The folders that were made for it, the topmost first.
    private let made: [(name: String, parent: FolderHandle)]

    /// Opens and locks a folder, and waits for others that work below it; one that is missing may be made.
    init(_ path: String, for invocation: Invocation, use: FolderUse, isMade: Bool) throws(CommandFailure) {
        self.path = path
        var made: [(name: String, parent: FolderHandle)] = []
        do throws(FileFailure) {
            while true {
                let handle =
                    isMade
                    ? try Self.make(path, for: invocation, made: &made) : try Self.open(path, files: invocation.files)
                guard let handle else {
                    (self.handle, isLocked) = (nil, false)
                    break
                }
                let lock = try Self.lock(handle, for: use, invocation)
                if try Self.isReplaced(handle, at: path, hasWaited: lock.hasWaited, files: invocation.files) {
                    continue
                }
                (self.handle, isLocked) = (handle, lock.isHeld)
                break
            }
            self.made = made
        } catch {
            Self.remove(made, files: invocation.files)
            throw .inputOutput(error.description)
        }
    }

    /// Releases the lock, and removes folders that stayed empty.
    func close(of files: any FileSystem) {
        Self.remove(made, files: files)
        // The lock ends with the handle, which must not go before.
        withExtendedLifetime(handle) {}
    }

    private static func remove(_ made: [(name: String, parent: FolderHandle)], files: any FileSystem) {
        // A folder that holds something stays: the system removes none but empty ones.
        for folder in made.reversed() { try? files.removeFolder(folder.name, in: folder.parent) }
    }

    private static func open(_ path: String, files: any FileSystem) throws(FileFailure) -> FolderHandle? {
        do throws(FileFailure) {
            return try files.openFolder(path.isEmpty ? "/" : path, in: nil)
        } catch {
            if error.reason == .notFound { return nil }
            throw error
        }
    }

    /// Whether the path leads to another folder by now: the run that held the lock may have removed the folder.
    private static func isReplaced(
        _ handle: FolderHandle, at path: String, hasWaited: Bool, files: any FileSystem
    ) throws(FileFailure) -> Bool {
        guard let current = try open(path, files: files) else { return true }
        return hasWaited && current.identity != handle.identity
    }

    private static func make(
        _ path: String, for invocation: Invocation, made: inout [(name: String, parent: FolderHandle)]
    ) throws(FileFailure) -> FolderHandle {
        let files = invocation.files
        if let handle = try open(path, files: files) { return handle }
        let parent = try make(FilePath.folder(of: path), for: invocation, made: &made)
        let name = FilePath.name(of: path)
        do throws(FileFailure) {
            try files.createFolder(name, in: parent)
            made.append((name, parent))
            if !invocation.arguments.has(.noSync) { try files.sync(parent) }
        } catch {
            // Somebody else was quicker.
            if error.reason != .alreadyExists { throw error }
        }
        return try files.openFolder(name, in: parent)
    }

    private static func lock(
        _ folder: FolderHandle, for use: FolderUse, _ invocation: Invocation
    ) throws(FileFailure) -> (isHeld: Bool, hasWaited: Bool) {
        var outcome = try invocation.files.lock(folder, for: use, waits: false)
        let hasWaited = outcome == .busy
        if hasWaited {
            invocation.notify("note: waiting for another run that works below '\(folder.path.printable)'\n")
            outcome = try invocation.files.lock(folder, for: use, waits: true)
        }
        return (outcome == .held, hasWaited)
    }
}
