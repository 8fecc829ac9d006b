import Workflows

/// An expression uses a context or a function that GitHub does not offer at that key.
///
/// Wrong:
///
/// ```swift
/// Job("a", if: secrets.TOKEN != "", runsOn: .ubuntu2404) { RunStep(script: "make") }
/// ```
///
/// Right:
///
/// ```swift
/// Job("a", runsOn: .ubuntu2404) { RunStep(script: "make", env: ["TOKEN": secrets.TOKEN]) }
/// ```
struct ExpressionScopeRule: WorkflowRule {
    let name = "expression-scope"

    func problems(in file: CheckedFile) -> [Problem] {
        var problems: [Problem] = []
        var next = 0
        for (index, use) in file.expressions.enumerated() {
            // What an expression reads is known already, and most are paths, or text with paths in it.
            var isPlain = use.node.isPathOrText
            let start = next
            while next < file.reads.count, file.reads[next].use == index {
                if !use.scope.contexts.contains(ExpressionScope.Contexts(file.reads[next].context)) { isPlain = false }
                next += 1
            }
            guard !isPlain || next == start else { continue }
            problems += use.scope.violations(in: use.node).map { Problem(use.place, $0.message) }
        }
        return problems
    }
}

extension ExpressionNode {
    /// Whether the node is a short path into a context, or text with nothing but such paths in it.
    fileprivate var isPathOrText: Bool {
        guard case .text(let segments) = self else { return isPath }
        return segments.count < 20
            && segments.allSatisfy { segment in
                if case .string = segment { return true }
                return segment.isPath
            }
    }

    private var isPath: Bool {
        var node = self
        for _ in 0..<10 {
            switch node {
            // Whether the context exists, the reads do not tell where another one stands beside it.
            case .context(let name): return ContextName(caseInsensitive: name) != nil
            case .property(let base, _): node = base
            default: return false
            }
        }
        return false
    }
}
