// error: extra argument 'platform' in call
import Workflows

struct TemplateInputs: WorkflowInputs {
    var workflowName: Value<String>
    var parallel: Value<Int>?

    static let declarations: [InputDeclaration<Self>] = [
        .required(\.workflowName, "workflow_name"),
        .optional(\.parallel, "parallel"),
    ]
}

let template = ReusableWorkflow("template.yml", inputs: TemplateInputs.self) { inputs in
    Job("build", name: inputs.workflowName, runsOn: .ubuntu2404) { RunStep(script: "true") }
}

#if CORRECT
    let call = template.call("nightly", with: TemplateInputs(workflowName: "Nightly"))
#else
    let call = template.call("nightly", with: TemplateInputs(workflowName: "Nightly", platform: "linux"))
#endif
