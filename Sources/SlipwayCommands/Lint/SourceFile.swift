import Workflows

/// A workflow or an action that somebody has written, by its path.
struct SourceFile: Hashable, Sendable {
    /// What a file declares.
    enum Kind: Hashable, Sendable {
        case workflow
        case action
    }

    /// The absolute path, which may lead through links.
    let path: String
    /// What the file declares.
    let kind: Kind

    /// The names of a file that declares an action, the one that GitHub prefers first.
    static let actionNames = ["action.yml", "action.yaml"]

    /// Whether a file of this name can be a workflow.
    static func isYAML(_ name: String) -> Bool { name.hasSuffix(".yml") || name.hasSuffix(".yaml") }

    /// The kind of the file at a path, by its name; GitHub takes every file in the folder of workflows for a workflow.
    static func kind(at path: String) -> Kind {
        let isWorkflow = FilePath.folder(of: path).hasSuffix("/\(WorkflowFile.folder)")
        return !isWorkflow && actionNames.contains(FilePath.name(of: path)) ? .action : .workflow
    }
}
