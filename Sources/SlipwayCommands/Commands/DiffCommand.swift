import WorkflowDifferences

/// `diff`: says what the difference between two files, folders or Git revisions means.
struct DiffCommand {
    private let invocation: Invocation
    private let git: GitRevision

    static func run(_ invocation: Invocation) throws(CommandFailure) -> CommandResult {
        let folder = try RootFolder.workingDirectory(invocation.environment)
        let command = DiffCommand(
            invocation: invocation,
            git: GitRevision(programs: invocation.programs, folder: folder.isEmpty ? "/" : folder))
        return try command.run()
    }

    private func run() throws(CommandFailure) -> CommandResult {
        let words = invocation.arguments.words
        var report = DifferenceReport(command: invocation.command)
        if words.count == 2, let old = try file(words[0]) {
            guard let new = try file(words[1]) else { throw mismatch(words) }
            report.add(words[1], from: old, to: new)
        } else {
            let old = try versions(words[0])
            if words.count == 2, try file(words[1]) != nil { throw mismatch(words) }
            let new = try versions(words.count == 2 ? words[1] : repository())
            for path in Set(old.files.keys).union(new.files.keys).sorted() where old.files[path] != new.files[path] {
                try report.add(path, from: bytes(old.files[path]), to: bytes(new.files[path]))
            }
        }
        return report.result(for: invocation)
    }

    /// The bytes of a file; `nil` if something else stands at the path, or nothing.
    private func file(_ path: String) throws(CommandFailure) -> [UInt8]? {
        let files = invocation.files
        let path = try RootFolder.absolute(path, in: invocation.environment)
        let entry = try CommandFailure.ending { () throws(FileFailure) in
            // A link is followed: the user has named it.
            guard try files.kind(of: path) != nil else { return FileEntry.nothing }
            return try files.contents(of: files.resolve(path), limit: FileVersions.limit)
        }
        guard case .file(let contents) = entry else { return nil }
        guard contents.isWhole else {
            throw .inputOutput("'\(path)' has more than \(FileVersions.limit >> 20) MiB")
        }
        return contents.bytes
    }

    /// The files of a folder or of a revision.
    private func versions(_ word: String) throws(CommandFailure) -> FileVersions {
        let path = try RootFolder.absolute(word, in: invocation.environment)
        if try RootFolder.kind(of: "\(path)/.", files: invocation.files) == .folder {
            return try CommandFailure.ending { () throws(FileFailure) in
                try FolderVersions.read(path, in: invocation.files)
            }
        }
        if let files = try git.files(of: word) { return files }
        throw .usage(
            UsageError(
                message: "'\(word)' is no file, no folder and no Git revision of this repository",
                command: invocation.command))
    }

    /// The working tree around the working directory.
    private func repository() throws(CommandFailure) -> String {
        let start = try RootFolder.workingDirectory(invocation.environment)
        if let root = try RootFolder.repository(at: start, files: invocation.files) { return root.isEmpty ? "/" : root }
        throw .usage(
            UsageError(
                message:
                    "no folder at or above '\(start.isEmpty ? "/" : start)' holds '.git'; say what to compare with",
                command: invocation.command))
    }

    private func bytes(_ content: FileVersions.Content?) throws(CommandFailure) -> [UInt8]? {
        switch content {
        case nil: nil
        case .bytes(let bytes)?: bytes
        case .blob(let name)?: try git.bytes(of: name)
        }
    }

    private func mismatch(_ words: [String]) -> CommandFailure {
        let message = "'\(words[0])' and '\(words[1])' are not alike: give two files, or two folders or revisions"
        return .usage(UsageError(message: message, command: invocation.command))
    }
}
