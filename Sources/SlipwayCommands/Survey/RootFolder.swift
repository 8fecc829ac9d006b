/// Finds the folder below which a project writes.
enum RootFolder {
    /// The root for a command line: `--root`, or what the project says.
    ///
    /// A root that is named and not there, in a folder that is there, is made by the command that writes into it.
    static func locate(
        for invocation: Invocation, project: Project, isMade: Bool
    ) throws(CommandFailure) -> String {
        let root = try search(for: invocation, project: project, isMade: isMade)
        try requireText(root)
        return root
    }

    private static func search(
        for invocation: Invocation, project: Project, isMade: Bool
    ) throws(CommandFailure) -> String {
        if let given = invocation.arguments.value(.root) {
            let root = try absolute(given, in: invocation.environment)
            if isMade, try isMakeable(root, files: invocation.files) { return root }
            return try existing(root, files: invocation.files)
        }
        switch project.defaultRoot {
        case .folder(let path): return try existing(path, files: invocation.files)
        case .sourceFolder(let path):
            try requireOwnRepository(path, invocation)
            return try existing(path, files: invocation.files)
        case .repository: return try repository(for: invocation)
        }
    }

    /// Whether a root is missing, in a folder that exists.
    ///
    /// Another run may make it or remove it between the calls, so a folder that appears is no obstacle.
    private static func isMakeable(_ root: String, files: any FileSystem) throws(CommandFailure) -> Bool {
        if try kind(of: "\(root)/.", files: files) == .folder { return true }
        let found = try kind(of: root, files: files)
        guard found == nil || found == .folder else { return false }
        return try kind(of: "\(FilePath.folder(of: root))/.", files: files) == .folder
    }

    /// An executable that was copied together with its repository would write into the original.
    private static func requireOwnRepository(_ folder: String, _ invocation: Invocation) throws(CommandFailure) {
        let files = invocation.files
        let start = try workingDirectory(invocation.environment)
        let (built, here) = try CommandFailure.ending { () throws(FileFailure) in
            (
                try SourcePaths.repository(of: folder, in: files),
                try SourcePaths.repository(of: start, in: files)
            )
        }
        if built == here { return }
        // Two paths of one folder, as links make them, are one repository.
        if let built, let here, try resolve("\(built)/.", files: files) == resolve("\(here)/.", files: files) { return }
        throw .usage(
            UsageError(
                message: """
                    this executable was built in '\(built ?? folder)', and '\(here ?? start)' is another checkout; build \
                    it again here, or name the root with '--root <dir>'
                    """,
                command: invocation.command, option: .root))
    }

    private static func repository(for invocation: Invocation) throws(CommandFailure) -> String {
        let start = try workingDirectory(invocation.environment)
        if let folder = try repository(at: start, files: invocation.files) { return folder.isEmpty ? "/" : folder }
        throw .usage(
            UsageError(
                message:
                    "no folder at or above '\(start.isEmpty ? "/" : start)' holds '.git'; name the root with '--root <dir>'",
                command: invocation.command, option: .root))
    }

    /// The nearest folder, at or above another one, that holds `.git`; the empty text is the topmost folder.
    static func repository(at start: String, files: any FileSystem) throws(CommandFailure) -> String? {
        var folder = start
        while true {
            if try kind(of: "\(folder)/.git", files: files) != nil { return folder }
            guard !folder.isEmpty else { return nil }
            folder = FilePath.folder(of: folder)
        }
    }

    /// A path that the user gave, from the top.
    static func absolute(_ path: String, in environment: CommandEnvironment) throws(CommandFailure) -> String {
        let path = path.hasPrefix("/") ? path : try "\(workingDirectory(environment))/\(path)"
        try requireText(path)
        // Without '.' and doubled '/', for messages and annotations; '..' is left to the system, for links' sake.
        let parts = path.split(separator: "/").filter { $0 != "." }
        return "/" + parts.joined(separator: "/")
    }

    /// The working directory; the empty text is the topmost folder.
    static func workingDirectory(_ environment: CommandEnvironment) throws(CommandFailure) -> String {
        guard let folder = environment.workingDirectory else {
            throw .inputOutput("the working directory no longer exists")
        }
        try requireText(folder)
        return folder == "/" ? "" : folder
    }

    /// Refuses a path that is not what the system calls the folder: bytes that are not UTF-8 have become U+FFFD.
    private static func requireText(_ path: String) throws(CommandFailure) {
        guard path.unicodeScalars.contains("\u{FFFD}") else { return }
        throw .usage(
            UsageError(
                message: "the path '\(path.printable)' is not valid UTF-8; rename the folder"
            ))
    }

    private static func existing(_ root: String, files: any FileSystem) throws(CommandFailure) -> String {
        // The '.' makes a root that is a link to a folder as good as the folder.
        guard try kind(of: "\(root)/.", files: files) == .folder else {
            throw .inputOutput("the root '\(root)' is not a folder, or does not exist")
        }
        return root
    }

    /// A path without symbolic links.
    static func resolve(_ path: String, files: any FileSystem) throws(CommandFailure) -> String {
        try CommandFailure.ending { () throws(FileFailure) in try files.resolve(path) }
    }

    /// What stands at a path.
    static func kind(of path: String, files: any FileSystem) throws(CommandFailure) -> FileKind? {
        try CommandFailure.ending { () throws(FileFailure) in try files.kind(of: path) }
    }
}
