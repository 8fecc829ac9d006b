import Workflows

/// Looks for files that a project generated and no longer declares.
struct OrphanSearch {
    let fileSystem: any FileSystem
    let root: String
    let project: String
    let declared: Set<String>
    /// The declared files on the disk: reached by another path or spelling, they are no orphans.
    let identities: Set<FileIdentity>

    /// The folders that are searched with all that is below them.
    private static let deepFolders = [".github", "docs"]
    /// Folders that hold what others wrote, in great numbers.
    private static let skippedNames: Set<String> = [".git", "node_modules"]

    /// The orphans in the order of their paths.
    func orphans() throws(FileFailure) -> [Survey.Orphan] {
        var orphans: [String: Survey.Orphan] = [:]
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
                    guard let orphan = try orphan(at: path, found: &found) else { continue }
                    orphans[path] = orphan
                default: continue
                }
            }
        }
        return orphans.values.sorted { $0.path < $1.path }
    }

    private func entries(in folder: String) throws(FileFailure) -> [FolderEntry] {
        do throws(FileFailure) {
            return try fileSystem.entries(in: "\(root)/\(folder)")
        } catch {
            if error.isNoConcern { return [] }
            throw error
        }
    }

    private func orphan(at path: String, found: inout Set<FileIdentity>) throws(FileFailure) -> Survey.Orphan? {
        do throws(FileFailure) {
            guard
                case .file(let contents) = try fileSystem.contents(
                    of: "\(root)/\(path)", limit: GeneratedHeader.readLimit),
                let header = GeneratedHeader(beginningOf: contents.bytes), header.project == project,
                found.insert(contents.identity).inserted
            else { return nil }
            return Survey.Orphan(path: path, source: header.source)
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
