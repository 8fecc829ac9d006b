import Foundation

/// The folder in which one script runs, and what the run leaves there.
struct ShellScratch: Sendable {
    private let root: URL

    /// Makes an empty folder.
    init() throws {
        root = FileManager.default.temporaryDirectory
            .appendingPathComponent("slipway-\(UUID().uuidString)").resolvingSymlinksInPath()
        for name in ["bin", "home", "state", "temporary", "work"] {
            try FileManager.default.createDirectory(
                at: root.appendingPathComponent(name), withIntermediateDirectories: true)
        }
        for name in ["output", "stderr", "stdout", "summary"] {
            try write("", to: name)
        }
    }

    /// Removes the folder; what cannot be removed is left to the system.
    func remove() {
        try? FileManager.default.removeItem(at: root)
    }

    func path(_ name: String) -> String { root.appendingPathComponent(name).path }

    func write(_ text: String, to name: String) throws {
        let file = root.appendingPathComponent(name)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    func writeProgram(_ text: String, to name: String) throws {
        try write(text, to: name)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path(name))
    }

    func handle(_ name: String) throws -> FileHandle {
        try FileHandle(forWritingTo: root.appendingPathComponent(name))
    }

    func text(of name: String) -> String {
        let data = FileManager.default.contents(atPath: path(name)) ?? Data()
        return String(decoding: data, as: UTF8.self)
    }

    func outputs() -> [ShellRun.Output] {
        text(of: "output").split(separator: "\n").map { line in
            let parts = line.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            return ShellRun.Output(String(parts[0]), parts.count > 1 ? String(parts[1]) : "")
        }
    }

    func files(in name: String) -> [String] {
        let folder = path(name)
        let paths = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
        return paths.filter { path in
            var isFolder: ObjCBool = false
            return FileManager.default.fileExists(atPath: "\(folder)/\(path)", isDirectory: &isFolder)
                && !isFolder.boolValue
        }.sorted()
    }

    /// Reads back what the stand-ins noted; calls of mere guards are left out.
    func calls(of standIns: [StandIn]) -> [(arguments: [String], environment: [String: String])] {
        var fields = text(of: "state/calls").split(separator: "\0", omittingEmptySubsequences: false)
            .map(String.init)[...]
        var calls: [(arguments: [String], environment: [String: String])] = []
        func take() -> [String] {
            let count = Int(fields.popFirst() ?? "") ?? 0
            defer { fields = fields.dropFirst(count) }
            return Array(fields.prefix(count))
        }
        while let name = fields.popFirst(), !name.isEmpty {
            let arguments = take()
            let values = take()
            guard let standIn = standIns.first(where: { $0.name == name }) else { continue }
            calls.append(
                ([name] + arguments, Dictionary(uniqueKeysWithValues: zip(standIn.recordedVariables, values))))
        }
        return calls
    }
}
