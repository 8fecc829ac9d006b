#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The files of this machine, through the C library.
public struct DiskFileSystem: FileSystem {
    /// Makes the file system.
    public init() {}

    /// Says what stands at a path, with one `lstat`.
    public func kind(of path: String) throws(FileFailure) -> FileKind? {
        var status = stat()
        if lstat(path, &status) == 0 { return Self.kind(ofMode: status.st_mode) }
        if errno == ENOENT || errno == ENOTDIR { return nil }
        throw Self.failure("read", path)
    }

    /// Reads a file with `open`, `fstat`, one `read` where the system gives all at once, and `close`.
    public func contents(of path: String, limit: Int) throws(FileFailure) -> FileEntry {
        // Without O_NONBLOCK, opening a named pipe would wait for a writer.
        let descriptor = Self.retrying { open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC) }
        if descriptor < 0 {
            switch errno {
            case ENOENT, ENOTDIR: return .nothing
            case ELOOP: return .unreadable(.symbolicLink)
            case ENXIO: return .unreadable(.other)
            default: throw Self.failure("read", path)
            }
        }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw Self.failure("read", path) }
        let kind = Self.kind(ofMode: status.st_mode)
        guard kind == .file else { return .unreadable(kind) }
        let size = Int(status.st_size)
        let identity = FileIdentity(
            device: UInt64(truncatingIfNeeded: status.st_dev), number: UInt64(truncatingIfNeeded: status.st_ino))
        var failed = false
        let bytes = [UInt8](unsafeUninitializedCapacity: min(size, limit)) { buffer, count in
            while count < buffer.count {
                let start = buffer.baseAddress.map { $0 + count }
                let got = Self.retrying { read(descriptor, start, buffer.count - count) }
                failed = got < 0
                if got <= 0 { break }
                count += got
            }
        }
        if failed { throw Self.failure("read", path) }
        // A file that shrank while it was read is whole at its new size.
        let wholeSize = bytes.count < min(size, limit) ? bytes.count : size
        return .file(
            FileContents(bytes: bytes, size: wholeSize, mode: UInt32(status.st_mode & 0o7777), identity: identity))
    }

    /// Lists a folder; a name whose kind the folder does not tell costs an `lstat`.
    public func entries(in folder: String) throws(FileFailure) -> [FolderEntry] {
        guard let stream = opendir(folder) else { throw Self.failure("read", folder) }
        defer { closedir(stream) }
        var entries: [FolderEntry] = []
        while true {
            errno = 0
            guard let entry = readdir(stream) else {
                if errno != 0 { throw Self.failure("read", folder) }
                return entries
            }
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                String(cString: UnsafeRawPointer(pointer).assumingMemoryBound(to: CChar.self))
            }
            if name == "." || name == ".." { continue }
            switch Int32(entry.pointee.d_type) {
            case Int32(DT_REG): entries.append(FolderEntry(name: name, kind: .file))
            case Int32(DT_DIR): entries.append(FolderEntry(name: name, kind: .folder))
            case Int32(DT_LNK): entries.append(FolderEntry(name: name, kind: .symbolicLink))
            default:
                // Some file systems leave the type out of their folders.
                guard let kind = try kind(of: "\(folder)/\(name)") else { continue }
                entries.append(FolderEntry(name: name, kind: kind))
            }
        }
    }

    /// Gives the path without links, as `realpath` does.
    public func resolve(_ path: String) throws(FileFailure) -> String {
        guard let resolved = realpath(path, nil) else { throw Self.failure("read", path) }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    /// Writes a new file; neither an existing file nor a link is ever opened.
    public func create(_ path: String, holding bytes: [UInt8], mode: UInt32?) throws(FileFailure) {
        let descriptor = Self.retrying { open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644) }
        guard descriptor >= 0 else { throw Self.failure("write", path) }
        var isWritten = bytes.withUnsafeBytes { buffer in
            var done = 0
            while done < buffer.count {
                let count = Self.retrying {
                    write(descriptor, buffer.baseAddress.map { $0 + done }, buffer.count - done)
                }
                if count < 0 { return false }
                done += count
            }
            return true
        }
        // The mode of a file that is replaced goes past the umask: it was right before.
        if isWritten, let mode { isWritten = fchmod(descriptor, mode_t(mode)) == 0 }
        var code = errno
        // Network file systems and quotas may refuse as late as here.
        if close(descriptor) != 0, isWritten {
            isWritten = false
            code = errno
        }
        guard !isWritten else { return }
        unlink(path)
        errno = code
        throw Self.failure("write", path)
    }

    /// Renames a file in one step.
    public func move(_ path: String, to newPath: String) throws(FileFailure) {
        if rename(path, newPath) != 0 { throw Self.failure("write", newPath) }
    }

    /// Removes a file.
    public func remove(_ path: String) throws(FileFailure) {
        if unlink(path) != 0 { throw Self.failure("remove", path) }
    }

    /// Makes a folder with mode 0755, less what the umask takes.
    public func createFolder(_ path: String) throws(FileFailure) {
        if mkdir(path, 0o755) != 0 { throw Self.failure("make the folder", path) }
    }

    /// Removes an empty folder.
    public func removeFolder(_ path: String) throws(FileFailure) {
        if rmdir(path) != 0 { throw Self.failure("remove the folder", path) }
    }

    private static func kind(ofMode mode: mode_t) -> FileKind {
        switch mode & S_IFMT {
        case S_IFREG: .file
        case S_IFDIR: .folder
        case S_IFLNK: .symbolicLink
        default: .other
        }
    }

    private static func retrying<Count: SignedInteger>(_ call: () -> Count) -> Count {
        while true {
            let count = call()
            if count >= 0 || errno != EINTR { return count }
        }
    }

    /// Reads `errno`, so it must be the first thing after the call that failed.
    private static func failure(_ operation: String, _ path: String) -> FileFailure {
        let code = errno
        let reason: FileFailure.Reason =
            switch code {
            case ENOENT, ENOTDIR: .notFound
            case EEXIST: .alreadyExists
            case EACCES, EPERM: .permissionDenied
            default: .other
            }
        return FileFailure(operation: operation, path: path, reason: reason, words: words(for: code))
    }

    /// What the system calls an error, beginning in lower case as our own messages do.
    static func words(for code: Int32) -> String {
        let words = strerror(code).map { String(cString: $0) } ?? "error \(code)"
        return words.prefix(1).lowercased() + words.dropFirst()
    }
}
