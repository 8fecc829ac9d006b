/// A declared name that is read through a base: an output, a secret, a matrix axis.
///
/// A struct of such members, read through a dynamic-member subscript, makes a misspelt name a compile error.
public protocol NamedReference: Sendable {
    /// The Swift type of what is read.
    associatedtype Referent

    /// The name in the workflow.
    var name: String { get }

    /// The expression that reads this name from a base such as `steps.build.outputs`.
    func read(from base: ExpressionNode) -> ExpressionNode
}

extension NamedReference {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public func read(from base: ExpressionNode) -> ExpressionNode {
        .property(base, name)
    }
}
