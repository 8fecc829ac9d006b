import Foundation

/// Runs a program as it is, in the environment of the tests.
public enum Program: Sendable {
    /// What came of a program.
    public struct Run: Hashable, Sendable {
        /// The exit status; a program that was ended by a signal has 128 and the number of the signal.
        public let status: Int32
        /// What it printed, on both streams.
        public let output: String
    }

    /// The folder of the executables that were built with the running tests.
    public static var products: String {
        let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }
        return (bundle?.bundleURL.deletingLastPathComponent() ?? Bundle.main.bundleURL).path
    }

    /// Runs a program to its end, in the working directory of the tests unless stated; its environment adds to theirs.
    public static func run(
        _ program: String, _ arguments: [String], in folder: String? = nil, environment: [String: String] = [:]
    ) throws -> Run {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }

        // The streams go to a file, not through a pipe: no amount of output can make the program wait.
        let log = FileManager.default.temporaryDirectory.appendingPathComponent("slipway-\(UUID().uuidString).log")
        guard FileManager.default.createFile(atPath: log.path, contents: nil) else {
            throw CocoaError(.fileWriteUnknown)
        }
        defer { try? FileManager.default.removeItem(at: log) }
        let handle = try FileHandle(forWritingTo: log)
        process.standardOutput = handle
        process.standardError = handle
        process.standardInput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        try handle.close()
        let output = String(decoding: FileManager.default.contents(atPath: log.path) ?? Data(), as: UTF8.self)
        let signal: Int32 = process.terminationReason == .exit ? 0 : 128
        return Run(status: signal + process.terminationStatus, output: output)
    }
}
