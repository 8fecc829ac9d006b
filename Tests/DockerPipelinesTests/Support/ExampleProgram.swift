import Foundation
import TestSupport
import Testing

/// An example of the package: its folder, and the program that was built together with the tests.
struct ExampleProgram {
    /// The name of the executable.
    let name: String
    /// The folder with the declaration and its files.
    let folder: String

    /// The names of the workflows beside the declaration.
    var committedWorkflows: [String] { get throws { try Repository.names(in: "\(folder)/.github/workflows") } }

    /// What 'generate' writes into an empty folder, by path; folders are left out.
    func generated() throws -> [String: String] {
        try inEmptyFolder { root in
            let run = try run(["generate", "--root", root.path(percentEncoded: false)])
            try #require(run.status == 0, "\(run.output)")
            let enumerator = FileManager.default.enumerator(atPath: root.path(percentEncoded: false))
            var files: [String: String] = [:]
            while let path = enumerator?.nextObject() as? String {
                files[path] = try? String(contentsOf: root.appending(path: path), encoding: .utf8)
            }
            return files
        }
    }

    /// How 'check' ends in an empty folder.
    func statusOfCheckInEmptyFolder() throws -> Int32 {
        try inEmptyFolder { try run(["check", "--root", $0.path(percentEncoded: false)]).status }
    }

    /// Runs the example, in the working directory of the tests if no folder is named.
    func run(_ arguments: [String], in folder: URL? = nil) throws -> Program.Run {
        let program = "\(Program.products)/\(name)"
        try #require(FileManager.default.isExecutableFile(atPath: program), "the example is not built at \(program)")
        return try Program.run(program, arguments, in: folder?.path(percentEncoded: false))
    }

    /// Gives a new folder, which is removed afterwards.
    func inEmptyFolder<Result>(_ body: (URL) throws -> Result) throws -> Result {
        let root = FileManager.default.temporaryDirectory.appending(path: "slipway-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: root) }
        return try body(root)
    }
}
