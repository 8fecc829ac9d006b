import WorkflowAnalysis
import Workflows

struct InputTypeRule: WorkflowRule {
    let name = "input-type"
    var documentation: String {
        #"""
        An input of a reusable workflow has a type that only manual triggers support.

        `workflow_call` supports the types `string`, `boolean` and `number`.

        Source: GitHub, "Workflow syntax", `on.workflow_call.inputs.<input_id>.type`.

        Wrong:

        ```swift
        let inputs = Value<Any>(.context("inputs"))
        let target = WorkflowInput("target", type: .choice(["staging", "production"]))
        WorkflowFile("deploy.yml", Workflow(on: [.workflowCall(WorkflowCall(inputs: [target]))]) {
            Job("deploy", runsOn: .ubuntu2404) {
                RunStep(script: "make deploy", env: ["TARGET": "\(inputs.target)"])
            }
        })
        ```

        Right:

        ```swift
        let inputs = Value<Any>(.context("inputs"))
        let target = WorkflowInput("target")
        WorkflowFile("deploy.yml", Workflow(on: [.workflowCall(WorkflowCall(inputs: [target]))]) {
            Job("deploy", runsOn: .ubuntu2404) {
                RunStep(script: "make deploy", env: ["TARGET": "\(inputs.target)"])
            }
        })
        ```
        """#
    }

    func problems(in file: FileAnalysis) -> [Problem] {
        file.declared.workflow.triggers.flatMap { trigger -> [Problem] in
            guard case .call(let call) = trigger.configuration else { return [] }
            return call.inputs.compactMap { input in
                if [.string, .boolean, .number].contains(input.type) { return nil }
                return Problem(
                    Place("on", "workflow_call", "inputs", input.name, "type"),
                    "'workflow_call' has no type '\(input.type.name)'; use 'string'")
            }
        }
    }
}
