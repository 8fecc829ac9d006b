package import WorkflowYAML

/// A workflow or an action as text, and what was noticed while it was written.
public struct RenderedDocument: Sendable {
    /// The YAML in UTF-8, without the header of generated files.
    public let bytes: [UInt8]
    /// The tree that was written.
    package let document: YAMLDocument
    /// What was noticed.
    package let notes: RenderingNotes
}

extension Workflow {
    /// Renders the workflow; the same value gives the same bytes everywhere.
    ///
    /// A workflow with mistakes is rendered as far as possible: checks say what is wrong with it.
    public func rendered(with options: RenderingOptions = RenderingOptions()) -> RenderedDocument {
        var renderer = Renderer(options: options, stepScopes: .job)
        return renderer.document(of: self, .workflow)
    }
}

extension Action {
    /// Renders the action's metadata; the same value gives the same bytes everywhere.
    ///
    /// An action with mistakes is rendered as far as possible: checks say what is wrong with it.
    public func rendered(with options: RenderingOptions = RenderingOptions()) -> RenderedDocument {
        var renderer = Renderer(options: options, stepScopes: .composite)
        return renderer.document(of: self, .none)
    }
}
