import SlipwayCommands

/// A file system that asks before each call, so that a test can stop a run, fail it or let another one go first.
struct SteppedFileSystem: FileSystem {
    let base: InMemoryFileSystem
    /// Called before each call with its name; a failure that it throws is that of the call.
    let step: @Sendable (String) throws(FileFailure) -> Void
    /// Called again and again while a lock that is waited for is busy.
    var wait: @Sendable () throws(FileFailure) -> Void = { () throws(FileFailure) in
        throw FileFailure(operation: "lock", path: "", reason: .other, words: "nobody lets go")
    }

    func kind(of path: String, in folder: FolderHandle?) throws(FileFailure) -> FileKind? {
        try step("kind")
        return try base.kind(of: path, in: folder)
    }

    func contents(of path: String, in folder: FolderHandle?, limit: Int) throws(FileFailure) -> FileEntry {
        try step("contents")
        return try base.contents(of: path, in: folder, limit: limit)
    }

    func standardInput(limit: Int) throws(FileFailure) -> [UInt8] {
        try step("standardInput")
        return try base.standardInput(limit: limit)
    }

    func resolve(_ path: String) throws(FileFailure) -> String {
        try step("resolve")
        return try base.resolve(path)
    }

    func openFolder(_ path: String, in folder: FolderHandle?) throws(FileFailure) -> FolderHandle {
        try step("openFolder")
        return try base.openFolder(path, in: folder)
    }

    func entries(in folder: FolderHandle) throws(FileFailure) -> [FolderEntry] {
        try step("entries")
        return try base.entries(in: folder)
    }

    func lock(_ folder: FolderHandle, for use: FolderUse, waits: Bool) throws(FileFailure) -> LockOutcome {
        while true {
            try step("lock")
            let outcome = try base.lock(folder, for: use, waits: waits)
            if outcome != .busy || !waits { return outcome }
            try wait()
        }
    }

    func create(
        _ name: String, in folder: FolderHandle, holding bytes: [UInt8], mode: UInt32?, isSynced: Bool
    ) throws(FileFailure) -> FileVersion {
        try step("create")
        return try base.create(name, in: folder, holding: bytes, mode: mode, isSynced: isSynced)
    }

    func move(
        _ name: String, to newName: String, in folder: FolderHandle, file: FileIdentity, replacing old: FileVersion?
    ) throws(FileFailure) {
        try step("move")
        try base.move(name, to: newName, in: folder, file: file, replacing: old)
    }

    func remove(_ name: String, in folder: FolderHandle, file: FileVersion?) throws(FileFailure) {
        try step("remove")
        try base.remove(name, in: folder, file: file)
    }

    func createFolder(_ name: String, in folder: FolderHandle) throws(FileFailure) {
        try step("createFolder")
        try base.createFolder(name, in: folder)
    }

    func removeFolder(_ name: String, in folder: FolderHandle) throws(FileFailure) {
        try step("removeFolder")
        try base.removeFolder(name, in: folder)
    }

    func sync(_ folder: FolderHandle) throws(FileFailure) {
        try step("sync")
        try base.sync(folder)
    }
}
