import WorkflowAnalysis
import WorkflowChecks
import Workflows

/// Looks in a repository for what a project expects there.
struct TreeSearch {
    let fileSystem: any FileSystem
    /// The folder below which files are written.
    let root: String

    /// Folders that hold nothing of the repository's own, however large they are.
    private static let skipped: Set<String> = [".git", ".build", "node_modules"]
    /// How many entries are looked at for one pattern; a tree that is larger gets the benefit of the doubt.
    private static let limit = 100_000
    /// How much of a lock file is read.
    private static let lockLimit = 16 << 20

    /// What is missing; nothing where the root is not a repository, whose tree is somewhere else then.
    func findings(for expectations: [Expectation]) throws(FileFailure) -> [Finding] {
        guard !expectations.isEmpty, try fileSystem.kind(of: "\(root)/.git") != nil else { return [] }
        var findings: [Finding] = []
        // Read once, if a workflow asks for it.
        var lock: ActionsLock?
        for expectation in expectations {
            var finding = expectation.finding
            if case .lock(let uses) = expectation.sought {
                if lock == nil { lock = try self.lock() }
                guard let missing = lock?.missing(uses, in: finding.file ?? ""), !missing.isEmpty else { continue }
                finding.message += ": " + missing.map { "'\($0)'" }.joined(separator: ", ")
            } else if try isMet(expectation.sought) {
                continue
            }
            findings.append(finding)
        }
        return findings
    }

    /// The lock file of the repository; an empty one if there is none.
    private func lock() throws(FileFailure) -> ActionsLock {
        let path = "\(root)/\(WorkflowFile.folder)/actions.lock"
        guard case .file(let contents) = try fileSystem.contents(of: path, limit: Self.lockLimit) else {
            return ActionsLock("")
        }
        return ActionsLock(String(decoding: contents.bytes, as: UTF8.self))
    }

    private func isMet(_ sought: Expectation.Sought) throws(FileFailure) -> Bool {
        switch sought {
        case .file(let path):
            switch try fileSystem.kind(of: "\(root)/\(path)") {
            case .file, .symbolicLink: return true
            case .folder, .other, nil: return false
            }
        case .match(let text): return try isMatched(PathPattern(text))
        case .lock: return true
        }
    }

    private func isMatched(_ pattern: PathPattern) throws(FileFailure) -> Bool {
        guard try isFolder(pattern.folder) else { return false }
        var folders = [pattern.folder]
        var count = 0
        while let folder = folders.popLast() {
            for entry in try fileSystem.entries(in: folder.isEmpty ? root : "\(root)/\(folder)") {
                count += 1
                let path = folder.isEmpty ? entry.name : "\(folder)/\(entry.name)"
                if entry.kind == .folder {
                    if !Self.skipped.contains(entry.name) { folders.append(path) }
                } else if pattern.matches(path) {
                    return true
                }
            }
            if count > Self.limit { return true }
        }
        return false
    }

    /// Whether a folder is there; not through a link, behind which git keeps nothing.
    private func isFolder(_ path: String) throws(FileFailure) -> Bool {
        var folder = root
        for part in path.split(separator: "/") {
            folder += "/\(part)"
            guard try fileSystem.kind(of: folder) == .folder else { return false }
        }
        return true
    }
}
