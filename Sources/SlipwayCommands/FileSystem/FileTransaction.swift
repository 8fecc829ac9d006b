/// Writes several files whole or not at all: first every one under another name, then all of them renamed.
struct FileTransaction {
    private struct Staged {
        let temporary: String
        let target: String
        let path: String
    }

    private let fileSystem: any FileSystem
    private let root: String
    private var existingFolders: Set<String>
    /// Whether a failure takes back what was renamed before it; only for files that are new.
    private let isUndoneByFailure: Bool
    private var staged: [Staged] = []
    private var madeFolders: [String] = []
    private var nextNumber = 0
    /// The paths below the root at which new bytes stand.
    private(set) var written: Set<String> = []

    init(
        fileSystem: any FileSystem, root: String, existingFolders: Set<String>, isUndoneByFailure: Bool = false
    ) {
        self.fileSystem = fileSystem
        self.root = root
        self.existingFolders = existingFolders
        self.isUndoneByFailure = isUndoneByFailure
    }

    /// Writes all files; after a failure, what was not renamed yet is removed, and folders made for it.
    mutating func write(_ files: [FileDraft]) throws(FileFailure) {
        do throws(FileFailure) {
            for file in files { try stage(file) }
            for file in staged {
                try renaming(file)
                written.insert(file.path)
            }
        } catch {
            rollBack()
            throw error
        }
    }

    private mutating func stage(_ file: FileDraft) throws(FileFailure) {
        let path = file.path
        let folder = DeclaredPath.folder(of: path)
        try makeFolder(folder)
        let target = "\(root)/\(path)"
        let start = folder.isEmpty ? root : "\(root)/\(folder)"
        while true {
            // A short name of our own: one made from the file's could be longer than the system allows.
            let temporary = "\(start)/.slipway-\(nextNumber)"
            nextNumber += 1
            do throws(FileFailure) {
                try fileSystem.create(temporary, holding: file.bytes, mode: file.mode)
                staged.append(Staged(temporary: temporary, target: target, path: path))
                return
            } catch {
                // Another run's temporary: take the next number.
                if error.reason == .alreadyExists, nextNumber < 100_000 { continue }
                throw FileFailure(operation: "write", path: target, reason: error.reason, words: error.words)
            }
        }
    }

    private func renaming(_ file: Staged) throws(FileFailure) {
        do throws(FileFailure) {
            try fileSystem.move(file.temporary, to: file.target)
        } catch {
            throw FileFailure(operation: "write", path: file.target, reason: error.reason, words: error.words)
        }
    }

    private mutating func makeFolder(_ folder: String) throws(FileFailure) {
        guard !existingFolders.contains(folder) else { return }
        if !folder.isEmpty { try makeFolder(DeclaredPath.folder(of: folder)) }
        do throws(FileFailure) {
            try fileSystem.createFolder(folder.isEmpty ? root : "\(root)/\(folder)")
            madeFolders.append(folder)
        } catch {
            // Somebody else was quicker.
            if error.reason != .alreadyExists { throw error }
        }
        existingFolders.insert(folder)
    }

    /// Tries everything: a file that cannot be removed must not keep the others.
    private func rollBack() {
        for file in staged {
            if !written.contains(file.path) {
                try? fileSystem.remove(file.temporary)
            } else if isUndoneByFailure {
                try? fileSystem.remove(file.target)
            }
        }
        for folder in madeFolders.reversed() {
            try? fileSystem.removeFolder(folder.isEmpty ? root : "\(root)/\(folder)")
        }
    }
}
