/// The context `steps`: the steps of the job that have an id and have run.
public let steps = StepsContext()

/// The steps of the job, by id: `steps.build`, or `steps["build-image"]`.
///
/// Steps that declare their outputs as a type, and bound actions, have Swift properties instead, so that a misspelt name
/// does not compile.
///
/// Source: GitHub, "Contexts reference".
@dynamicMemberLookup
public struct StepsContext: Sendable {
    /// A step by its id.
    public subscript(id: String) -> EndedStep { EndedStep(node: ContextName.steps.property(id)) }

    /// A step by its id, if that is a Swift name too.
    public subscript(dynamicMember id: String) -> EndedStep { self[id] }
}

/// A step that has run.
public struct EndedStep: Sendable {
    let node: ExpressionNode

    /// The outputs of the step, which are texts.
    public var outputs: NamedValues { NamedValues(node: .property(node, "outputs")) }

    /// The result before `continue-on-error` is applied: `success`, `failure`, `cancelled` or `skipped`.
    public var outcome: Value<String> { Value(.property(node, "outcome")) }

    /// The result after `continue-on-error` is applied: `success`, `failure`, `cancelled` or `skipped`.
    public var conclusion: Value<String> { Value(.property(node, "conclusion")) }
}
