import Workflows

/// What a command line asks to check: groups of files that belong together, each with the names for messages.
struct LintTargets {
    /// Files of one repository, or of one folder outside of repositories.
    struct Group {
        /// The folder that paths of keys and calls begin at.
        let root: String
        /// Whether the folder is a repository, in which calls lead to files.
        let isRepository: Bool
        /// The files, those that were not asked for among them: workflows depend on one another.
        private(set) var files: [SourceFile] = []
        /// The paths of the files to report on.
        fileprivate(set) var wanted: Set<String> = []
        private var known: Set<String> = []

        fileprivate init(root: String, isRepository: Bool) {
            self.root = root
            self.isRepository = isRepository
        }

        fileprivate mutating func add(_ file: SourceFile) {
            if known.insert(file.path).inserted { files.append(file) }
        }
    }

    private(set) var groups: [Group] = []
    /// What could not be read.
    private(set) var failures: [FileFailure] = []
    private var search: WorkflowSearch
    private let environment: CommandEnvironment
    private var names: [String: String] = [:]
    private var positions: [String: Int] = [:]

    /// Finds what to check: files and folders, or the whole repository if no path is given.
    ///
    /// The root stands for the repository; without one, it is the nearest folder that holds `.git`.
    init(
        _ paths: [String], root: String?, command: String, in environment: CommandEnvironment, files: any FileSystem
    ) throws(CommandFailure) {
        search = WorkflowSearch(files)
        self.environment = environment
        var given: String?
        if let root { given = try Self.folder(root, environment, files) }
        if paths.isEmpty {
            let root: String
            if let given { root = given } else { root = try Self.repository(command, environment, files) }
            var group = Group(root: root, isRepository: true)
            for file in search.repository(at: root) {
                group.add(file)
                group.wanted.insert(file.path)
                names[file.path] = Self.path(file.path, below: root)
            }
            groups = [group]
        }
        for path in paths {
            guard !path.isEmpty else {
                let message = "a path is empty; leave it out to check the repository"
                throw .usage(UsageError(message: message, command: command))
            }
            try add(path, root: given)
        }
        failures += search.failures
    }

    /// The name of a file in messages: as the user gave it, or from the working directory.
    func name(of path: String) -> String {
        if let name = names[path] { return name }
        return PackageCommand.path(from: environment.workingDirectory ?? "/", to: path)
    }

    /// The paths of the shell scripts in the folder of an action.
    func scripts(beside action: SourceFile) -> [String] {
        let folder = FilePath.folder(of: action.path)
        let entries = (try? search.fileSystem.entries(in: folder)) ?? []
        return entries.filter { $0.kind == .file && $0.name.hasSuffix(".sh") }
            .map { "\(folder)/\($0.name)" }.sorted()
    }

    private mutating func add(_ given: String, root: String?) throws(CommandFailure) {
        var path = try RootFolder.absolute(given, in: environment)
        let kind: FileKind?
        do throws(FileFailure) {
            // The '.' leads through a link to a folder.
            let target = try search.fileSystem.kind(of: "\(path)/.")
            kind = target == .folder ? .folder : try search.fileSystem.kind(of: path)
            if let kind, path.split(separator: "/").contains("..") { path = try resolved(path, kind) }
        } catch {
            return failures.append(error)
        }
        guard let kind else { return fail(given, "there is no such file or folder", .notFound) }
        guard kind == .folder else {
            if names[path] == nil { names[path] = given }
            return add(SourceFile(path: path, kind: SourceFile.kind(at: path)), root: root)
        }
        let found = search.files(below: path)
        if found.isEmpty { fail(given, "the folder holds no workflow and no action", .notFound) }
        let shown = given.hasSuffix("/") ? String(given.dropLast()) : given
        for file in found {
            let rest = Self.path(file.path, below: path)
            names[file.path] = shown == "." ? rest : "\(shown)/\(rest)"
            add(file, root: root)
        }
    }

    /// The path without '..', so that a file that is given by several paths is one file.
    private func resolved(_ path: String, _ kind: FileKind) throws(FileFailure) -> String {
        let folder = try search.fileSystem.resolve(kind == .folder ? path : FilePath.folder(of: path))
        return kind == .folder ? folder : "\(folder == "/" ? "" : folder)/\(FilePath.name(of: path))"
    }

    private mutating func add(_ file: SourceFile, root: String?) {
        let (place, isRepository) = self.root(of: file, given: root)
        let index = positions[place] ?? groups.count
        if index == groups.count {
            positions[place] = index
            groups.append(Group(root: place, isRepository: isRepository))
            if isRepository { for other in search.repository(at: place) { groups[index].add(other) } }
        }
        groups[index].add(file)
        groups[index].wanted.insert(file.path)
    }

    /// The repository that a file belongs to, or the folder that it is in.
    private func root(of file: SourceFile, given: String?) -> (path: String, isRepository: Bool) {
        let folder = FilePath.folder(of: file.path)
        if let given, file.path.hasPrefix(given == "/" ? "/" : "\(given)/") { return (given, true) }
        for standard in [WorkflowFile.folder, ActionFolder.parent] {
            guard let root = FilePath.folder(above: standard, at: folder) else { continue }
            if file.kind == .workflow, folder.utf8.count > root.utf8.count + "/\(standard)".utf8.count { continue }
            return (root.isEmpty ? "/" : root, true)
        }
        let isRepository = [".git", ".github"].contains { mark in
            ((try? search.fileSystem.kind(of: "\(folder)/\(mark)")) ?? nil) != nil
        }
        return (folder, isRepository)
    }

    private mutating func fail(_ path: String, _ words: String, _ reason: FileFailure.Reason) {
        failures.append(FileFailure(operation: "read", path: path, reason: reason, words: words))
    }

    private static func path(_ path: String, below folder: String) -> String {
        String(path.dropFirst(folder == "/" ? 1 : folder.count + 1))
    }

    private static func folder(
        _ path: String, _ environment: CommandEnvironment, _ files: any FileSystem
    ) throws(CommandFailure) -> String {
        let root = try RootFolder.absolute(path, in: environment)
        guard try RootFolder.kind(of: "\(root)/.", files: files) == .folder else {
            throw .inputOutput("the root '\(root)' is not a folder, or does not exist")
        }
        return root
    }

    private static func repository(
        _ command: String, _ environment: CommandEnvironment, _ files: any FileSystem
    ) throws(CommandFailure) -> String {
        let start = try RootFolder.workingDirectory(environment)
        if let folder = try RootFolder.repository(at: start, files: files) { return folder.isEmpty ? "/" : folder }
        throw .usage(
            UsageError(
                message: """
                    no folder at or above '\(start.isEmpty ? "/" : start)' holds '.git'; name files, or the root with \
                    '--root <dir>'
                    """,
                command: command, option: .lintRoot))
    }
}
