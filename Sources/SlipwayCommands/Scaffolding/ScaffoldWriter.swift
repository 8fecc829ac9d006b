import WorkflowAnalysis
import WorkflowChecks

/// Writes new files into a folder: all of them, or none where anything is in the way.
struct ScaffoldWriter {
    let invocation: Invocation
    /// The folder, by its absolute path.
    let root: String
    /// The folder as messages name it, with a `/` at its end; empty for the working directory.
    let shown: String

    /// Writes files that must not exist, then those that take the place of their own older text.
    func write(_ new: [FileDraft], replacing old: [FileDraft] = [], next: String) throws(CommandFailure)
        -> CommandResult
    {
        let isDryRun = invocation.arguments.has(.dryRun)
        let opened = try OpenRoot(root, for: invocation, use: isDryRun ? .reading : .writing, isMade: !isDryRun)
        defer { opened.close(of: invocation.files) }
        do throws(FileFailure) {
            var folders = FolderMap(fileSystem: invocation.files, root: opened.handle)
            var findings: [Finding] = []
            for file in new {
                if let finding = try conflict(of: file, folders: &folders) { findings.append(finding) }
            }
            if !findings.isEmpty { return refusal(findings) }
            if !isDryRun, let handle = opened.handle {
                var transaction = FileTransaction(
                    fileSystem: invocation.files, root: handle, folders: folders, isSynced: true,
                    isUndoneByFailure: true)
                try transaction.write(new + old)
            }
            return report(new, old, isDryRun: isDryRun, next: next)
        } catch {
            throw .inputOutput(error.description)
        }
    }

    private func conflict(of file: FileDraft, folders: inout FolderMap) throws(FileFailure) -> Finding? {
        let path = shown + file.path
        switch try folders.state(of: FilePath.folder(of: file.path)) {
        case .missing: return nil
        case .blocked(let rule, let message): return Finding(rule: rule, file: path, message: message)
        case .exists(let folder):
            if try invocation.files.kind(of: FilePath.name(of: file.path), in: folder) == nil { return nil }
        }
        return Finding(
            rule: "file-in-the-way", file: path,
            message: "something stands here, and '\(invocation.command)' overwrites nothing; move it away")
    }

    private func refusal(_ findings: [Finding]) -> CommandResult {
        let style = invocation.environment.errorStyle
        var text = findings.map { "\($0.description.printable)\n" }.joined()
        let count = findings.count == 1 ? "1 error" : "\(findings.count) errors"
        text += "\(style.error("error:")) nothing was written, because of \(count)\n"
        return CommandResult(errors: text, status: .findings)
    }

    private func report(_ new: [FileDraft], _ old: [FileDraft], isDryRun: Bool, next: String) -> CommandResult {
        var text = new.map { "\(isDryRun ? "would write" : "wrote") \((shown + $0.path).printable)\n" }.joined()
        text += old.map { "\(isDryRun ? "would rewrite" : "rewrote") \((shown + $0.path).printable)\n" }.joined()
        if !isDryRun {
            let lines = next.split(separator: "\n", omittingEmptySubsequences: false).map { String($0).printable }
            text += "\n\(lines.joined(separator: "\n"))"
        }
        return CommandResult(output: Array(text.utf8))
    }
}
