import ScriptLibrary
import Workflows

/// Compares the version in a Git tag with the versions that files of the repository state.
enum VerifyVersion {
    struct Inputs: ActionParameters {
        var namespace: Value<String>
        var prefix: Value<String>?
        var files: Value<String>?

        static let declarations: [ActionParameter<Self>] = [
            .required(\.namespace, "namespace", "Host and account of the registry, in any case"),
            .optional(\.prefix, "prefix", default: "v", "Text before the version in a Git tag"),
            .optional(
                \.files, "files", "One a line: path, key, and 'core' if the file states no prerelease part"),
        ]
    }

    struct Results: Outputs {
        let namespace = Output<String>("namespace", "Host and account of the registry, in lower case")
        let version = Output<String>("version", "Version without the prefix")
        let isPrerelease = Output<Bool>("prerelease", "Whether the version is a prerelease")
    }

    static let action = OwnAction(
        "verify-version", name: "Verify the version of a release",
        description: "Compares the version in a Git tag with the versions that files of the repository state.",
        inputs: Inputs.self, outputs: Results.self
    ) { inputs in
        let version = RunStep(
            "Compare the versions", script: .file(ActionFile(.verifyVersion)),
            env: ["NAMESPACE": inputs.namespace, "PREFIX": inputs.prefix, "FILES": inputs.files]
        ).identified("version", outputs: Results.self)
        return ActionBody(outputs: [
            .init(\.namespace, version.outputs.namespace), .init(\.version, version.outputs.version),
            .init(\.isPrerelease, version.outputs.isPrerelease),
        ]) { version }
    }.declared(at: .firstUse)
}
