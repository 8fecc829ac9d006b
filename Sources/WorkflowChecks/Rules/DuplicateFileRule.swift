import WorkflowAnalysis
import Workflows

struct DuplicateFileRule: Rule {
    let name = "duplicate-file"
    let kind = Finding.Kind.declaration
    var documentation: String {
        """
        Two files of a project have the same path, or the path of one file is a folder of another.

        Paths are compared without regard to case, because macOS and Windows keep only one of two files whose names
        differ only in case.

        Wrong:

        ```swift
        let workflow = Workflow(on: [.push()]) { Job("a", runsOn: .ubuntu2404) { RunStep(script: "make") } }
        WorkflowFile("build.yml", workflow)
        WorkflowFile("Build.yml", workflow)
        ```

        Right:

        ```swift
        let workflow = Workflow(on: [.push()]) { Job("a", runsOn: .ubuntu2404) { RunStep(script: "make") } }
        WorkflowFile("build.yml", workflow)
        WorkflowFile("build-again.yml", workflow)
        ```
        """
    }

    func findings(in project: ProjectAnalysis) -> [Finding] {
        let paths = project.rendered.files.map(\.path)
        var firstPaths: [String: String] = [:]
        let repeated = paths.compactMap { path -> Finding? in
            guard let first = firstPaths.updateValue(path, forKey: path.lowercased()) else { return nil }
            let message =
                first == path
                ? "two files of the project are named '\(path)'; give one of them another name"
                : "the name '\(path)' differs from '\(first)' only in case; give one of them another name"
            return Finding(rule: name, file: path, message: message)
        }
        // Most files stand in one folder.
        var clear: Substring?
        let nested = paths.compactMap { path -> Finding? in
            let parent = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[..<$0] }
            if parent == clear { return nil }
            // The first folder, from the root down, that is also a file.
            let folder = path.indices.filter { path[$0] == "/" }.map { path[..<$0] }
                .first { firstPaths[$0.lowercased()] != nil }
            guard let folder else {
                clear = parent
                return nil
            }
            return Finding(
                rule: name, file: path,
                message: "the path needs the folder '\(folder)', which is a file of the project; move one of them")
        }
        return repeated + nested
    }
}
