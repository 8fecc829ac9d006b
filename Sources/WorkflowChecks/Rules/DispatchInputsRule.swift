import WorkflowAnalysis
import Workflows

struct DispatchInputsRule: WorkflowRule {
    let name = "dispatch-inputs"
    var documentation: String {
        #"""
        A manual trigger declares more inputs than GitHub accepts, or a choice without valid options.

        `workflow_dispatch` accepts at most 25 inputs. A choice needs options, and its default must be one of them.

        Source: GitHub, "Events that trigger workflows", `workflow_dispatch`.

        Wrong:

        ```swift
        let target = WorkflowInput("target", type: .choice(["staging", "production"]), default: .string("test"))
        WorkflowFile("deploy.yml", Workflow(on: [.workflowDispatch([target])]) {
            Job("deploy", runsOn: .ubuntu2404) {
                RunStep(script: "make deploy", env: ["TARGET": "\(github.event.inputs.target)"])
            }
        })
        ```

        Right:

        ```swift
        let target = WorkflowInput("target", type: .choice(["staging", "production"]), default: .string("staging"))
        WorkflowFile("deploy.yml", Workflow(on: [.workflowDispatch([target])]) {
            Job("deploy", runsOn: .ubuntu2404) {
                RunStep(script: "make deploy", env: ["TARGET": "\(github.event.inputs.target)"])
            }
        })
        ```
        """#
    }

    /// GitHub's limit since December 2025.
    static let limit = 25

    func problems(in file: FileAnalysis) -> [Problem] {
        file.declared.workflow.triggers.flatMap { trigger -> [Problem] in
            guard case .dispatch(let inputs) = trigger.configuration else { return [] }
            let place = Place("on", "workflow_dispatch", "inputs")
            let choices = inputs.compactMap { input in
                problem(withChoice: input).map { Problem(place[input.name], $0) }
            }
            guard inputs.count > Self.limit else { return choices }
            return choices + [Problem(place, "\(inputs.count) inputs are declared; GitHub accepts \(Self.limit)")]
        }
    }

    private func problem(withChoice input: WorkflowInput) -> String? {
        guard input.type.isChoice else { return nil }
        let options = input.type.options
        if options.isEmpty { return "the choice '\(input.name)' has no options" }
        guard case .string(let text)? = input.default, !options.contains(text) else { return nil }
        return "the default '\(text)' of the choice '\(input.name)' is none of its options"
    }
}
