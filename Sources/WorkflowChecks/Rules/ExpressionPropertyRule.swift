import WorkflowAnalysis
import Workflows

struct ExpressionPropertyRule: WorkflowRule {
    let name = "expression-property"
    var documentation: String {
        """
        An expression reads a property that its value cannot have.

        GitHub returns null, which becomes an empty string, and does not report this. An unknown property of `github` or
        `job` is a warning, because GitHub adds properties to these contexts.

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
    /// Whether the node is a property of a context to which GitHub adds properties.
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
