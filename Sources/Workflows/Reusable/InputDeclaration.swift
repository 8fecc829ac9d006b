/// Ties a member of a ``WorkflowInputs`` type to its name, description and default.
public struct InputDeclaration<Declared: WorkflowInputs>: Sendable {
    let member: any PartialKeyPath<Declared> & Sendable
    let passed: @Sendable (Declared) -> ExpressionNode?
    /// The input as the workflow declares it.
    public let input: WorkflowInput

    /// An input that every call passes.
    public static func required<Kind: InputKind>(
        _ member: any KeyPath<Declared, Value<Kind>> & Sendable, _ name: String, _ description: String? = nil,
        type: InputType = Kind.inputType
    ) -> Self {
        Self(
            member: member, passed: { $0[keyPath: member].node },
            input: WorkflowInput(name, type: type, description: description, isRequired: true))
    }

    /// An input that a call may leave out; without a default it is then `''`, `0` or `false`.
    public static func optional<Kind: InputKind>(
        _ member: any KeyPath<Declared, Value<Kind>?> & Sendable, _ name: String, default value: Value<Kind>? = nil,
        _ description: String? = nil, type: InputType = Kind.inputType
    ) -> Self {
        Self(
            member: member, passed: { $0[keyPath: member]?.node },
            input: WorkflowInput(name, type: type, description: description, default: value?.node))
    }
}

/// A Swift type that an input can have.
public protocol InputKind: SendableMetatype {
    /// The input's type in the workflow.
    static var inputType: InputType { get }
}

extension String: InputKind {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public static var inputType: InputType { .string }
}

extension Bool: InputKind {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public static var inputType: InputType { .boolean }
}

extension Int: InputKind {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public static var inputType: InputType { .number }
}

extension Double: InputKind {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public static var inputType: InputType { .number }
}
