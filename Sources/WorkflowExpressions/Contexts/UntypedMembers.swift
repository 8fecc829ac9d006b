/// The context `inputs`: what the workflow was started or called with, read by name.
///
/// A rule reports a name that the workflow does not declare. Inputs that are declared as a type are Swift properties
/// instead, so that a misspelt name does not compile.
public let inputs = UntypedMembers(node: .context(ContextName.inputs.rawValue))

/// The context `matrix`: the values of the running leg, read by name.
///
/// A matrix whose axes are declared as a type has Swift properties instead, so that a misspelt name does not compile.
public let matrix = UntypedMembers(node: .context(ContextName.matrix.rawValue))

/// Values by name, of the type that their place asks for: `inputs.level`, or `inputs["log-level"]`.
///
/// ```swift
/// RunStep(if: inputs.deploy, script: "./deploy", env: ["LEVEL": inputs.level])
/// ```
///
/// Without a type that the place asks for, a value is text. A name that is not set is `null`.
@dynamicMemberLookup
public struct UntypedMembers: Sendable {
    let node: ExpressionNode

    /// The value of this name, as text.
    public subscript(name: String) -> Value<String> { Value(.property(node, name)) }

    /// The value of this name, as text.
    public subscript(dynamicMember name: String) -> Value<String> { self[name] }

    /// The value of this name, in a place that asks for another type.
    @_disfavoredOverload
    public subscript<Kind>(name: String) -> Value<Kind> { Value(.property(node, name)) }

    /// The value of this name, in a place that asks for another type.
    @_disfavoredOverload
    public subscript<Kind>(dynamicMember name: String) -> Value<Kind> { self[name] }
}
