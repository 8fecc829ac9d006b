#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The files of this machine, through the C library.
package struct DiskFileSystem: FileSystem {
    /// Makes the file system.
    package init() {}

    /// Says what stands at a path, with one `fstatat`.
    package func kind(of path: String, in folder: FolderHandle?) throws(FileFailure) -> FileKind? {
        var status = stat()
        if fstatat(Self.number(folder), path, &status, AT_SYMLINK_NOFOLLOW) == 0 {
            return Self.kind(ofMode: status.st_mode)
        }
        if errno == ENOENT || errno == ENOTDIR { return nil }
        throw Self.failure("read", Self.path(path, folder))
    }

    /// Reads a file with `openat`, `fstat`, one `read` if the system gives all at once, and `close`.
    package func contents(of path: String, in folder: FolderHandle?, limit: Int) throws(FileFailure) -> FileEntry {
        // Without O_NONBLOCK, opening a named pipe would wait for a writer.
        let descriptor = Self.retrying {
            openat(Self.number(folder), path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        }
        if descriptor < 0 {
            switch errno {
            case ENOENT, ENOTDIR: return .nothing
            case ELOOP: return .unreadable(.symbolicLink)
            case ENXIO: return .unreadable(.other)
            default: throw Self.failure("read", Self.path(path, folder))
            }
        }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw Self.failure("read", Self.path(path, folder)) }
        let kind = Self.kind(ofMode: status.st_mode)
        guard kind == .file else { return .unreadable(kind) }
        let size = Int(status.st_size)
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
        if failed { throw Self.failure("read", Self.path(path, folder)) }
        // A file that shrank while it was read is whole at its new size.
        let wholeSize = bytes.count < min(size, limit) ? bytes.count : size
        return .file(
            FileContents(
                bytes: bytes, size: wholeSize, mode: UInt32(status.st_mode & 0o7777),
                version: Self.version(of: status)))
    }

    /// Reads the descriptor 0 until it has no more.
    package func standardInput(limit: Int) throws(FileFailure) -> [UInt8] {
        var bytes: [UInt8] = []
        while bytes.count < limit {
            let room = min(max(bytes.count, 1 << 16), limit - bytes.count)
            var got = 0
            bytes += [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
                got = Self.retrying { read(0, buffer.baseAddress, buffer.count) }
                count = max(got, 0)
            }
            if got < 0 { throw Self.failure("read", "-") }
            if got == 0 { break }
        }
        return bytes
    }

    /// Gives the path without links, as `realpath` does.
    package func resolve(_ path: String) throws(FileFailure) -> String {
        guard let resolved = realpath(path, nil) else { throw Self.failure("read", path) }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    /// Opens a folder with `openat`, and asks which one it is.
    package func openFolder(_ path: String, in folder: FolderHandle?) throws(FileFailure) -> FolderHandle {
        let follows = folder == nil ? 0 : O_NOFOLLOW
        let descriptor = Self.retrying {
            openat(Self.number(folder), path, O_RDONLY | O_DIRECTORY | O_CLOEXEC | follows)
        }
        let shown = Self.path(path, folder)
        guard descriptor >= 0 else { throw Self.failure("read", shown) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else {
            let failure = Self.failure("read", shown)
            close(descriptor)
            throw failure
        }
        return FolderHandle(path: shown, number: descriptor, identity: Self.identity(of: status)) { close($0) }
    }

    /// Lists a folder; a name whose kind the folder listing lacks costs an `fstatat`.
    package func entries(in folder: FolderHandle) throws(FileFailure) -> [FolderEntry] {
        // The stream closes its descriptor and moves its position, so it gets one of its own.
        let descriptor = Self.retrying { openat(folder.number, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
        guard descriptor >= 0 else { throw Self.failure("read", folder.path) }
        guard let stream = fdopendir(descriptor) else {
            let failure = Self.failure("read", folder.path)
            close(descriptor)
            throw failure
        }
        defer { closedir(stream) }
        var entries: [FolderEntry] = []
        while true {
            errno = 0
            guard let entry = readdir(stream) else {
                if errno != 0 { throw Self.failure("read", folder.path) }
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
                guard let kind = try kind(of: name, in: folder) else { continue }
                entries.append(FolderEntry(name: name, kind: kind))
            }
        }
    }

    private static func number(_ folder: FolderHandle?) -> Int32 { folder?.number ?? AT_FDCWD }

    private static func path(_ path: String, _ folder: FolderHandle?) -> String { folder?.path(of: path) ?? path }

    static func identity(of status: stat) -> FileIdentity {
        FileIdentity(
            device: UInt64(truncatingIfNeeded: status.st_dev), number: UInt64(truncatingIfNeeded: status.st_ino))
    }

    static func version(of status: stat) -> FileVersion {
        #if canImport(Darwin)
            let time = status.st_mtimespec
        #else
            let time = status.st_mtim
        #endif
        return FileVersion(
            identity: identity(of: status), size: Int(status.st_size), seconds: Int(time.tv_sec),
            nanoseconds: Int(time.tv_nsec))
    }

    private static func kind(ofMode mode: mode_t) -> FileKind {
        switch mode & S_IFMT {
        case S_IFREG: .file
        case S_IFDIR: .folder
        case S_IFLNK: .symbolicLink
        default: .other
        }
    }

    static func retrying<Count: SignedInteger>(_ call: () -> Count) -> Count {
        while true {
            let count = call()
            if count >= 0 || errno != EINTR { return count }
        }
    }

    /// Reads `errno`, so it must be the first thing after the call that failed.
    static func failure(_ operation: String, _ path: String) -> FileFailure {
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
