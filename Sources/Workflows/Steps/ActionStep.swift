/// A step that runs an action: `uses`.
///
/// Use a bound action, such as ``Checkout``, if there is one: it knows its inputs and outputs.
///
/// ```swift
/// ActionStep("acme/deploy@v3", with: ["version": github.refName, "wait": true])
/// ```
public struct ActionStep: Hashable, Sendable {
    /// What every running step has: name, id, condition, variables and so on.
    public var attributes: StepAttributes
    /// The action.
    public var action: ActionReference
    /// The action's inputs; names are compared without case.
    public var with: Mapping<UntypedValue>
    /// The action with its files, when the step was made by an ``OwnAction``.
    package var own: SharedAction?
    /// Members of the action's inputs that have no declaration.
    package var undeclaredInputs: [String] = []

    /// Runs any action, with inputs that nobody checks.
    public init(
        _ action: ActionReference, with: Mapping<UntypedValue> = [:], attributes: StepAttributes = StepAttributes()
    ) {
        self.action = action
        self.with = with
        self.attributes = attributes
    }

    /// Runs any action, with inputs that are texts or expressions.
    @_disfavoredOverload
    public init(
        _ action: ActionReference, with: Mapping<Value<String>>, attributes: StepAttributes = StepAttributes()
    ) {
        self.init(action, with: Mapping(texts: with), attributes: attributes)
    }

    /// This step under an id, with outputs that later steps read by name.
    public func identified<Declared: Outputs>(_ id: StepID, outputs: Declared.Type) -> TypedStep<Declared> {
        var copy = self
        copy.attributes.id = id
        copy.attributes.outputs = Declared.self
        return TypedStep(id: id, step: .uses(copy))
    }
}

extension ActionStep: ListElement {
    // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
    public var element: Step { .uses(self) }
}
