import WorkflowChecks
import Workflows

/// Looks for files that a project generated and no longer declares.
///
/// The search goes from open folder to open folder, through no link, and looks at nothing in another repository.
struct OrphanSearch {
    let fileSystem: any FileSystem
    let root: FolderHandle
    let project: String
    let ownership: Ownership
    let declared: Set<String>
    /// The declared files on the disk: reached by another path or spelling, they are no orphans.
    let identities: Set<FileIdentity>

    /// What was found, in the order of the paths.
    struct Found {
        var orphans: [Survey.Orphan] = []
        /// Notes about files that look like orphans.
        var notes: [Finding] = []
        var leftovers: [(name: String, folder: FolderHandle)] = []
    }

    /// The folders that are searched with all that is below them.
    private static let deepFolders = [".github", "docs"]
    /// Folders that hold what others wrote, in great numbers; in lower case.
    private static let skippedNames: Set<String> = [".git", "node_modules"]

    /// Searches the folders of declared files, and the deep folders with all that is below them.
    func search(_ folders: inout FolderMap) throws(FileFailure) -> Found {
        var result = Found()
        var seen: Set<FileIdentity> = identities
        for (path, listing) in try listings(&folders).sorted(by: { $0.key < $1.key }) {
            let folder = listing.folder
            for entry in listing.entries where entry.kind == .file {
                let filePath = path.isEmpty ? entry.name : "\(path)/\(entry.name)"
                if TemporaryName.isTemporary(entry.name) {
                    // Of another root, it may be somebody's who writes at this moment.
                    guard TemporaryName.isTemporary(entry.name, below: root.identity) else { continue }
                    result.leftovers.append((entry.name, folder))
                } else if !declared.contains(filePath) {
                    try add(filePath, named: entry.name, in: folder, seen: &seen, to: &result)
                }
            }
        }
        result.orphans.sort { $0.path < $1.path }
        return result
    }

    /// What is in the folders to search, by their paths.
    private func listings(
        _ folders: inout FolderMap
    ) throws(FileFailure) -> [String: (folder: FolderHandle, entries: [FolderEntry])] {
        var listings: [String: (folder: FolderHandle, entries: [FolderEntry])] = [:]
        var pending = Set(declared.map(DeclaredPath.folder(of:))).sorted().map { (path: $0, isDeep: false) }
        // The last one is listed next, so the deep folders come first: what they cover is not listed again.
        pending += Self.deepFolders.map { (path: $0, isDeep: true) }
        while let (path, isDeep) = pending.popLast() {
            guard listings[path] == nil, let folder = try ownFolder(path, &folders) else { continue }
            let entries = try entries(in: folder)
            listings[path] = (folder, entries)
            guard isDeep else { continue }
            for entry in entries where entry.kind == .folder && !Self.skippedNames.contains(entry.name.lowercased()) {
                pending.append((path: "\(path)/\(entry.name)", isDeep: true))
            }
        }
        return listings
    }

    /// A folder that can be searched; none in which, or above which, another repository begins.
    private func ownFolder(_ path: String, _ folders: inout FolderMap) throws(FileFailure) -> FolderHandle? {
        do throws(FileFailure) {
            guard case .exists(let folder) = try folders.state(of: path) else { return nil }
            if path.isEmpty { return folder }
            guard try ownFolder(DeclaredPath.folder(of: path), &folders) != nil else { return nil }
            // A folder in a repository's top folder, a file in that of a submodule or of a worktree.
            return try fileSystem.kind(of: ".git", in: folder) == nil ? folder : nil
        } catch {
            if error.isNoConcern { return nil }
            throw error
        }
    }

    private func entries(in folder: FolderHandle) throws(FileFailure) -> [FolderEntry] {
        do throws(FileFailure) {
            return try fileSystem.entries(in: folder)
        } catch {
            if error.isNoConcern { return [] }
            throw error
        }
    }

    /// Adds a file that is an orphan, or the note about one that looks like an orphan.
    private func add(
        _ path: String, named name: String, in folder: FolderHandle, seen: inout Set<FileIdentity>,
        to found: inout Found
    ) throws(FileFailure) {
        do throws(FileFailure) {
            guard
                case .file(let contents) = try fileSystem.contents(of: name, in: folder, limit: FileOrigin.readLimit),
                let origin = FileOrigin(beginningOf: contents.bytes), seen.insert(contents.identity).inserted
            else { return }
            let owner = try ownership.owner(of: origin, at: path)
            if owner == .project {
                found.orphans.append(
                    Survey.Orphan(
                        path: path, source: origin.source,
                        place: Survey.Place(folder: folder, name: name, identity: contents.identity)))
            } else if let message = owner.note(project: project) {
                found.notes.append(Finding(rule: "foreign-file", severity: .note, file: path, message: message))
            }
        } catch {
            if error.isNoConcern { return }
            throw error
        }
    }
}

extension FileFailure {
    /// What is gone, or may not be read, cannot be shown to be this project's.
    fileprivate var isNoConcern: Bool { reason == .notFound || reason == .permissionDenied }
}
