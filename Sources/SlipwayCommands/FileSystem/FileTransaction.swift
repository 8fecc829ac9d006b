/// Writes several files whole or not at all: first every one under another name, then all of them renamed.
struct FileTransaction {
    private struct Staged {
        let folder: FolderHandle
        let temporary: String
        let version: FileVersion
        let draft: FileDraft
        var name: String { FilePath.name(of: draft.path) }
    }

    private let fileSystem: any FileSystem
    private let root: FolderHandle
    private var folders: FolderMap
    /// Whether what was written outlasts a power cut.
    private let isSynced: Bool
    /// Whether a failure takes back what was renamed before it; only for files that are new.
    private let isUndoneByFailure: Bool
    private var staged: [Staged] = []
    private var madeFolders: [(name: String, parent: FolderHandle)] = []
    /// The folders in which a name is new, by their paths.
    private var changedFolders: [String: FolderHandle] = [:]
    /// The paths below the root at which new bytes stand.
    private(set) var written: Set<String> = []

    init(
        fileSystem: any FileSystem, root: FolderHandle, folders: FolderMap, isSynced: Bool,
        isUndoneByFailure: Bool = false
    ) {
        self.fileSystem = fileSystem
        self.root = root
        self.folders = folders
        self.isSynced = isSynced
        self.isUndoneByFailure = isUndoneByFailure
    }

    /// Writes all files; after a failure, what was not renamed yet is removed, and folders made for it.
    mutating func write(_ files: [FileDraft]) throws(FileFailure) {
        do throws(FileFailure) {
            for file in files { try stage(file) }
            for file in staged {
                try fileSystem.move(
                    file.temporary, to: file.name, in: file.folder, file: file.version.identity,
                    replacing: file.draft.replaced)
                written.insert(file.draft.path)
            }
        } catch {
            rollBack()
            throw error
        }
        guard isSynced else { return }
        for (_, folder) in changedFolders.sorted(by: { $0.key < $1.key }) { try fileSystem.sync(folder) }
    }

    private mutating func stage(_ file: FileDraft) throws(FileFailure) {
        let path = FilePath.folder(of: file.path)
        let folder = try makeFolder(path)
        // A short name of our own: one made from the file's could be longer than the system allows.
        let temporary = TemporaryName.random(below: root.identity)
        do throws(FileFailure) {
            let version = try fileSystem.create(
                temporary, in: folder, holding: file.bytes, mode: file.mode, isSynced: isSynced)
            staged.append(Staged(folder: folder, temporary: temporary, version: version, draft: file))
            changedFolders[path] = folder
        } catch {
            let name = FilePath.name(of: file.path)
            throw FileFailure(
                operation: "write", path: folder.path(of: name), reason: error.reason, words: error.words)
        }
    }

    private mutating func makeFolder(_ folder: String) throws(FileFailure) -> FolderHandle {
        if folder.isEmpty { return root }
        switch try folders.state(of: folder) {
        case .exists(let handle): return handle
        case .missing:
            let path = FilePath.folder(of: folder)
            let parent = try makeFolder(path)
            if try folders.make(folder, in: parent) {
                madeFolders.append((FilePath.name(of: folder), parent))
                changedFolders[path] = parent
            }
            return try makeFolder(folder)
        case .blocked(_, let message):
            throw FileFailure(operation: "write", path: root.path(of: folder), reason: .other, words: message)
        }
    }

    /// Tries everything: a file that cannot be removed must not keep the others.
    private func rollBack() {
        for file in staged {
            if !written.contains(file.draft.path) {
                try? fileSystem.remove(file.temporary, in: file.folder, file: nil)
            } else if isUndoneByFailure {
                try? fileSystem.remove(file.name, in: file.folder, file: file.version)
            }
        }
        for folder in madeFolders.reversed() { try? fileSystem.removeFolder(folder.name, in: folder.parent) }
    }
}
