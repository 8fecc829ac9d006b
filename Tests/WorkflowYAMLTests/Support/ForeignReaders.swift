import Foundation
import TestSupport
import WorkflowYAML

/// The YAML readers of other people, called through `.ci/read_back.py`.
enum ForeignReaders {
    /// The root of the repository.
    private static let root = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../..").standardizedFileURL

    /// Whether the interpreter that `SLIPWAY_PYTHON` names, or else `python3`, has both modules.
    static let areInstalled = (try? run(["-c", "import yaml, ruamel.yaml"]))?.status == 0

    /// Writes documents and what must come out to a folder, and lets the readers compare.
    static func compare(
        _ documents: [(bytes: [UInt8], expected: ReadValue)]
    ) throws -> (status: Int32, output: String) {
        let folder = FileManager.default.temporaryDirectory.appending(path: "slipway-yaml-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for (index, document) in documents.enumerated() {
            try Data(document.bytes).write(to: folder.appending(path: "\(index).yaml"))
            try Data(document.expected.json.utf8).write(to: folder.appending(path: "\(index).json"))
        }
        return try run([root.appending(path: ".ci/read_back.py").path(percentEncoded: false), folder.path()])
    }

    private static func run(_ arguments: [String]) throws -> (status: Int32, output: String) {
        let python = ProcessInfo.processInfo.environment["SLIPWAY_PYTHON"] ?? "python3"
        let run = try Program.run("/usr/bin/env", [python] + arguments)
        return (run.status, run.output)
    }
}
