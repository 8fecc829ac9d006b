/// A step with an id, and what later steps of its job can read of it.
public struct TypedStep<Declared: Outputs>: Hashable, Sendable {
    /// The id.
    public let id: StepID
    /// The step itself.
    public let step: Step

    /// The outputs by name; readable by later steps of the same job and by the job's outputs.
    public var outputs: OutputReferences<Declared> {
        OutputReferences(base: .property(reference, "outputs"))
    }

    /// The result before `continue-on-error` is applied: `success`, `failure`, `cancelled` or `skipped`.
    public var outcome: Value<String> { Value(.property(reference, "outcome")) }

    /// The result after `continue-on-error` is applied: `success`, `failure`, `cancelled` or `skipped`.
    public var conclusion: Value<String> { Value(.property(reference, "conclusion")) }

    private var reference: ExpressionNode { .property(.context("steps"), id.rawValue) }
}

extension TypedStep: ListElement {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public var element: Step { step }
}
