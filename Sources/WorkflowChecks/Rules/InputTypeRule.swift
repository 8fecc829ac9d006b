import Workflows

/// An input of a reusable workflow has a type that only manual starts know.
///
/// `workflow_call` takes `string`, `boolean` and `number`.
///
/// Wrong: a `choice` under `workflow_call`.
/// Right: a `string` there.
struct InputTypeRule: WorkflowRule {
    let name = "input-type"

    func problems(in file: CheckedFile) -> [Problem] {
        file.declared.workflow.triggers.flatMap { trigger -> [Problem] in
            guard case .call(let call) = trigger.configuration else { return [] }
            return call.inputs.compactMap { input in
                switch input.type {
                case .string, .boolean, .number: nil
                case .choice, .environment:
                    Problem(
                        "on.workflow_call.inputs.\(input.name).type",
                        "'workflow_call' has no type '\(input.type.name)'; use 'string'")
                }
            }
        }
    }
}
