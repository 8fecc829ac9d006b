package import Workflows

/// What is known of contexts before the run: in one variation of a job, in a workflow that is called or starts the run.
///
/// A class: what is known goes with every text and condition that it was put into.
package final class KnownContexts: Sendable {
    /// The values of `matrix`; `nil` where only the run knows them.
    package let matrix: MatrixCombination?
    /// The position among the variations, and their number.
    private let position: (index: Int, count: Int)?
    /// What a call passes, by names in lower case; `nil` where nobody in the project calls.
    private let inputs: [String: ExpressionNode]?
    /// The job's id.
    package let job: String
    /// The number of the workflow among those of the run, whose `needs` are no other's.
    private let workflow: Int

    /// A job of this id, in a workflow that is looked at by itself unless its place in a run is given.
    package init(
        job: String, matrix: MatrixCombination?, position: (index: Int, count: Int)? = nil,
        inputs: [String: ExpressionNode]? = nil, workflow: Int = 0
    ) {
        self.job = job
        self.matrix = matrix
        self.position = position
        self.inputs = inputs
        self.workflow = workflow
    }

    /// The same where the workflow is given these inputs, as the one of this number in its run.
    package func given(_ inputs: [String: ExpressionNode]?, workflow: Int = 0) -> KnownContexts {
        if inputs == nil, workflow == self.workflow { return self }
        return KnownContexts(job: job, matrix: matrix, position: position, inputs: inputs, workflow: workflow)
    }

    /// The expression with all that is known put in and computed; the rest stays for the run to decide.
    ///
    /// What stays is spelled in one way, so that two expressions that are equal yield the same where
    /// ``ExpressionNode/isSameInRun`` holds.
    package func resolved(_ node: ExpressionNode) -> ExpressionNode {
        switch node {
        case .null, .boolean, .number, .string: return node
        case .context, .property:
            // Most are paths, and most of those stand for themselves or for a literal.
            if let value = path(node) { return value.isPath || value.isLiteral ? value : value.folded() }
        default: break
        }
        guard node.isSmall else { return node }
        return substituted(node).folded()
    }

    private func substituted(_ node: ExpressionNode) -> ExpressionNode {
        switch node {
        case .null, .boolean, .number, .string:
            return node
        case .context(let name):
            return .context(spelling(of: name.lowercased()))
        case .property(let base, let name):
            return path(node) ?? .property(substituted(base), name)
        case .index(let base, .string(let name)):
            return path(node) ?? .property(substituted(base), name)
        case .index(let base, let position):
            return .index(substituted(base), substituted(position))
        case .filter(let base):
            return .filter(substituted(base))
        case .call(let name, let arguments):
            return .call(name, arguments.map(substituted))
        case .not(let operand):
            return .not(substituted(operand))
        case .binary(let sign, let left, let right):
            return .binary(sign, substituted(left), substituted(right))
        case .text(let segments):
            return .text(segments.map(substituted))
        }
    }

    /// The value of a path of names from a context, or the path in one spelling; `nil` where it is no such path.
    private func path(_ node: ExpressionNode) -> ExpressionNode? {
        let chain = NameChain(endingAt: node)
        guard case .context(let name) = chain.start else { return nil }
        let (context, names) = (chain.context, chain.names)
        if let value = value(of: names, in: context) { return value }
        // The names of variables are told apart by case.
        let isFolded = context == .github || context == .inputs || context == .needs
        let isSpelledSo = context != .needs && name == name.lowercased() && !chain.hasIndex
        if isSpelledSo, !isFolded || names.allSatisfy({ $0 == $0.lowercased() }) { return node }
        return names.reduce(.context(spelling(of: name.lowercased()))) {
            .property($0, isFolded ? $1.lowercased() : $1)
        }
    }

    private func value(of names: [String], in context: ContextName?) -> ExpressionNode? {
        switch context {
        case .matrix?:
            guard let matrix else { return nil }
            guard let value = matrix.value(at: names) else { return .null }
            // The values of axes cannot read the matrix.
            return value.node.map { substitutedInMatrix($0) }
        case .inputs?:
            return names.count == 1 ? inputs?[names[0].lowercased()] : nil
        case .github?:
            return names.count == 1 && names[0].lowercased() == "job" ? .string(job) : nil
        case .strategy?:
            guard let position, names.count == 1 else { return nil }
            switch names[0].lowercased() {
            case "job-index": return .number(Double(position.index))
            case "job-total": return .number(Double(position.count))
            default: return nil
            }
        default:
            return nil
        }
    }

    private func substitutedInMatrix(_ node: ExpressionNode) -> ExpressionNode {
        guard node.isSmall else { return node }
        return KnownContexts(job: job, matrix: nil, position: position, inputs: inputs, workflow: workflow)
            .substituted(node)
    }

    private func spelling(of context: String) -> String {
        context == "needs" ? "\(ExpressionNode.neededContext)\(workflow)" : context
    }
}

extension KnownContexts {
    /// Whether enough may be known of an expression to make a literal of it: quick, and at times `true` in vain.
    package func mayDecide(_ node: ExpressionNode) -> Bool {
        node.contains { node in
            switch node {
            case .context(let name):
                switch ContextName(caseInsensitive: name) {
                case .matrix?, .inputs?, .strategy?: true
                default: false
                }
            case .property(.context, let name), .index(.context, .string(let name)): name.lowercased() == "job"
            case .not(let operand): operand.isLiteral
            case .binary(let sign, let left, let right):
                sign == .and || sign == .or ? left.isLiteral || right.isLiteral : left.isLiteral && right.isLiteral
            case .call(_, let arguments): arguments.contains(where: \.isLiteral)
            case .index(let base, let position): base.isLiteral || !position.isLiteral
            default: false
            }
        } || node.isLiteral
    }
}

extension ExpressionNode {
    /// Whether the node is a context and names behind it.
    fileprivate var isPath: Bool {
        var node = self
        while case .property(let base, _) = node { node = base }
        if case .context = node { return true }
        return false
    }

    /// How `needs` is spelled in what is resolved, before the number of the workflow.
    package static let neededContext = "needs@"

    /// Few enough nodes, and not too deep, to be gone through with recursion.
    package var isSmall: Bool {
        guard isWithin(levels: ExpressionNode.maximumDepth) else { return false }
        var count = 0
        return !contains { _ in
            count += 1
            return count > 500
        }
    }

    /// Whether a resolved expression yields one value wherever it stands in a run.
    package var isSameInRun: Bool {
        !contains { node in
            switch node {
            case .property(.context("github"), let name): Self.changing.contains(name)
            case .context(let name):
                name != "github" && name != "inputs" && !name.hasPrefix(Self.neededContext)
            case .call(let name, _): Self.changing.contains(name.lowercased())
            default: false
            }
        }
    }

    /// Properties of `github` and functions that jobs or steps of one run do not share.
    private static let changing: Set<String> = [
        "action", "action_path", "action_ref", "action_repository", "action_status", "env", "job", "output", "path",
        "state", "step_summary", "token", "workspace", "workflow_ref", "workflow_sha", "event_path", "hashfiles",
        "success", "failure", "always", "cancelled",
    ]
}
