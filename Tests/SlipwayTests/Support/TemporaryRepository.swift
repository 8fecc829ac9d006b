import Foundation
import Slipway

/// A repository that lasts as long as a test, in which command lines are run.
final class TemporaryRepository: Sendable {
    let root: String

    init() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("slipway-\(UUID().uuidString)")
            .resolvingSymlinksInPath()
        try FileManager.default.createDirectory(
            at: folder.appendingPathComponent(".git"), withIntermediateDirectories: true)
        root = folder.path
    }

    deinit { try? FileManager.default.removeItem(atPath: root) }

    /// Runs a command line of a project's executable, in the top folder.
    func run(_ project: any WorkflowProject.Type, _ arguments: String...) -> CommandResult {
        CommandLineTool(name: "app", version: "0", project: project.project).run(
            arguments, in: CommandEnvironment(invocation: "swift run app", workingDirectory: root),
            files: DiskFileSystem())
    }

    /// The paths of all files, sorted.
    var files: [String] {
        let paths = FileManager.default.enumerator(atPath: root)?.allObjects as? [String] ?? []
        return paths.filter { path in
            var isFolder: ObjCBool = false
            return FileManager.default.fileExists(atPath: "\(root)/\(path)", isDirectory: &isFolder)
                && !isFolder.boolValue
        }.sorted()
    }

    func text(of path: String) throws -> String {
        try String(contentsOfFile: "\(root)/\(path)", encoding: .utf8)
    }

    func write(_ text: String, to path: String) throws {
        try Data(text.utf8).write(to: URL(fileURLWithPath: "\(root)/\(path)"))
    }
}
