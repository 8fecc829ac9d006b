import WorkflowAnalysis
import Workflows

struct ExpressionPropertyRule: WorkflowRule {
    let name = "expression-property"
    var documentation: String {
        """
        An expression reads a property that its value cannot have.

        GitHub gives nothing for it, which is empty text, and says nothing. A name right below `github` or `job` that
        Slipway does not know is a warning, since GitHub adds to them.

        Wrong:

        ```swift
        RunStep(script: "make", env: ["TAG": Value<String>(.property(github.ref.node, "name"))])
        ```

        Right:

        ```swift
        RunStep(script: "make", env: ["TAG": github.refName])
        ```
        """
    }

    func problems(in file: CheckedFile) -> [Problem] {
        file.expressionFindings.compactMap { place, finding in
            guard finding.rule == .unknownProperty else { return nil }
            return Problem(place, finding.message, severity: finding.node.mayBeNew ? .warning : .error)
        }
    }
}

extension ExpressionNode {
    /// Whether the node is a member of a context to which GitHub adds some from time to time.
    fileprivate var mayBeNew: Bool {
        switch self {
        case .property(.context(let context), _), .index(.context(let context), _):
            switch ContextName(caseInsensitive: context) {
            case .github, .job: true
            default: false
            }
        default: false
        }
    }
}
