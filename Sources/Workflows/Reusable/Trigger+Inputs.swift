extension Trigger {
    /// Somebody started the workflow by hand or through the API, with inputs that are declared as a type.
    public static func workflowDispatch<Inputs: WorkflowInputs>(_ inputs: Inputs.Type) -> Trigger {
        workflowDispatch(Inputs.declarations.map(\.input))
    }
}
