import Workflows

/// An input of a reusable workflow has a type that only manual starts know.
///
/// `workflow_call` takes `string`, `boolean` and `number`.
///
/// Wrong:
///
/// ```swift
/// let call = WorkflowCall(inputs: [WorkflowInput("target", type: .choice(["staging", "production"]))])
/// Workflow(on: [.workflowCall(call)]) {
///     Job("a", runsOn: .ubuntu2404) {
///         RunStep(script: "make", env: ["TARGET": Value(.property(.context("inputs"), "target"))])
///     }
/// }
/// ```
///
/// Right:
///
/// ```swift
/// let call = WorkflowCall(inputs: [WorkflowInput("target", type: .string)])
/// Workflow(on: [.workflowCall(call)]) {
///     Job("a", runsOn: .ubuntu2404) {
///         RunStep(script: "make", env: ["TARGET": Value(.property(.context("inputs"), "target"))])
///     }
/// }
/// ```
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
