#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// A process that was run to its end, with its output thrown away.
struct ChildProcess {
    /// How long it took from its start to its end.
    let time: Nanoseconds
    /// How long it and what it started kept processors busy, for themselves and in the system.
    let processorTime: Nanoseconds
    /// The most memory that it held.
    let peakBytes: Int

    /// Runs an executable, found on the path unless its name holds a `/`; ends everything where it fails.
    ///
    /// Its environment is what is given here, the same on every machine.
    static func run(_ command: [String], environment: [String] = []) -> ChildProcess {
        var usage = rusage()
        var status: Int32 = -1
        let time = Stopwatch.time {
            let child = spawn(command, environment)
            while wait4(child, &status, 0, &usage) < 0, errno == EINTR {}
        }
        guard status == 0 else { stop("'\(command.joined(separator: " "))' failed with status \(status)") }
        #if canImport(Darwin)
            let unit = 1
        #else
            let unit = 1024
        #endif
        let processorTime = nanoseconds(usage.ru_utime) + nanoseconds(usage.ru_stime)
        return ChildProcess(time: time, processorTime: processorTime, peakBytes: Int(usage.ru_maxrss) * unit)
    }

    private static func nanoseconds(_ time: timeval) -> Nanoseconds {
        Nanoseconds(time.tv_sec) * 1e9 + Nanoseconds(time.tv_usec) * 1e3
    }

    private static func spawn(_ command: [String], _ variables: [String]) -> pid_t {
        #if canImport(Darwin)
            var actions: posix_spawn_file_actions_t?
        #else
            var actions = posix_spawn_file_actions_t()
        #endif
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
        var arguments: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) } + [nil]
        var environment: [UnsafeMutablePointer<CChar>?] = variables.map { strdup($0) } + [nil]
        defer { for text in arguments + environment { free(text) } }
        var child: pid_t = 0
        let code = posix_spawnp(&child, command[0], &actions, nil, &arguments, &environment)
        guard code == 0 else { stop("cannot start '\(command[0])'") }
        return child
    }

    private static func stop(_ message: String) -> Never {
        print("error: \(message)")
        exit(74)
    }
}

/// A new folder of this run alone, for everything that whole processes write.
struct ScratchFolder {
    /// The absolute path.
    let path: String

    /// Makes the folder, in `TMPDIR` or `/tmp`.
    init() {
        let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        var template = Array("\(parent)/slipway-benchmarks-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else {
            print("error: cannot make a folder in '\(parent)'")
            exit(74)
        }
        path = template.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
    }

    /// The path of a new folder in this one.
    func makeFolder(_ name: String) -> String {
        let folder = "\(path)/\(name)"
        mkdir(folder, 0o755)
        return folder
    }

    /// Removes a folder with all that is in it.
    static func remove(_ path: String) {
        _ = ChildProcess.run(["rm", "-rf", path])
    }
}
