import WorkflowChecks
import Workflows

/// Looks for files that a project generated and no longer declares.
struct OrphanSearch {
    let fileSystem: any FileSystem
    let root: String
    let project: String
    let ownership: Ownership
    let declared: Set<String>
    /// The declared files on the disk: reached by another path or spelling, they are no orphans.
    let identities: Set<FileIdentity>

    /// The folders that are searched with all that is below them.
    private static let deepFolders = [".github", "docs"]
    /// Folders that hold what others wrote, in great numbers.
    private static let skippedNames: Set<String> = [".git", "node_modules"]

    /// What was found: orphans in the order of their paths, and notes about files that look like some.
    func search() throws(FileFailure) -> (orphans: [Survey.Orphan], notes: [Finding]) {
        var orphans: [Survey.Orphan] = []
        var notes: [Finding] = []
        var found: Set<FileIdentity> = identities
        var visited: Set<String> = []
        // The last one is searched next, so the deep folders come first: what they cover is not searched again.
        var pending = Set(declared.map(DeclaredPath.folder(of:))).sorted().map { (folder: $0, isDeep: false) }
        pending += Self.deepFolders.map { (folder: $0, isDeep: true) }
        while let (folder, isDeep) = pending.popLast() {
            guard visited.insert(folder).inserted else { continue }
            for entry in try entries(in: folder) {
                let path = folder.isEmpty ? entry.name : "\(folder)/\(entry.name)"
                switch entry.kind {
                case .folder where isDeep && !Self.skippedNames.contains(entry.name):
                    pending.append((folder: path, isDeep: true))
                case .file where !declared.contains(path):
                    guard let origin = try origin(at: path, found: &found) else { continue }
                    let owner = ownership.owner(of: origin, at: path)
                    if owner == .project { orphans.append(Survey.Orphan(path: path, source: origin.source)) }
                    if let message = owner.note(project: project) {
                        notes.append(Finding(rule: "foreign-file", severity: .note, file: path, message: message))
                    }
                default: continue
                }
            }
        }
        return (orphans.sorted { $0.path < $1.path }, notes)
    }

    private func entries(in folder: String) throws(FileFailure) -> [FolderEntry] {
        do throws(FileFailure) {
            return try fileSystem.entries(in: "\(root)/\(folder)")
        } catch {
            if error.isNoConcern { return [] }
            throw error
        }
    }

    private func origin(at path: String, found: inout Set<FileIdentity>) throws(FileFailure) -> FileOrigin? {
        do throws(FileFailure) {
            guard
                case .file(let contents) = try fileSystem.contents(
                    of: "\(root)/\(path)", limit: FileOrigin.readLimit),
                let origin = FileOrigin(beginningOf: contents.bytes), found.insert(contents.identity).inserted
            else { return nil }
            return origin
        } catch {
            if error.isNoConcern { return nil }
            throw error
        }
    }
}

extension FileFailure {
    /// What is gone, or may not be read, cannot be shown to be this project's.
    fileprivate var isNoConcern: Bool { reason == .notFound || reason == .permissionDenied }
}
