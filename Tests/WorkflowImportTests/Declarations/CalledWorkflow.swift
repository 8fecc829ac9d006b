import Slipway

/// Declares `.github/workflows/called.yml`.
enum CalledWorkflow {
    static let file = WorkflowFile(
        "called.yml",
        Workflow(
            name: "Called",
            on: [
                .workflowCall(
                    WorkflowCall(
                        inputs: Inputs.self, secrets: [WorkflowCall.Secret("token", isRequired: false)],
                        outputs: [WorkflowCall.Output("digest", value: "\(jobs.build.outputs.digest)")]))
            ],
            permissions: .unspecified
        ) {
            build
        })

    private struct Inputs: WorkflowInputs {
        var ref: Value<String>?
        var push: Value<Bool>

        static let declarations: [InputDeclaration<Self>] = [
            .optional(\.ref, "ref", default: github.ref, "What is built"),
            .required(\.push, "push"),
        ]
    }

    private static let inputs = InputReferences<Inputs>()

    private static let build = Job("build", runsOn: .ubuntu2404, outputs: ["digest": buildStep.outputs.digest]) {
        buildStep
    }

    private static let buildStep = DockerBuildPush(buildArgs: ["REF=\(inputs.ref)"], push: inputs.push)
        .step(id: "build")
        .at("v6")
}

// Names that are not declared in Swift: Slipway's rules check them, and the compiler does not.
private let jobs = Value<Any>(.context("jobs"))
