/// Where `init` writes a package, and what lies around it.
struct PackagePlace: Hashable, Sendable {
    /// The folder, by its absolute path without symbolic links.
    let root: String
    /// The folder as messages name it, with a `/` at its end; empty for the working directory.
    let shown: String
    /// The package's folder from the repository's top, empty where they are the same; `nil` where there is no repository.
    let folderInRepository: String?
    /// The repository's top folder, where there is one.
    let repository: String?

    /// Finds the place; the folder need not exist, the one above it must.
    init(named name: String, for invocation: Invocation) throws(CommandFailure) {
        let given = invocation.arguments.value(CommandTable.path) ?? name
        let path = try RootFolder.absolute(given, in: invocation.environment)
        let isThere = try RootFolder.kind(of: "\(path)/.", files: invocation.files) == .folder
        if isThere {
            root = try RootFolder.resolve(path, files: invocation.files)
        } else {
            guard try RootFolder.kind(of: path, files: invocation.files) == nil else {
                throw .inputOutput("'\(given)' is not a folder")
            }
            let parent = DeclaredPath.folder(of: path)
            let realParent = try RootFolder.resolve(parent.isEmpty ? "/" : parent, files: invocation.files)
            root = (realParent == "/" ? "" : realParent) + path.dropFirst(parent.count)
        }
        let workingDirectory = try RootFolder.workingDirectory(invocation.environment)
        shown = root == workingDirectory ? "" : given.hasSuffix("/") ? given : "\(given)/"
        let start = isThere ? root : DeclaredPath.folder(of: root)
        let repository = try RootFolder.repository(at: start, files: invocation.files)
        self.repository = repository
        folderInRepository = repository.map { [root] in String(root.dropFirst($0.count + 1)) }
    }
}
