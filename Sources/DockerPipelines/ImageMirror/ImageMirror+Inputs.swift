import Workflows

/// The inputs of every workflow of an application.
struct ApplicationInputs: WorkflowInputs {
    var registry: Value<String>
    var namespace: Value<String>
    var multiArch: Value<Bool>
    var usesQEMU: Value<Bool>
    var firstPublication: Value<Bool>?

    static let declarations: [InputDeclaration<Self>] = [
        .required(\.registry, "REGISTRY", MirrorInput.registry),
        .required(\.namespace, "NAMESPACE", MirrorInput.namespace),
        .required(\.multiArch, "MULTI_ARCH", MirrorInput.multiArch),
        .required(\.usesQEMU, "USE_QEMU", MirrorInput.usesQEMU),
        .optional(\.firstPublication, "FIRST_PUBLICATION", default: false, MirrorInput.firstPublication),
    ]
}

/// The inputs of a workflow that looks at many versions.
struct MultiVersionInputs: WorkflowInputs {
    var registry: Value<String>
    var namespace: Value<String>
    var multiArch: Value<Bool>
    var usesQEMU: Value<Bool>
    var firstPublication: Value<Bool>?
    var versionCount: Value<Int>?

    static let declarations: [InputDeclaration<Self>] = [
        .required(\.registry, "REGISTRY", MirrorInput.registry),
        .required(\.namespace, "NAMESPACE", MirrorInput.namespace),
        .required(\.multiArch, "MULTI_ARCH", MirrorInput.multiArch),
        .required(\.usesQEMU, "USE_QEMU", MirrorInput.usesQEMU),
        .optional(\.firstPublication, "FIRST_PUBLICATION", default: false, MirrorInput.firstPublication),
        .optional(\.versionCount, "MAX_VERSIONS", default: 10, MirrorInput.versionCount),
    ]
}

/// The inputs of the orchestrator.
struct OrchestratorInputs: WorkflowInputs {
    var registry: Value<String>
    var namespace: Value<String>
    var multiArch: Value<Bool>
    var usesQEMU: Value<Bool>
    var firstPublication: Value<Bool>
    var usesMultiVersion: Value<Bool>
    var versionCount: Value<Int>

    static let declarations: [InputDeclaration<Self>] = [
        .required(\.registry, "REGISTRY", MirrorInput.registry),
        .required(\.namespace, "NAMESPACE", MirrorInput.namespace),
        .required(\.multiArch, "MULTI_ARCH", MirrorInput.multiArch),
        .required(\.usesQEMU, "USE_QEMU", MirrorInput.usesQEMU),
        .required(\.firstPublication, "FIRST_PUBLICATION", MirrorInput.firstPublication),
        .required(\.usesMultiVersion, "USE_MULTI_VERSION", MirrorInput.usesMultiVersion),
        .required(\.versionCount, "MAX_VERSIONS", MirrorInput.versionCount),
    ]
}

/// The user of a registry that does not take the job's token.
struct RegistrySecrets: WorkflowSecrets {
    let username = Secret("REGISTRY_USERNAME", "User that pushes the images", isRequired: true)
    let password = Secret("REGISTRY_PASSWORD", "Password or token of that user", isRequired: true)
}

/// What the inputs are for.
enum MirrorInput {
    static let registry = "Host of the registry"
    static let namespace = "Path below the host that holds the images"
    static let multiArch = "Build for all architectures, not for amd64 alone"
    static let usesQEMU = "Build under QEMU, not on native runners"
    static let firstPublication = "First publication: an image that the registry denies counts as not published yet"
    static let usesMultiVersion = "Look at several versions, not at the newest alone"
    static let versionCount = "Number of versions to look at, 1 to 100"
}

extension ImageMirror {
    /// The inputs of a manual run: those of `declared`, each with the value that a scheduled run takes.
    func dispatchInputs<Declared: WorkflowInputs>(of declared: Declared.Type) -> [WorkflowInput] {
        declared.declarations.map { declaration in
            var input = declaration.input
            input.isRequired = false
            input.default = defaultValue(of: input.name)
            return input
        }
    }

    /// The value that a run takes which is not told otherwise.
    private func defaultValue(of input: String) -> ExpressionNode? {
        switch input {
        case "REGISTRY": .string(registry.host)
        case "NAMESPACE": registry.owner.map(ExpressionNode.string)
        case "USE_QEMU": .boolean(usesQEMU)
        case "FIRST_PUBLICATION": .boolean(false)
        case "MAX_VERSIONS": .number(Double(versionCount))
        default: .boolean(true)
        }
    }

    /// The namespace of a run; the owner of the repository where neither the run nor the declaration names one.
    func namespace(_ input: Value<String>) -> Value<String> {
        registry.owner == nil ? input || github.repositoryOwner : input
    }
}
