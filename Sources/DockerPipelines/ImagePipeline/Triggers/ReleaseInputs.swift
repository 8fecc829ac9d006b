import Workflows

/// The inputs of a run that releases a version by its input.
struct ReleaseInputs: WorkflowInputs {
    var version: Value<String>

    static let declarations: [InputDeclaration<Self>] = [
        .required(\.version, "version", "Version to release, such as 1.2.3")
    ]

    static var references: InputReferences<ReleaseInputs> { InputReferences() }
}
