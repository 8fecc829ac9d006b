import Workflows

/// A manual start asks for more inputs than GitHub accepts, or a choice offers nothing.
///
/// At most 25 inputs; a choice has options, and its default is one of them.
///
/// Wrong:
///
/// ```swift
/// let target = Value<String>(.property(.context("inputs"), "target"))
/// Workflow(on: [.workflowDispatch([WorkflowInput("target", type: .choice([]))])]) {
///     Job("a", runsOn: .ubuntu2404) { RunStep(script: "make \"$TARGET\"", env: ["TARGET": target]) }
/// }
/// ```
///
/// Right:
///
/// ```swift
/// let target = Value<String>(.property(.context("inputs"), "target"))
/// Workflow(on: [.workflowDispatch([WorkflowInput("target", type: .choice(["staging", "production"]))])]) {
///     Job("a", runsOn: .ubuntu2404) { RunStep(script: "make \"$TARGET\"", env: ["TARGET": target]) }
/// }
/// ```
struct DispatchInputsRule: WorkflowRule {
    let name = "dispatch-inputs"

    /// GitHub's limit since December 2025.
    static let limit = 25

    func problems(in file: CheckedFile) -> [Problem] {
        file.declared.workflow.triggers.flatMap { trigger -> [Problem] in
            guard case .dispatch(let inputs) = trigger.configuration else { return [] }
            let place = "on.workflow_dispatch.inputs"
            let choices = inputs.compactMap { input in
                problem(withChoice: input).map { Problem("\(place).\(input.name)", $0) }
            }
            guard inputs.count > Self.limit else { return choices }
            return choices + [Problem(place, "\(inputs.count) inputs are declared; GitHub accepts \(Self.limit)")]
        }
    }

    private func problem(withChoice input: WorkflowInput) -> String? {
        guard case .choice(let options) = input.type else { return nil }
        if options.isEmpty { return "the choice '\(input.name)' has no options" }
        guard case .string(let text)? = input.default, !options.contains(text) else { return nil }
        return "the default '\(text)' of the choice '\(input.name)' is none of its options"
    }
}
