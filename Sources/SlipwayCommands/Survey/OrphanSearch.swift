import WorkflowAnalysis
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
        var leftovers: [Survey.Leftover] = []
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
                    // A temporary of another root may still be in use.
                    guard TemporaryName.isTemporary(entry.name, below: root.identity) else { continue }
                    result.leftovers.append(Survey.Leftover(path: filePath, name: entry.name, folder: folder))
                } else if !declared.contains(filePath) {
                    try add(filePath, named: entry.name, in: folder, seen: &seen, to: &result)
                }
            }
        }
        try keepUsedActions(&result, &folders)
        result.orphans.sort { $0.path < $1.path }
        return result
    }

    /// What is in the folders to search, by their paths.
    private func listings(
        _ folders: inout FolderMap
    ) throws(FileFailure) -> [String: (folder: FolderHandle, entries: [FolderEntry])] {
        var listings: [String: (folder: FolderHandle, entries: [FolderEntry])] = [:]
        var pending = Set(declared.map(FilePath.folder(of:))).sorted().map { (path: $0, isDeep: false) }
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
            guard try ownFolder(FilePath.folder(of: path), &folders) != nil else { return nil }
            // A folder in a repository's top folder, a file in that of a submodule or of a worktree.
            return try fileSystem.kind(of: ".git", in: folder) == nil ? folder : nil
        } catch {
            if error.isMissingOrDenied { return nil }
            throw error
        }
    }

    private func entries(in folder: FolderHandle) throws(FileFailure) -> [FolderEntry] {
        do throws(FileFailure) {
            return try fileSystem.entries(in: folder)
        } catch {
            if error.isMissingOrDenied { return [] }
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
                let origin = FileOrigin(beginningOf: contents.bytes), seen.insert(contents.version.identity).inserted
            else { return }
            let owner = try ownership.owner(of: origin, at: path)
            if owner == .project {
                found.orphans.append(
                    Survey.Orphan(
                        path: path, source: origin.source,
                        place: Survey.Place(folder: folder, name: name, version: contents.version)))
            } else if let message = owner.note(project: project) {
                found.notes.append(Finding(rule: "foreign-file", severity: .note, file: path, message: message))
            }
        } catch {
            if error.isMissingOrDenied { return }
            throw error
        }
    }
}

extension OrphanSearch {
    /// How much of a workflow is searched for uses of an action.
    private static let workflowLimit = 1 << 20

    /// Keeps the actions that a workflow of somebody else mentions, and adds notes about them.
    private func keepUsedActions(_ found: inout Found, _ folders: inout FolderMap) throws(FileFailure) {
        let parent = "\(ActionFolder.parent)/"
        let removed = found.orphans.filter { $0.path.hasPrefix(parent) }
        guard !removed.isEmpty else { return }
        let workflows = try otherWorkflows(than: Set(found.orphans.map(\.path)), &folders)
        for orphan in removed {
            let name = orphan.path.dropFirst(parent.count).prefix { $0 != "/" }
            guard let user = workflows.first(where: { Self.mentions(parent + name, in: $0.text) }) else { continue }
            found.orphans.removeAll { $0.path == orphan.path }
            let message = "this project no longer declares the file; it stays because '\(user.path)' uses the action"
            found.notes.append(Finding(rule: "shared-action", severity: .note, file: orphan.path, message: message))
        }
    }

    /// The workflows that this run neither writes nor removes; one that cannot be read has no text.
    private func otherWorkflows(
        than removed: Set<String>, _ folders: inout FolderMap
    ) throws(FileFailure) -> [(path: String, text: [UInt8]?)] {
        guard let folder = try ownFolder(WorkflowFile.folder, &folders) else { return [] }
        var workflows: [(path: String, text: [UInt8]?)] = []
        for entry in try entries(in: folder).sorted(by: { $0.name < $1.name }) where entry.kind == .file {
            let path = "\(WorkflowFile.folder)/\(entry.name)"
            if declared.contains(path) || removed.contains(path) || TemporaryName.isTemporary(entry.name) { continue }
            do throws(FileFailure) {
                let found = try fileSystem.contents(of: entry.name, in: folder, limit: Self.workflowLimit)
                if case .file(let contents) = found {
                    workflows.append((path, contents.isWhole ? contents.bytes : nil))
                }
            } catch {
                guard error.isMissingOrDenied else { throw error }
                if error.reason == .permissionDenied { workflows.append((path, nil)) }
            }
        }
        return workflows
    }

    /// Whether a text holds the path of an action's folder; a text that is unknown may hold it.
    private static func mentions(_ folder: String, in text: [UInt8]?) -> Bool {
        guard let text else { return true }
        let sought = Array(folder.utf8)
        var rest = text[...]
        while let start = rest.firstRange(of: sought) {
            rest = rest[start.upperBound...]
            guard let next = rest.first, isNamePart(next) else { return true }
        }
        return false
    }

    private static func isNamePart(_ byte: UInt8) -> Bool {
        let letter = byte | 0x20
        return (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(letter)
            || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            || [UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: ".")].contains(byte)
    }
}

extension FileFailure {
    /// Files that are missing or unreadable are not orphans.
    fileprivate var isMissingOrDenied: Bool { reason == .notFound || reason == .permissionDenied }
}
