// The environment is a variable of the C library, which nothing here changes.
#if canImport(Glibc)
    @preconcurrency import Glibc
#elseif canImport(Musl)
    @preconcurrency import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The programs of this machine.
package struct SystemPrograms: ProgramRunner {
    /// Makes the runner.
    package init() {}

    /// Runs a program with `posix_spawnp`, in this environment and working directory.
    package func run(_ program: String, _ arguments: [String]) -> ProgramResult? {
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { return nil }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        defer { close(ends[0]) }
        let child = spawn([program] + arguments, output: ends[1])
        close(ends[1])
        guard let child else { return nil }
        let output = readAll(ends[0])
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0 { guard errno == EINTR else { return nil } }
        // The lower bits name the signal that ended the process; there are none after an exit.
        let signal = status & 0x7F
        return ProgramResult(status: signal == 0 ? (status >> 8) & 0xFF : 128 + signal, output: output)
    }

    /// Runs a program on files in a new folder below `TMPDIR`, or below `/tmp`.
    public func run(_ program: String, _ arguments: [String], on files: [[UInt8]]) -> ProgramResult? {
        let parent = getenv("TMPDIR").map { String(cString: $0) } ?? ""
        var template = Array("\(parent.isEmpty ? "/tmp" : parent)/slipway-XXXXXX".utf8CString)
        guard let made = mkdtemp(&template) else { return nil }
        let folder = String(cString: made)
        let paths = files.indices.map { "\(folder)/\($0)" }
        defer {
            for path in paths { unlink(path) }
            rmdir(folder)
        }
        for (path, bytes) in zip(paths, files) where !put(bytes, into: path) { return nil }
        return run(program, arguments + paths)
    }

    private func put(_ bytes: [UInt8], into path: String) -> Bool {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        var position = 0
        while position < bytes.count {
            let count = bytes[position...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno != EINTR { return false }
            position += max(count, 0)
        }
        return true
    }

    private func spawn(_ command: [String], output: Int32) -> pid_t? {
        #if canImport(Darwin)
            var actions: posix_spawn_file_actions_t?
        #else
            var actions = posix_spawn_file_actions_t()
        #endif
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, output, 1)
        posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
        var arguments: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) } + [nil]
        defer { for text in arguments { free(text) } }
        var child: pid_t = 0
        return posix_spawnp(&child, command[0], &actions, nil, &arguments, environ) == 0 ? child : nil
    }

    private func readAll(_ descriptor: Int32) -> [UInt8] {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = read(descriptor, &buffer, buffer.count)
            if count > 0 {
                bytes += buffer[..<count]
            } else if count == 0 || errno != EINTR {
                return bytes
            }
        }
    }
}
