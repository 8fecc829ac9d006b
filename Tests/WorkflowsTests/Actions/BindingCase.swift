import Testing
import WorkflowYAML
import Workflows

/// A bound action with every input set, and the names that its metadata lists.
struct BindingCase: Sendable, CustomTestStringConvertible {
    let action: String
    let step: Step
    let inputs: [String]
    let outputs: [String]
    let declaredOutputs: [String]

    init<Bound: BoundAction>(_ bound: Bound, inputs: [String], outputs: [String]) {
        action = Bound.action
        step = bound.element
        self.inputs = inputs
        self.outputs = outputs
        declaredOutputs = Mirror(reflecting: Bound.ActionOutputs()).children
            .compactMap { ($0.value as? any NamedReference)?.name }
    }

    var testDescription: String { action }
}

/// All bound actions.
enum BindingCases {
    static let all: [BindingCase] = github + docker + tools + languages + clouds
}

/// The inputs of the only step of a workflow, as they are rendered; `nil` without `with`.
func renderedInputs<Source: ListElement>(of source: Source) -> YAMLMapping? where Source.Element == Step {
    let workflow = Workflow(on: [.workflowDispatch()]) {
        Job("test", runsOn: .ubuntu2404) { source }
    }
    let job = workflow.rendered().document.root["jobs"]?["test"]
    guard case .sequence(let steps)? = job?["steps"], let step = steps.items.first?.value else { return nil }
    guard case .mapping(let inputs)? = step["with"] else { return nil }
    return inputs
}

extension YAMLMapping {
    subscript(key: String) -> YAMLNode? { entries.first { $0.key == key }?.value }
}

extension YAMLNode {
    subscript(key: String) -> YAMLNode? {
        guard case .mapping(let mapping) = self else { return nil }
        return mapping[key]
    }
}
