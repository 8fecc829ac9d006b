import Workflows

/// Inputs of every type, required and optional.
struct TemplateInputs: WorkflowInputs {
    var workflowName: Value<String>
    var push: Value<Bool>
    var count: Value<Int>
    var ratio: Value<Double>?
    var parallel: Value<Int>?
    var platform: Value<String>?
    var dryRun: Value<Bool>?

    static let declarations: [InputDeclaration<Self>] = [
        .required(\.workflowName, "workflow_name", "Shown in job names"),
        .required(\.push, "push"),
        .required(\.count, "count"),
        .optional(\.ratio, "ratio"),
        .optional(\.parallel, "parallel", default: 8, "Builds at once"),
        .optional(\.platform, "platform", default: "1.10"),
        .optional(\.dryRun, "dry-run", default: false),
    ]
}

/// A secret that every call passes, and one that it may leave out.
struct RegistrySecrets: WorkflowSecrets {
    let token = Secret("registry_token", "Writes to the registry", isRequired: true)
    let mirror = Secret("mirror_token")
}

/// Outputs of every kind.
struct Discovery: Outputs {
    let hasBuilds = Output<Bool>("has-builds")
    let count = Output<Int>("count")
    let matrix = Output<JSONText>("matrix")
    let digest = Output<String>("digest")
}

/// Axes of every kind.
struct Leg: MatrixAxes {
    let platform = Axis<String>("platform")
    let parallel = Axis<Int>("parallel")
    let isNative = Axis<Bool>("is-native")
}
