/// The context `vars`: configuration variables of the repository, its organization and the job's environment.
///
/// A variable that is not set is `null`.
public let vars = NamedValues(node: ContextName.vars.node)

/// The context `env`: the variables that the workflow, the job and earlier steps have set.
///
/// It does not hold the runner's own variables. A variable that is not set is `null`.
public let env = NamedValues(node: ContextName.env.node)

/// Texts by name: `vars.REGISTRY`, or `vars["REGISTRY"]` if the name is no Swift name or is computed.
///
/// GitHub looks names up without regard to case.
///
/// Source: GitHub, "Contexts reference".
@dynamicMemberLookup
public struct NamedValues: Sendable {
    let node: ExpressionNode

    /// The text of this name.
    public subscript(name: String) -> Value<String> { Value(.property(node, name)) }

    /// The text of this name.
    public subscript(dynamicMember name: String) -> Value<String> { self[name] }
}
