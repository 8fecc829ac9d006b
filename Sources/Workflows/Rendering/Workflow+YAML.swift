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
        let root = renderer.mapping { $0.keys(of: self) }
        return renderer.document(root)
    }
}

extension Renderer {
    fileprivate mutating func keys(of workflow: Workflow) {
        var comment = workflow.comment
        var hasTitle = false
        func above() -> String? {
            defer { (comment, hasTitle) = (nil, true) }
            return comment
        }
        if let name = workflow.name { entry("name", above: above()) { $0.literal(name) } }
        if let text = workflow.description { entry("description", above: above()) { $0.literal(text) } }
        if let name = workflow.runName { entry("run-name", above: above()) { $0.node(name.node, .workflow) } }
        entry("on", above: comment, blankLineBefore: hasTitle) { $0.triggers(workflow.triggers) }
        permissions(workflow.permissions, blankLineBefore: true)
        variables("env", workflow.env, .workflowEnvironment, blankLineBefore: true)
        defaults(workflow.defaults, .none, blankLineBefore: true)
        if let concurrency = workflow.concurrency {
            entry("concurrency", above: concurrency.comment, blankLineBefore: true) {
                $0.concurrency(concurrency, .workflow)
            }
        }
        if let mode = workflow.cacheMode.rawValue { entry("cache-mode", blankLineBefore: true) { $0.literal(mode) } }
        child("jobs", blankLineBefore: true) { renderer in
            for (index, job) in workflow.jobs.enumerated() {
                renderer.job(job, isFirst: index == 0)
            }
        }
        extra(workflow.extra)
    }

    private mutating func job(_ job: WorkflowJob, isFirst: Bool) {
        switch job {
        case .steps(let job):
            child(job.id.rawValue, above: job.comment, blankLineBefore: !isFirst) { $0.keys(of: job) }
        case .call(let job):
            child(job.id.rawValue, above: job.comment, blankLineBefore: !isFirst) { $0.keys(of: job) }
        }
    }
}
