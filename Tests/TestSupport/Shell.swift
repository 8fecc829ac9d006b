import Dispatch
import Foundation

/// Runs scripts as a step of a workflow would: in bash, in a clean environment, with stand-ins for other programs.
public enum Shell: Sendable {
    /// The programs that never run for real unless a test allows them: they reach the network, or wait.
    public static let guarded: [String] = ["curl", "docker", "gh", "git", "helm", "skopeo", "sleep"]

    /// Finds a program on the path of the tests.
    public static func path(of program: String) -> String? {
        let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
        return path.split(separator: ":").map { "\($0)/\(program)" }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    /// Tells whether all the programs are installed; for `.enabled(if:)`.
    public static func has(_ programs: String...) -> Bool {
        programs.allSatisfy { path(of: $0) != nil }
    }

    /// Whether this machine has what the scripts of Templates are written for: bash 5 and GNU's tools, as GitHub's Ubuntu
    /// runners do; for `.enabled(if:)`.
    public static let isLikeUbuntu: Bool = {
        guard let bash = path(of: "bash") else { return false }
        let script = "((BASH_VERSINFO[0] >= 5)) && base64 --wrap=0 </dev/null"
        return (try? Program.run(bash, ["-c", script]).status) == 0
    }()

    /// Runs a script in an empty working directory of its own.
    ///
    /// A guarded program without a stand-in fails with status 99, `sleep` succeeds at once.
    /// - Parameters:
    ///   - script: The text of the script.
    ///   - environment: The variables of the step; the runner's own are added.
    ///   - standIns: The programs to replace.
    ///   - files: The files that stand in the working directory at the start, by relative path.
    ///   - allowing: The guarded programs that run for real.
    ///   - timeout: The seconds after which the script is ended.
    /// - Returns: What the script printed, wrote and called.
    /// - Throws: A `ShellFailure` if the script did not run to its end.
    public static func run(
        script: String, environment: [String: String] = [:], standIns: [StandIn] = [], files: [String: String] = [:],
        allowing: [String] = [], timeout: Double = 60
    ) throws -> ShellRun {
        guard let bash = path(of: "bash") else { throw ShellFailure.missing(program: "bash") }
        let scratch = try ShellScratch()
        defer { scratch.remove() }
        try scratch.write(script, to: "script.sh")
        for (path, text) in files {
            try scratch.write(text, to: "work/\(path)")
        }

        try install(standIns, allowing: allowing, bash: bash, in: scratch)
        let result = try execute(
            bash, ["--noprofile", "--norc", "-eo", "pipefail", scratch.path("script.sh")],
            environment: runnerEnvironment(in: scratch).merging(environment) { _, given in given },
            scratch: scratch, timeout: timeout)
        let calls = scratch.calls(of: standIns)
        return ShellRun(
            status: result, standardOutput: scratch.text(of: "stdout"), standardError: scratch.text(of: "stderr"),
            outputs: scratch.outputs(), calls: calls.map(\.arguments), callEnvironments: calls.map(\.environment),
            files: scratch.files(in: "work"))
    }

    /// Puts stand-ins, and guards for what no test allows, in front of the path.
    static func install(_ standIns: [StandIn], allowing: [String], bash: String, in scratch: ShellScratch) throws {
        let unanswered = guarded.filter { name in !allowing.contains(name) && !standIns.contains { $0.name == name } }
        let guards = unanswered.map { StandIn($0, answers: $0 == "sleep" ? [StandIn.Answer()] : []) }
        for standIn in standIns + guards {
            try scratch.writeProgram(
                standIn.program(shell: bash, directory: scratch.path("state")), to: "bin/\(standIn.name)")
        }
    }

    static func runnerEnvironment(in scratch: ShellScratch) -> [String: String] {
        let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
        return [
            "PATH": "\(scratch.path("bin")):\(path)",
            "HOME": scratch.path("home"),
            "RUNNER_TEMP": scratch.path("temporary"),
            "GITHUB_OUTPUT": scratch.path("output"),
            "GITHUB_STEP_SUMMARY": scratch.path("summary"),
        ]
    }

    /// The streams go to files, not through pipes: no amount of output can make the script wait for its reader.
    static func execute(
        _ program: String, _ arguments: [String], environment: [String: String], scratch: ShellScratch, timeout: Double,
        streams names: (output: String, error: String) = ("stdout", "stderr")
    ) throws -> Int32 {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.environment = environment
        process.currentDirectoryURL = URL(fileURLWithPath: scratch.path("work"))
        process.standardInput = FileHandle.nullDevice
        // Closed by hand: Foundation keeps a process, and with it its files, for longer than the tests have descriptors, and
        // on Linux it reads past its list of them where they are more than 1,300.
        let streams = [try scratch.handle(names.output), try scratch.handle(names.error)]
        defer { for stream in streams { try? stream.close() } }
        process.standardOutput = streams[0]
        process.standardError = streams[1]
        let ended = DispatchSemaphore(value: 0)
        process.terminationHandler = { _ in ended.signal() }
        try process.run()
        guard ended.wait(timeout: .now() + timeout) == .success else {
            process.terminate()
            if ended.wait(timeout: .now() + 2) != .success {
                kill(process.processIdentifier, SIGKILL)
            }
            throw ShellFailure.timedOut(seconds: timeout, standardError: scratch.text(of: names.error))
        }
        return process.terminationReason == .exit ? process.terminationStatus : 128 + process.terminationStatus
    }
}
