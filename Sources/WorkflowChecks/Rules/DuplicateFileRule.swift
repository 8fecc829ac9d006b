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
        return project.rendered.files.map(\.path).compactMap { path in
            guard let first = firstPaths.updateValue(path, forKey: path.lowercased()) else { return nil }
            let message =
                first == path
                ? "two files of the project are named '\(path)'; give one of them another name"
                : "the name '\(path)' differs from '\(first)' only in case; give one of them another name"
            return Finding(rule: name, file: path, message: message)
        }
    }
}
