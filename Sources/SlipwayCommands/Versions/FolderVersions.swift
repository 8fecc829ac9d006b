/// Reads the files of a folder.
struct FolderVersions {
    let fileSystem: any FileSystem
    /// The folder's path.
    let root: String
    private var files: [String: FileVersions.Content] = [:]

    /// How many entries are looked at.
    private static let limit = 100_000

    /// The files of a repository, or of a folder that holds workflows and actions itself.
    static func read(_ root: String, in fileSystem: any FileSystem) throws(FileFailure) -> FileVersions {
        var reader = FolderVersions(fileSystem: fileSystem, root: root)
        if try fileSystem.kind(of: "\(root)/.github") == nil, try fileSystem.kind(of: "\(root)/.git") == nil {
            try reader.collect("", FileVersions.isYAML)
        } else {
            for folder in [".github/workflows", ".github/actions"]
            where try fileSystem.kind(of: "\(root)/\(folder)/.") == .folder {
                try reader.collect(folder, FileVersions.isCompared)
            }
            for name in ["action.yml", "action.yaml"] { try reader.add(name) }
        }
        return FileVersions(name: root, files: reader.files)
    }

    private init(fileSystem: any FileSystem, root: String) {
        self.fileSystem = fileSystem
        self.root = root
    }

    private mutating func collect(_ folder: String, _ isCompared: (String) -> Bool) throws(FileFailure) {
        var pending = [folder]
        var count = 0
        while let next = pending.popLast(), count < Self.limit {
            for entry in try fileSystem.entries(in: next.isEmpty ? root : "\(root)/\(next)") {
                count += 1
                let path = next.isEmpty ? entry.name : "\(next)/\(entry.name)"
                switch entry.kind {
                case .folder: if entry.name != ".git" { pending.append(path) }
                case .file: if isCompared(path) { try add(path) }
                // A link is no file that GitHub reads.
                case .symbolicLink, .other: break
                }
            }
        }
    }

    private mutating func add(_ path: String) throws(FileFailure) {
        let entry = try fileSystem.contents(of: "\(root)/\(path)", limit: FileVersions.limit)
        if case .file(let contents) = entry { files[path] = .bytes(contents.bytes) }
    }
}
