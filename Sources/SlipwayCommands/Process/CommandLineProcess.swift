#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The process itself: the one place that reads arguments, environment and terminal, and that exits.
package enum CommandLineProcess: Sendable {
    /// The version of Slipway.
    package static let version = "0.1.0"

    /// Runs a command line to its end: `slipway` itself, or a project's executable.
    ///
    /// - Parameters:
    ///   - project: What the commands work on; `nil` in `slipway` itself.
    ///   - arguments: The command line, the executable's path first.
    package static func main(project: Project?, arguments: [String] = CommandLine.arguments) -> Never {
        // A reader that went away and a limit on file sizes are errors to report, not reasons to be killed.
        signal(SIGPIPE, SIG_IGN)
        signal(SIGXFSZ, SIG_IGN)
        guard let typed = arguments.first, arguments.contains(where: { !$0.isEmpty }) else {
            // Without '/proc', or started with no word at all: whatever was asked for, nothing would be done.
            write(Array("error: the command line cannot be read; is '/proc' mounted?\n".utf8), to: 2)
            exit(ExitStatus.software.rawValue)
        }
        let name = typed.split(separator: "/").last.map { String($0) } ?? "slipway"
        let tool = CommandLineTool(name: name, version: version, project: project)
        let result = tool.run(
            Array(arguments.dropFirst()), in: environment(typed: typed, name: name), files: DiskFileSystem(),
            programs: SystemPrograms()
        ) { write(Array($0.utf8), to: 2) }
        let status = write(result)
        exit(status.rawValue)
    }

    private static func environment(typed: String, name: String) -> CommandEnvironment {
        var variables: [String: String] = [:]
        for name in CommandEnvironment.variableNames {
            if let value = getenv(name) { variables[name] = String(cString: value) }
        }
        var workingDirectory: String?
        if let path = getcwd(nil, 0) {
            workingDirectory = String(cString: path)
            free(path)
        }
        // A name without a folder was looked up on the search path, and may be any file of that name here.
        let executable = typed.contains("/") ? try? DiskFileSystem().resolve(typed) : nil
        let invocation = PackageCommand.invocation(
            of: name, typed: typed, executable: executable, workingDirectory: workingDirectory, files: DiskFileSystem())
        return CommandEnvironment(
            invocation: invocation, executable: executable, workingDirectory: workingDirectory, variables: variables,
            outputColumns: isatty(1) == 1 ? columns() : nil, errorsAreTerminal: isatty(2) == 1)
    }

    private static func columns() -> Int {
        var size = winsize()
        guard ioctl(1, numericCast(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
        return Int(size.ws_col)
    }

    /// Writes a result; a success whose output could not be written is none.
    private static func write(_ result: CommandResult) -> ExitStatus {
        let code = write(result.output, to: 1)
        write(Array(result.errors.utf8), to: 2)
        // EPIPE is how `| head` says that it has read enough.
        guard code != 0, code != EPIPE else { return result.status }
        write(Array("error: cannot write to standard output: \(DiskFileSystem.words(for: code))\n".utf8), to: 2)
        return result.status == .success ? .inputOutput : result.status
    }

    /// Writes bytes to a descriptor; gives back 0, or the code of the error that stopped it.
    @discardableResult private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
        bytes.withUnsafeBytes { buffer in
            var done = 0
            while done < buffer.count {
                let count = system(write: buffer, from: done, to: descriptor)
                if count >= 0 {
                    done += count
                } else if errno == EAGAIN {
                    // Somebody made the descriptor non-blocking: wait until it takes more.
                    var wanted = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
                    poll(&wanted, 1, -1)
                } else if errno != EINTR {
                    return errno
                }
            }
            return 0
        }
    }
}

/// The C function, which a method of the same name hides inside the type above.
private func system(write buffer: UnsafeRawBufferPointer, from start: Int, to descriptor: Int32) -> Int {
    write(descriptor, buffer.baseAddress.map { $0 + start }, buffer.count - start)
}
