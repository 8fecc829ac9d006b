/// The folders below a root, each looked at and opened once, from the one above it.
struct FolderMap {
    /// What stands at a folder's path.
    enum State {
        case exists(FolderHandle)
        case missing
        /// Nothing can be written below it: the rule and the message of the finding.
        case blocked(rule: String, message: String)
    }

    private let fileSystem: any FileSystem
    private var states: [String: State]

    /// A map below an open root; `nil` if the root is missing, as all folders are then.
    init(fileSystem: any FileSystem, root: FolderHandle?) {
        self.fileSystem = fileSystem
        states = ["": root.map { .exists($0) } ?? .missing]
    }

    /// What stands at a folder's path below the root.
    mutating func state(of folder: String) throws(FileFailure) -> State {
        if let known = states[folder] { return known }
        let parent = try state(of: FilePath.folder(of: folder))
        guard case .exists(let handle) = parent else {
            states[folder] = parent
            return parent
        }
        let state = try look(at: folder, in: handle)
        states[folder] = state
        return state
    }

    /// Makes a folder that is missing in one that is open; `false` if it exists by now.
    mutating func make(_ folder: String, in parent: FolderHandle) throws(FileFailure) -> Bool {
        let name = FilePath.name(of: folder)
        var isMade = true
        do throws(FileFailure) {
            try fileSystem.createFolder(name, in: parent)
        } catch {
            if error.reason != .alreadyExists { throw error }
            isMade = false
        }
        states[folder] = .exists(try fileSystem.openFolder(name, in: parent))
        return isMade
    }

    private func look(at folder: String, in parent: FolderHandle) throws(FileFailure) -> State {
        let name = FilePath.name(of: folder)
        switch try fileSystem.kind(of: name, in: parent) {
        case nil: return .missing
        case .folder?: return .exists(try fileSystem.openFolder(name, in: parent))
        case .symbolicLink?:
            return .blocked(
                rule: "symbolic-link",
                message: "a symbolic link stands at '\(folder)', where a folder is needed, and is never followed; "
                    + "declare the file at its real path, or replace the link by a folder")
        case .file?, .other?:
            return .blocked(
                rule: "file-in-the-way",
                message: "a file stands at '\(folder)', where a folder is needed; remove it")
        }
    }
}
