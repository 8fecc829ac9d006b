/// Ties a member of a ``WorkflowInputs`` type to its name, description and default.
public struct InputDeclaration<Declared: WorkflowInputs>: Sendable {
    let member: DeclaredMember<Declared>
    let passed: @Sendable (Declared) -> UntypedValue?
    /// The input as the workflow declares it.
    package let input: WorkflowInput

    /// An input that every call passes.
    public static func required<Kind: InputKind>(
        _ member: any KeyPath<Declared, Value<Kind>> & Sendable, _ name: String, _ description: String? = nil,
        type: InputType = Kind.inputType
    ) -> Self {
        Self(
            member: DeclaredMember(member), passed: { .passing($0[keyPath: member]) },
            input: WorkflowInput(name, type: type, description: description, isRequired: true))
    }

    /// An input that a call may leave out; without a default it is then `''`, `0` or `false`.
    public static func optional<Kind: InputKind>(
        _ member: any KeyPath<Declared, Value<Kind>?> & Sendable, _ name: String, default value: Value<Kind>? = nil,
        _ description: String? = nil, type: InputType = Kind.inputType
    ) -> Self {
        Self(
            member: DeclaredMember(member), passed: { $0[keyPath: member].map(UntypedValue.passing) },
            input: WorkflowInput(name, type: type, description: description, default: value?.node))
    }
}

extension UntypedValue {
    /// Text stays text, also where one lone expression of another kind is in it: GitHub checks the types of inputs.
    fileprivate static func passing<Kind>(_ value: WorkflowExpressions.Value<Kind>) -> UntypedValue {
        Kind.self == String.self ? .text(value.as(String.self)) : UntypedValue(value)
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
