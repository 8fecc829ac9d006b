import Workflows

/// An expression reads a property that its value cannot have.
///
/// GitHub gives nothing for it, which is empty text, and says nothing.
///
/// Wrong: `Value<String>(.property(github.ref.node, "name"))`.
/// Right: `github.refName`.
struct ExpressionPropertyRule: WorkflowRule {
    let name = "expression-property"

    func problems(in file: CheckedFile) -> [Problem] {
        file.problems(of: .unknownProperty)
    }
}
