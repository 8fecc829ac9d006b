/// Where `init` writes a package, and what lies around it.
struct PackagePlace: Hashable, Sendable {
    /// The folder, by its absolute path without symbolic links.
    let root: String
    /// The nearest folder, at or above ``root``, that exists; the ones below it are made.
    let base: String
    /// The base as messages name it, with a `/` at its end; empty for the working directory.
    let shownBase: String
    /// The package's folder from the repository's top, empty where they are the same; `nil` where there is no repository.
    let folderInRepository: String?
    /// The repository's top folder, where there is one.
    let repository: String?

    /// The package's folder from the base, with a `/` at its end unless they are the same.
    var below: String { base == root ? "" : "\(root.dropFirst(base == "/" ? 1 : base.count + 1))/" }

    /// The folder as messages name it, with a `/` at its end; empty for the working directory.
    var shown: String { shownBase + below }

    /// Finds the place; folders that do not exist are part of it.
    init(named name: String, for invocation: Invocation) throws(CommandFailure) {
        let files = invocation.files
        let given = invocation.arguments.value(.path) ?? name
        var folder = try RootFolder.absolute(given, in: invocation.environment)
        var missing: [String] = []
        while !folder.isEmpty, try RootFolder.kind(of: "\(folder)/.", files: files) != .folder {
            guard try RootFolder.kind(of: folder, files: files) == nil else {
                throw .inputOutput("'\(folder)' is not a folder")
            }
            let part = folder.split(separator: "/").last.map { String($0) } ?? ""
            guard part != ".." else {
                throw .inputOutput("'\(given)' leads out of a folder that does not exist; write it without '..'")
            }
            missing.insert(part, at: 0)
            folder = FilePath.folder(of: folder)
        }
        base = try RootFolder.resolve(folder.isEmpty ? "/" : folder, files: files)
        let top = base == "/" ? "" : base
        root = missing.isEmpty ? base : "\(top)/\(missing.joined(separator: "/"))"
        let workingDirectory = try RootFolder.workingDirectory(invocation.environment)
        shownBase = top == workingDirectory ? "" : Self.prefix(of: given, without: missing.count)
        let repository = try RootFolder.repository(at: top, files: files)
        self.repository = repository
        folderInRepository = repository.map { [root] in String(root.dropFirst($0.count + 1)) }
        try refuseSlipway(from: top, files: files)
    }

    /// Slipway's own repository has workflows of its own, which those of a package in it would join or replace.
    private func refuseSlipway(from start: String, files: any FileSystem) throws(CommandFailure) {
        var folder = start
        while true {
            if SlipwayPackage.stands(in: folder, files: files) {
                throw .usage(
                    UsageError(
                        message: """
                            '\(root)' is inside Slipway's own repository '\(folder)', whose workflows the new package \
                            would write; name a folder of your own repository by '--path'
                            """,
                        command: "init", option: .path))
            }
            guard !folder.isEmpty, folder != repository else { return }
            folder = FilePath.folder(of: folder)
        }
    }

    /// A path without its last parts, with a `/` at its end unless nothing is left.
    private static func prefix(of path: String, without count: Int) -> String {
        let parts = path.split(separator: "/").filter { $0 != "." }.dropLast(count)
        let start = path.hasPrefix("/") ? "/" : ""
        return parts.isEmpty ? start : "\(start)\(parts.joined(separator: "/"))/"
    }
}
