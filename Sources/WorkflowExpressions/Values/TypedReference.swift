/// A declared name that is read through a base: an output, an input, a matrix axis.
///
/// A struct of such members, read through a dynamic-member subscript, makes a misspelt name a compile error.
public protocol TypedReference {
    /// The Swift type of what is read.
    associatedtype Referent

    /// The expression that reads this name from a base such as `steps.build.outputs`.
    ///
    /// A reference that lacks a name, as an optional that is `nil`, gives `null`.
    static func read(_ reference: Self, from base: ExpressionNode) -> Value<Referent>
}

extension Optional: TypedReference where Wrapped: TypedReference {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public typealias Referent = Wrapped.Referent

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public static func read(_ reference: Self, from base: ExpressionNode) -> Value<Wrapped.Referent> {
        reference.map { Wrapped.read($0, from: base) } ?? Value(.null)
    }
}
