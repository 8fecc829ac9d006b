// error: value of type 'InputReferences<TemplateInputs>' has no dynamic member 'workflowNam'
import Workflows

struct TemplateInputs: WorkflowInputs {
    var workflowName: Value<String>
    var parallel: Value<Int>?

    static let declarations: [InputDeclaration<Self>] = [
        .required(\.workflowName, "workflow_name"),
        .optional(\.parallel, "parallel"),
    ]
}

#if CORRECT
    let template = ReusableWorkflow("template.yml", inputs: TemplateInputs.self) { inputs in
        Job("build", name: inputs.workflowName, runsOn: .ubuntu2404) { RunStep(script: "true") }
    }
#else
    let template = ReusableWorkflow("template.yml", inputs: TemplateInputs.self) { inputs in
        Job("build", name: inputs.workflowNam, runsOn: .ubuntu2404) { RunStep(script: "true") }
    }
#endif
