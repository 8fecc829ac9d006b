/// What the run decides in a text: an expression, and the workflow of the run whose contexts it reads.
package struct Gap: Hashable, Sendable {
    /// The expression.
    package let node: ExpressionNode
    /// The workflow, for an expression that reads contexts that each workflow has for itself.
    package let scope: Int

    /// An expression; of one that is too deep to be compared nothing is known.
    package init(_ node: ExpressionNode, scope: Int = 0) {
        self.node = node.isWithin(levels: ExpressionNode.maximumDepth) ? node : .unknown
        self.scope = scope == 0 || !node.readsItsWorkflow ? 0 : scope
    }

    /// Whether the expression yields one value wherever it stands in its workflow of the run.
    package var isSameInRun: Bool { node.isSameInRun }
}

extension ExpressionNode {
    /// Whether the node reads a context that each workflow of a run has for itself.
    var readsItsWorkflow: Bool {
        contains { node in
            guard case .context(let name) = node else { return false }
            return ContextName(caseInsensitive: name) != .github
        }
    }

    /// Whether an expression yields one value wherever it stands in its workflow of a run.
    package var isSameInRun: Bool {
        !contains { node in
            switch node {
            case .unknown: true
            case .property(.context(let context), let name), .index(.context(let context), .string(let name)):
                ContextName(caseInsensitive: context) == .github && Self.changing.contains(name.lowercased())
            case .context(let name):
                switch ContextName(caseInsensitive: name) {
                case .github?, .inputs?, .needs?: false
                default: true
                }
            case .call(let name, _):
                ExpressionFunction.named(name)?.identity.dependsOnRun ?? true
            default: false
            }
        }
    }

    /// Properties of `github` that jobs or steps of one run do not share.
    private static let changing: Set<String> = [
        "action", "action_path", "action_ref", "action_repository", "action_status", "env", "job", "output", "path",
        "state", "step_summary", "token", "workspace", "workflow_ref", "workflow_sha", "event_path",
    ]
}
