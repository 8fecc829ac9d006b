import WorkflowAnalysis
import WorkflowChecks

/// The rules for a path at which a project may declare a file.
///
/// They stand here although rules of the declaration say the same to users: nothing may be written outside the root,
/// whoever forgets to ask.
enum DeclaredPath {
    /// What is wrong with a path; `nil` where nothing is.
    static func problem(_ path: String) -> Finding? {
        guard let message = message(path) else { return nil }
        return Finding(rule: "illegal-path", file: path, message: message)
    }

    private static func message(_ path: String) -> String? {
        if path.isEmpty { return "the file has no path" }
        if path.hasPrefix("/") { return "the path is absolute; write it below the root, without the first '/'" }
        if path.unicodeScalars.contains(where: \.isControl) {
            return "the path holds a control character"
        }
        for part in path.split(separator: "/", omittingEmptySubsequences: false) {
            switch part.lowercased() {
            case "": return "the path has an empty part"
            case ".", "..": return "the path has a part '\(part)'; write it without"
            // Case does not count: where the file system ignores it, '.GIT' is git's own folder too.
            case ".git": return "the path leads into git's own folder"
            default: continue
            }
        }
        return nil
    }
}
