import WorkflowAnalysis
import WorkflowChecks

/// Looks in a repository for what a project expects there.
struct TreeSearch {
    let fileSystem: any FileSystem
    /// The folder below which files are written.
    let root: String

    /// Folders that hold nothing of the repository's own, however large they are.
    private static let skipped: Set<String> = [".git", ".build", "node_modules"]
    /// How many entries are looked at for one pattern; a tree that is larger gets the benefit of the doubt.
    private static let limit = 100_000

    /// What is missing; nothing where the root is not a repository, whose tree is somewhere else then.
    func findings(for expectations: [Expectation]) throws(FileFailure) -> [Finding] {
        guard !expectations.isEmpty, try fileSystem.kind(of: "\(root)/.git") != nil else { return [] }
        var findings: [Finding] = []
        for expectation in expectations where try !isMet(expectation.sought) { findings.append(expectation.finding) }
        return findings
    }

    private func isMet(_ sought: Expectation.Sought) throws(FileFailure) -> Bool {
        switch sought {
        case .file(let path):
            switch try fileSystem.kind(of: "\(root)/\(path)") {
            case .file, .symbolicLink: return true
            case .folder, .other, nil: return false
            }
        case .match(let text): return try isMatched(PathPattern(text))
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
