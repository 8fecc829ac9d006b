import Foundation
import SlipwayCommands
import TestSupport
import Workflows

/// The executable `StressProject`, in processes of its own.
struct StressProject: Sendable {
    let name: String
    let variant: String

    /// The files, each with the text that this variant gives it.
    var texts: [String: String] {
        Dictionary(
            uniqueKeysWithValues: ["one", "two", "three"].map { file in
                let body = String(repeating: "# \(name) \(file) \(variant)\n", count: 1_000)
                let file = GeneratedFile(
                    path: ".github/workflows/\(name)-\(file).yml", body: Array(body.utf8), comments: .hash,
                    source: "StressProject/main.swift")
                return (file.path, Scene.text(file, project: name))
            })
    }

    /// The executable beside the tests.
    static var path: String { "\(Program.products)/StressProject" }

    /// Starts a command below a root; its output goes to files, so that nobody has to read while it runs.
    func start(_ command: String, in root: String, log: String, before: [String] = []) throws -> Process {
        let process = Process()
        let words = before + [Self.path, name, variant, command, "--root", root]
        process.executableURL = URL(filePath: words[0])
        process.arguments = Array(words.dropFirst())
        _ = FileManager.default.createFile(atPath: log, contents: nil)
        let handle = FileHandle(forWritingAtPath: log)
        process.standardOutput = handle
        process.standardError = handle
        process.standardInput = FileHandle.nullDevice
        try process.run()
        return process
    }
}
