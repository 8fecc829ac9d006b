import WorkflowAnalysis
import Workflows

struct IllegalPathRule: Rule {
    let name = "illegal-path"
    let kind = Finding.Kind.declaration
    var documentation: String {
        """
        The path of a generated file is invalid.

        GitHub reads workflows only directly from `.github/workflows`, not from its subfolders, and only files that end
        with `.yml` or `.yaml`. The names of an action's folder and of its files consist of letters, digits, `-`, `_`
        and `.`. Files cannot be outside of the project's root.

        Wrong:

        ```swift
        let workflow = Workflow(on: [.push()]) { Job("a", runsOn: .ubuntu2404) { RunStep(script: "make") } }
        WorkflowFile("images/build.yml", workflow)
        ```

        Right:

        ```swift
        let workflow = Workflow(on: [.push()]) { Job("a", runsOn: .ubuntu2404) { RunStep(script: "make") } }
        WorkflowFile("images-build.yml", workflow)
        ```
        """
    }

    func findings(in project: ProjectAnalysis) -> [Finding] {
        let workflows = project.files.compactMap { file in
            problem(withWorkflowName: file.declared.name).map { (file.declared.path, $0) }
        }
        let others = project.rendered.otherFiles.compactMap { file in
            problem(withPath: file.path).map { (file.path, $0) }
        }
        return (workflows + others + actionProblems(in: project)).map { Finding(rule: name, file: $0.0, message: $0.1) }
    }

    private func actionProblems(in project: ProjectAnalysis) -> [(String, String)] {
        project.actions.flatMap { action -> [(String, String)] in
            let folder = action.rendered.declared
            let ofFolder =
                isPlainName(folder.name)
                ? [] : [(action.path, "'\(folder.name)' is no folder name for an action; \(Self.plainNames)")]
            let ofFiles = folder.allFiles.filter { !isPlainName($0.name) }.map {
                (action.path, "'\($0.name)' is no name for a file of an action; \(Self.plainNames)")
            }
            return ofFolder + ofFiles
        }
    }

    private static let plainNames = "use letters, digits, '-', '_' and '.', and begin with a letter or a digit"

    /// Whether a name needs no quotes in a reference to an action or in a shell.
    private func isPlainName(_ name: String) -> Bool {
        guard let first = name.utf8.first, isLetterOrDigit(first) else { return false }
        return name.utf8.allSatisfy { isLetterOrDigit($0) || [0x2D, 0x2E, 0x5F].contains($0) }
    }

    private func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
    }

    private func problem(withWorkflowName name: String) -> String? {
        if let problem = problem(withPath: name) { return problem }
        if name.utf8.contains(UInt8(ascii: "/")) {
            return "GitHub reads no workflow from a folder below '\(WorkflowFile.folder)';"
                + " leave out the '/' in '\(name)'"
        }
        guard [".yml", ".yaml"].contains(where: { name.hasSuffix($0) && name != $0 }) else {
            return "GitHub reads no workflow from '\(name)'; let the name end with '.yml' or '.yaml'"
        }
        return nil
    }

    private func problem(withPath path: String) -> String? {
        if path.isEmpty { return "a file needs a name" }
        if path.utf8.first == UInt8(ascii: "/") {
            return "the path '\(path)' is absolute; write it from the project's root"
        }
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        if parts.contains("..") { return "the path '\(path)' holds '..', which leads out of its folder; leave it out" }
        if parts.contains(where: { $0.lowercased() == ".git" }) {
            return "the path '\(path)' leads into git's own folder"
        }
        if parts.contains("") || parts.contains(".") {
            return "the path '\(path)' has a part that is empty or '.'; write each folder once"
        }
        if path.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\\") }) {
            return "the path '\(path)' holds a backslash or a control character"
        }
        return nil
    }
}
