#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

extension DiskFileSystem {
    /// Locks a folder with `flock`: nothing is left in it, and the system frees it when the process ends.
    package func lock(_ folder: FolderHandle, for use: FolderUse, waits: Bool) throws(FileFailure) -> LockOutcome {
        let operation = (use == .writing ? LOCK_EX : LOCK_SH) | (waits ? 0 : LOCK_NB)
        if Self.retrying({ flock(folder.number, operation) }) == 0 { return .held }
        switch errno {
        case EWOULDBLOCK: return .busy
        // Network file systems lock no folders, or want them opened for writing, which folders cannot be.
        case EBADF, EINVAL, ENOLCK, ENOSYS, ENOTSUP, EOPNOTSUPP: return .unavailable
        default: throw Self.failure("lock", folder.path)
        }
    }

    /// Writes a new file; neither an existing file nor a link is ever opened.
    package func create(
        _ name: String, in folder: FolderHandle, holding bytes: [UInt8], mode: UInt32?, isSynced: Bool
    ) throws(FileFailure) -> FileVersion {
        let descriptor = Self.retrying {
            openat(folder.number, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
        }
        guard descriptor >= 0 else { throw Self.failure("write", folder.path(of: name)) }
        var status = stat()
        var isWritten = Self.write(bytes, to: descriptor)
        // The umask does not apply: the replaced file already had this mode.
        if isWritten, let mode { isWritten = fchmod(descriptor, mode_t(mode)) == 0 }
        if isWritten { isWritten = fstat(descriptor, &status) == 0 }
        if isWritten, isSynced { isWritten = Self.sync(descriptor) }
        var code = errno
        // Network file systems and quotas may refuse as late as here.
        if close(descriptor) != 0, isWritten {
            isWritten = false
            code = errno
        }
        if isWritten { return Self.version(of: status) }
        unlinkat(folder.number, name, 0)
        errno = code
        throw Self.failure("write", folder.path(of: name))
    }

    /// Renames a file: with `linkat` and `unlinkat` to a new name, with `renameat` after a look at both names otherwise.
    package func move(
        _ name: String, to newName: String, in folder: FolderHandle, file: FileIdentity, replacing old: FileVersion?
    ) throws(FileFailure) {
        guard try version(of: name, in: folder, to: "write")?.identity == file else {
            throw Self.changed("write", folder.path(of: newName))
        }
        if old == nil, try renameExclusively(name, to: newName, in: folder) { return }
        guard try version(of: newName, in: folder, to: "write") == old else {
            throw Self.changed("write", folder.path(of: newName))
        }
        if renameat(folder.number, name, folder.number, newName) != 0 {
            throw Self.failure("write", folder.path(of: newName))
        }
    }

    /// Removes a file with `unlinkat`.
    package func remove(_ name: String, in folder: FolderHandle, file: FileVersion?) throws(FileFailure) {
        let found = file == nil ? nil : try version(of: name, in: folder, to: "remove")
        // `unlinkat` reports a missing file.
        if let found, found != file { throw Self.changed("remove", folder.path(of: name)) }
        if unlinkat(folder.number, name, 0) != 0 { throw Self.failure("remove", folder.path(of: name)) }
    }

    /// Makes a folder with mode 0755, less what the umask takes.
    package func createFolder(_ name: String, in folder: FolderHandle) throws(FileFailure) {
        if mkdirat(folder.number, name, 0o755) != 0 { throw Self.failure("make the folder", folder.path(of: name)) }
    }

    /// Removes an empty folder.
    package func removeFolder(_ name: String, in folder: FolderHandle) throws(FileFailure) {
        if unlinkat(folder.number, name, AT_REMOVEDIR) != 0 {
            throw Self.failure("remove the folder", folder.path(of: name))
        }
    }

    /// Syncs a folder with `fsync`, on file systems that can.
    package func sync(_ folder: FolderHandle) throws(FileFailure) {
        if !Self.sync(folder.number) { throw Self.failure("sync", folder.path) }
    }

    /// Gives a file a new name unless something bears it, and then takes the old name away.
    ///
    /// Swift's Glibc lacks `renameat2`; a link never replaces anything either, on every system.
    private func renameExclusively(
        _ name: String, to newName: String, in folder: FolderHandle
    ) throws(FileFailure) -> Bool {
        guard linkat(folder.number, name, folder.number, newName, 0) == 0 else {
            switch errno {
            case EEXIST: throw Self.changed("write", folder.path(of: newName))
            // The file system has no hard links.
            case EPERM, ENOSYS, ENOTSUP, EOPNOTSUPP, EMLINK: return false
            default: throw Self.failure("write", folder.path(of: newName))
            }
        }
        if unlinkat(folder.number, name, 0) != 0 { throw Self.failure("remove", folder.path(of: name)) }
        return true
    }

    private static func sync(_ descriptor: Int32) -> Bool {
        #if canImport(Darwin)
            // There, 'fsync' leaves the bytes in the cache of the drive.
            if fcntl(descriptor, F_FULLFSYNC) == 0 { return true }
        #endif
        return retrying { fsync(descriptor) } == 0 || errno == EINVAL || errno == ENOTSUP || errno == EROFS
    }

    private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
        bytes.withUnsafeBytes { buffer in
            var done = 0
            while done < buffer.count {
                let count = retrying { system(write: buffer, from: done, to: descriptor) }
                if count < 0 { return false }
                done += count
            }
            return true
        }
    }

    /// Which file bears a name, and in which version; `nil` if nothing does.
    private func version(
        of name: String, in folder: FolderHandle, to operation: String
    ) throws(FileFailure) -> FileVersion? {
        var status = stat()
        if fstatat(folder.number, name, &status, AT_SYMLINK_NOFOLLOW) == 0 { return Self.version(of: status) }
        if errno == ENOENT { return nil }
        throw Self.failure(operation, folder.path(of: name))
    }

    private static func changed(_ operation: String, _ path: String) -> FileFailure {
        FileFailure(operation: operation, path: path, reason: .changed, words: FileFailure.changedWords)
    }
}

/// The C function, which a method of the same name hides inside the type above.
private func system(write buffer: UnsafeRawBufferPointer, from start: Int, to descriptor: Int32) -> Int {
    write(descriptor, buffer.baseAddress.map { $0 + start }, buffer.count - start)
}
