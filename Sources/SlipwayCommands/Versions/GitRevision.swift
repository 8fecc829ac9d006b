/// A commit of the repository at the working directory, read with `git`.
struct GitRevision {
    private let programs: any ProgramRunner
    /// The folder in which `git` runs.
    private let folder: String

    /// Reads in the repository that a folder belongs to.
    init(programs: any ProgramRunner, folder: String) {
        self.programs = programs
        self.folder = folder
    }

    /// The files of a revision, such as `main`, `HEAD~1` or `v1.2`; `nil` if there is no such revision.
    func files(of revision: String) throws(CommandFailure) -> FileVersions? {
        // A word that begins with a dash is an option to git.
        guard !revision.hasPrefix("-") else { return nil }
        let found = try run("rev-parse", "--verify", "--quiet", "\(revision)^{commit}")
        guard found.status == 0 else { return nil }
        let commit = String(decoding: found.output, as: UTF8.self).filter { !$0.isNewline }
        let list = try run("ls-tree", "-r", "-z", "--full-tree", commit)
        guard list.status == 0 else { throw .inputOutput("git cannot list the files of '\(revision)'") }
        var files: [String: FileVersions.Content] = [:]
        for entry in list.output.split(separator: 0) {
            // '100644 blob 0123…<tab>path': a link or a submodule has another mode.
            let halves = entry.split(separator: 0x09, maxSplits: 1)
            let words = halves[0].split(separator: 0x20)
            guard halves.count == 2, words.count == 3, words[0].starts(with: "100".utf8) else { continue }
            let path = String(decoding: halves[1], as: UTF8.self)
            if FileVersions.isCompared(path) { files[path] = .blob(String(decoding: words[2], as: UTF8.self)) }
        }
        return FileVersions(name: revision, files: files)
    }

    /// The bytes of a file.
    func bytes(of blob: String) throws(CommandFailure) -> [UInt8] {
        let result = try run("cat-file", "blob", blob)
        guard result.status == 0 else { throw .inputOutput("git cannot read the file '\(blob)'") }
        return result.output
    }

    private func run(_ arguments: String...) throws(CommandFailure) -> ProgramResult {
        guard let result = programs.run("git", ["-C", folder] + arguments) else {
            throw .inputOutput("cannot run 'git'; install it, or compare files or folders")
        }
        return result
    }
}
