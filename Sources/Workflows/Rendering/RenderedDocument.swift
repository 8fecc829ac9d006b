package import WorkflowYAML

/// A workflow or an action as text, and what was noticed while it was written.
public struct RenderedDocument: Sendable {
    /// The YAML in UTF-8, without the header of generated files; of a file that was read, its own text.
    public let bytes: [UInt8]
    /// The tree that was written; an empty one of a file that was read.
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

    /// What checks want to know of a workflow that was read, with its text; nothing is written.
    package func noted(with options: RenderingOptions, text: [UInt8]) -> RenderedDocument {
        var renderer = Renderer(options: options.forNotes, stepScopes: .job)
        return RenderedDocument(
            bytes: text, document: YAMLDocument(root: YAMLMapping()), notes: renderer.notes(of: self, .workflow))
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

    /// What checks want to know of an action that was read, with its text; nothing is written.
    package func noted(with options: RenderingOptions, text: [UInt8]) -> RenderedDocument {
        var renderer = Renderer(options: options.forNotes, stepScopes: .composite)
        return RenderedDocument(
            bytes: text, document: YAMLDocument(root: YAMLMapping()), notes: renderer.notes(of: self, .none))
    }
}

extension RenderingOptions {
    fileprivate var forNotes: RenderingOptions {
        var options = self
        options.writesText = false
        return options
    }
}
