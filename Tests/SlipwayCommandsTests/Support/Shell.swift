import Foundation
import TestSupport

/// Programs of a test.
enum Shell {
    /// Where an executable is on PATH.
    static func find(_ name: String) -> String? {
        (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map { "\($0)/\(name)" }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    /// Runs a script in bash and gives its output and errors.
    static func bash(
        _ script: String, in folder: String = "/", environment: [String: String] = [:]
    ) throws -> Program.Run {
        let arguments = ["--norc", "--noprofile", "-c", script]
        return try Program.run(find("bash") ?? "/bin/bash", arguments, in: folder, environment: environment)
    }
}

/// A folder that lasts as long as a test.
final class TemporaryFolder: Sendable {
    let path: String

    init() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "slipway-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        path = folder.resolvingSymlinksInPath().path(percentEncoded: false)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// The names of everything below the folder.
    var names: [String] { (FileManager.default.enumerator(atPath: path)?.allObjects as? [String] ?? []).sorted() }

    func write(_ name: String, _ bytes: [UInt8]) throws {
        let file = URL(filePath: "\(path)/\(name)")
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: file)
    }

    func read(_ name: String) -> [UInt8]? {
        FileManager.default.contents(atPath: "\(path)/\(name)").map { Array($0) }
    }
}
