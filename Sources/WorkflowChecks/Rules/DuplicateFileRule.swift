import Workflows

/// Two files of a project have the same path.
///
/// Paths are compared without case, since macOS and Windows keep only one of two files that differ in nothing else.
///
/// Wrong:
///
/// ```swift
/// let workflow = Workflow(on: [.push()]) { Job("a", runsOn: .ubuntu2404) { RunStep(script: "make") } }
/// WorkflowFile("build.yml", workflow)
/// WorkflowFile("Build.yml", workflow)
/// ```
///
/// Right:
///
/// ```swift
/// let workflow = Workflow(on: [.push()]) { Job("a", runsOn: .ubuntu2404) { RunStep(script: "make") } }
/// WorkflowFile("build.yml", workflow)
/// WorkflowFile("build-again.yml", workflow)
/// ```
struct DuplicateFileRule: Rule {
    let name = "duplicate-file"

    func findings(in project: CheckedProject) -> [Finding] {
        var firstPaths: [String: String] = [:]
        return project.rendered.files.compactMap { file in
            guard let first = firstPaths[file.path.lowercased()] else {
                firstPaths[file.path.lowercased()] = file.path
                return nil
            }
            let message =
                first == file.path
                ? "two files of the project are named '\(file.path)'; give one of them another name"
                : "the name '\(file.path)' differs from '\(first)' only in case; give one of them another name"
            return Finding(rule: name, file: file.path, message: message)
        }
    }
}
