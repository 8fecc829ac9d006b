// error: missing argument for parameter 'workflowName' in call
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
    let call = template.call("nightly", with: TemplateInputs(workflowName: "Nightly", parallel: 4))
#else
    let call = template.call("nightly", with: TemplateInputs(parallel: 4))
#endif
