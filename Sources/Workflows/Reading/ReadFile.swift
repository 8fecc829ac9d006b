package import WorkflowYAML

/// A workflow or an action that was read from YAML, and what is wrong with its file.
package struct ReadFile<Content: Sendable>: Sendable {
    /// What was read; `nil` if the text is not a mapping.
    ///
    /// A file with problems is read as far as possible: a part that cannot be read has its default.
    package let content: Content?
    /// What is wrong, in the order of the text; a file without problems is one that GitHub accepts.
    package let problems: [ReadingProblem]
    /// The text, and where everything in it is.
    package let tree: YAMLTree
}

extension Workflow {
    /// Reads a workflow as GitHub does.
    ///
    /// What only the whole workflow shows, such as a job that is needed and missing, is left to the rules.
    package static func read(_ tree: YAMLTree) -> ReadFile<Workflow> {
        var reader = ModelReader(tree, stepScopes: .job)
        return reader.file(.workflow)
    }
}

extension Action {
    /// Reads the metadata of an action as GitHub does.
    package static func read(_ tree: YAMLTree) -> ReadFile<Action> {
        var reader = ModelReader(tree, stepScopes: .composite)
        return reader.file(.none)
    }
}
