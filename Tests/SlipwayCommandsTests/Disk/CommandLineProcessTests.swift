import Foundation
import SlipwayCommands
import TestSupport
import Testing
import Workflows

/// The process as a whole, in unusual surroundings, each time in a child of the test.
struct CommandLineProcessTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    static let project = Project(name: "app") {
        ProjectOutput(files: [
            .workflow("one"),
            .workflow("two", String(repeating: "# a long line of a long file\n", count: 1_000)),
        ])
    }

    @Test func `generates from the command line`() async {
        let path = folder.path
        let result = await #expect(
            processExitsWith: .exitCode(0), observing: [\.standardOutputContent, \.standardErrorContent]
        ) { [path = path as String] in
            CommandLineProcess.main(project: Self.project, arguments: ["/x/app", "generate", "--root", path])
        }
        let output = String(decoding: result?.standardOutputContent ?? [], as: UTF8.self)
        #expect(output.hasSuffix("2 written, 0 unchanged, 0 removed\n"))
        #expect(folder.names.count == 4)
    }

    @Test func `names a command that SwiftPM runs in the working directory, where SwiftPM built it`() async throws {
        let path = folder.path
        try folder.write("pipelines/Package.swift", [])
        try folder.write("pipelines/.build/debug/app", [])
        let result = await #expect(processExitsWith: .exitCode(1), observing: [\.standardErrorContent]) {
            [path = path as String] in
            chdir(path)
            CommandLineProcess.main(
                project: Self.project, arguments: ["\(path)/pipelines/.build/debug/app", "check", "--root", "."])
        }
        let errors = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
        let command = "swift run --package-path pipelines app generate --root ."
        #expect(errors.hasSuffix("error: 2 of 2 files are not current; run '\(command)'\n"), "\(errors)")
    }

    @Test func `a limit on file sizes is an error, and nothing half-written stays`() async {
        let path = folder.path
        let result = await #expect(processExitsWith: .exitCode(74), observing: [\.standardErrorContent]) {
            [path = path as String] in
            // The threads of a test hold back signals; a user's process does not.
            var none = sigset_t()
            sigemptyset(&none)
            pthread_sigmask(SIG_SETMASK, &none, nil)
            signal(SIGXFSZ, SIG_DFL)
            var limit = rlimit(rlim_cur: 10_000, rlim_max: 10_000)
            #if os(Linux)
                setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
            #else
                setrlimit(RLIMIT_FSIZE, &limit)
            #endif
            CommandLineProcess.main(project: Self.project, arguments: ["app", "generate", "--root", path])
        }
        let errors = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
        #expect(errors.contains("error: cannot write '\(path)/.github/workflows/two.yml': file too large\n"))
        #expect(folder.names == [])
    }

    @Test func `a reader that went away is no failure`() async {
        let path = folder.path
        await #expect(processExitsWith: .exitCode(0)) { [path = path as String] in
            signal(SIGPIPE, SIG_DFL)
            var ends: [Int32] = [0, 0]
            pipe(&ends)
            close(ends[0])
            dup2(ends[1], 1)
            CommandLineProcess.main(project: Self.project, arguments: ["app", "generate", "--root", path])
        }
        #expect(folder.names.count == 4)
    }

    @Test func `an output that cannot be written to is a failure, and damages no file`() async {
        let path = folder.path
        let result = await #expect(processExitsWith: .exitCode(74), observing: [\.standardErrorContent]) {
            [path = path as String] in
            dup2(open("/dev/null", O_RDONLY), 1)
            CommandLineProcess.main(project: Self.project, arguments: ["app", "generate", "--root", path])
        }
        let errors = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
        #expect(errors.contains("error: cannot write to standard output: bad file descriptor\n"))
        #expect(folder.read(".github/workflows/one.yml") == GeneratedFile.workflow("one").bytes(project: "app"))
    }

    @Test func `a working directory that was removed is told`() async throws {
        let path = "\(folder.path)/gone"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        let result = await #expect(processExitsWith: .exitCode(74), observing: [\.standardErrorContent]) {
            [path = path as String] in
            chdir(path)
            rmdir(path)
            CommandLineProcess.main(project: Self.project, arguments: ["app", "check"])
        }
        let errors = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
        #expect(errors.contains("error: the working directory no longer exists\n"))
    }

    @Test(arguments: [[], [""]]) func `a command line that cannot be read is no success`(arguments: [String]) async {
        let result = await #expect(processExitsWith: .exitCode(70), observing: [\.standardErrorContent]) {
            [arguments = arguments as [String]] in
            CommandLineProcess.main(project: Self.project, arguments: arguments)
        }
        let errors = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
        #expect(errors == "error: the command line cannot be read; is '/proc' mounted?\n")
    }

    #if os(Linux)
        /// Elsewhere, file systems take no such name.
        @Test(arguments: [
            "cd $'a\\xff' && \"$program\" red a generate", "\"$program\" red a generate --root $'a\\xff'",
        ])
        func `a folder whose name is not UTF-8 is refused, and nothing is written elsewhere`(script: String) throws {
            let result = try Shell.bash(
                "mkdir -p $'a\\xff/.git' $'a\\ufffd/.git' && \(script)", in: folder.path,
                environment: ["program": StressProject.path, "LC_ALL": "C.UTF-8"])
            #expect(result.status == 64, "\(result.output)")
            #expect(result.output.contains("is not valid UTF-8"))
            let files = try Shell.bash("find . -type f", in: folder.path)
            #expect(files.output == "")
        }
    #endif
}
