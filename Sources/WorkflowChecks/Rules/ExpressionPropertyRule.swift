import Workflows

/// An expression reads a property that its value cannot have.
///
/// GitHub gives nothing for it, which is empty text, and says nothing.
///
/// Wrong:
///
/// ```swift
/// RunStep(script: "make", env: ["TAG": Value<String>(.property(github.ref.node, "name"))])
/// ```
///
/// Right:
///
/// ```swift
/// RunStep(script: "make", env: ["TAG": github.refName])
/// ```
struct ExpressionPropertyRule: WorkflowRule {
    let name = "expression-property"

    func problems(in file: CheckedFile) -> [Problem] {
        file.problems(of: .unknownProperty)
    }
}
