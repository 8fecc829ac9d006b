extension Trigger {
    /// Somebody started the workflow by hand or through the API, with inputs that are declared as a type.
    public static func workflowDispatch<Inputs: WorkflowInputs>(_ inputs: Inputs.Type) -> Trigger {
        workflowDispatch(Inputs.declarations.map(\.input))
    }
}

extension WorkflowCall {
    /// Declares an interface whose inputs are those of a type.
    public init<Inputs: WorkflowInputs>(inputs: Inputs.Type, secrets: [Secret] = [], outputs: [Output] = []) {
        self.init(inputs: Inputs.declarations.map { $0.input }, secrets: secrets, outputs: outputs)
    }
}
