/// The inputs of a reusable or manually started workflow, as a type.
///
/// A member that is not optional is required: a call that forgets it does not compile.
///
/// ```swift
/// struct TemplateInputs: WorkflowInputs {
///     var workflowName: Value<String>
///     var parallel: Value<Int>?
///
///     static let declarations: [InputDeclaration<Self>] = [
///         .required(\.workflowName, "workflow_name", "Shown in job names"),
///         .optional(\.parallel, "parallel", default: 8, "Builds at once"),
///     ]
/// }
/// ```
public protocol WorkflowInputs: Sendable {
    /// Each member with its name in the workflow, in the order of the file.
    static var declarations: [InputDeclaration<Self>] { get }
}

/// No inputs.
public struct NoInputs: WorkflowInputs {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public static let declarations: [InputDeclaration<NoInputs>] = []

    /// Passes nothing.
    public init() {}
}

/// A member of a ``WorkflowInputs`` type: a ``Value``, optional or not.
public protocol InputMember {
    /// The Swift type of the input.
    associatedtype Referent

    /// The tree that a call passes; `nil` where it passes nothing.
    var passedNode: ExpressionNode? { get }
}

extension Value: InputMember {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public typealias Referent = Kind

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public var passedNode: ExpressionNode? { node }
}

extension Optional: InputMember where Wrapped: InputMember {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public typealias Referent = Wrapped.Referent

    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public var passedNode: ExpressionNode? { flatMap(\.passedNode) }
}

/// The inputs of the running workflow, read by name.
@dynamicMemberLookup
public struct InputReferences<Declared: WorkflowInputs>: Sendable {
    /// Reads the `inputs` context.
    public init() {}

    /// An input by its declared member.
    public subscript<Member: InputMember>(dynamicMember member: KeyPath<Declared, Member>) -> Value<Member.Referent> {
        let declaration = Declared.declarations.first { $0.member.path as PartialKeyPath<Declared> == member }
        if let declaration { return Value(.property(.context("inputs"), declaration.input.name)) }
        return Value(.property(.context("inputs"), member.undeclaredName))
    }
}
