import Workflows

/// Finds workflows and actions below folders.
///
/// A folder that cannot be read is kept as a failure, and the search goes on.
struct WorkflowSearch {
    let fileSystem: any FileSystem
    /// What could not be read.
    private(set) var failures: [FileFailure] = []

    /// Folders that hold nothing of the repository's own, however large they are.
    private static let skipped: Set<String> = [".git", ".build", "node_modules"]
    /// How many entries are looked at below one folder.
    private static let limit = 100_000

    init(_ fileSystem: any FileSystem) { self.fileSystem = fileSystem }

    /// The workflows and actions of the repository at a root, in the order of their paths.
    ///
    /// Workflows stand in `.github/workflows`, actions anywhere below `.github/actions` and in the root itself.
    mutating func repository(at root: String) -> [SourceFile] {
        let root = root == "/" ? "" : root
        let workflows = entries(of: "\(root)/\(WorkflowFile.folder)", isRequired: false)
            .filter { $0.kind != .folder && SourceFile.isYAML($0.name) }
            .map { SourceFile(path: "\(root)/\(WorkflowFile.folder)/\($0.name)", kind: .workflow) }
        return workflows + actions(below: "\(root)/\(ActionFolder.parent)") + action(in: root)
    }

    /// The workflows and actions at or below a folder, in the order of their paths.
    ///
    /// Files in the folder itself are workflows, unless the folder is a repository: there, only those count that GitHub
    /// would look at.
    mutating func files(below folder: String) -> [SourceFile] {
        let folder = folder == "/" ? "" : folder
        let isRepository = [".git", ".github"].contains { kind(of: "\(folder)/\($0)") != nil }
        var found: [SourceFile] = []
        var open = [folder]
        var count = 0
        while let next = open.popLast(), count < Self.limit {
            let entries = entries(of: next)
            count += entries.count
            let isWorkflowFolder = next.hasSuffix("/\(WorkflowFile.folder)")
            let holdsWorkflows = isWorkflowFolder || next == folder && !isRepository
            for entry in entries where entry.kind != .folder {
                let path = "\(next)/\(entry.name)"
                if SourceFile.actionNames.contains(entry.name), !isWorkflowFolder {
                    guard !isHidden(entry.name, among: entries) else { continue }
                    found.append(SourceFile(path: path, kind: .action))
                } else if holdsWorkflows, SourceFile.isYAML(entry.name) {
                    found.append(SourceFile(path: path, kind: .workflow))
                }
            }
            for entry in entries where entry.kind == .folder && !Self.skipped.contains(entry.name) {
                open.append("\(next)/\(entry.name)")
            }
        }
        return found.sorted { $0.path < $1.path }
    }

    private mutating func actions(below folder: String) -> [SourceFile] {
        guard kind(of: folder) == .folder else { return [] }
        return files(below: folder).filter { $0.kind == .action }
    }

    private func action(in folder: String) -> [SourceFile] {
        let path = SourceFile.actionNames.lazy.map { "\(folder)/\($0)" }.first {
            kind(of: $0).map { $0 != .folder } ?? false
        }
        return path.map { [SourceFile(path: $0, kind: .action)] } ?? []
    }

    /// Whether GitHub prefers another file of the folder.
    private func isHidden(_ name: String, among entries: [FolderEntry]) -> Bool {
        name != SourceFile.actionNames[0] && entries.contains { $0.name == SourceFile.actionNames[0] }
    }

    private func kind(of path: String) -> FileKind? { (try? fileSystem.kind(of: path)) ?? nil }

    /// What is in a folder, in the order of the names.
    private mutating func entries(of folder: String, isRequired: Bool = true) -> [FolderEntry] {
        do throws(FileFailure) {
            if !isRequired, try fileSystem.kind(of: "\(folder)/.") == nil { return [] }
            return try fileSystem.entries(in: folder.isEmpty ? "/" : folder).sorted { $0.name < $1.name }
        } catch {
            failures.append(error)
            return []
        }
    }
}
