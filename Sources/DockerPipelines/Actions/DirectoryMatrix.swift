import ScriptLibrary
import Workflows

/// The action `directory-matrix`: every directory of a call for every architecture.
enum DirectoryMatrix {
    struct Inputs: ActionParameters {
        var architectures: Value<String>
        var supportedArchitectures: Value<String>
        var imageDirectories: Value<String>
        var cacheByDirectory: Value<Bool>?

        static let declarations: [ActionParameter<Self>] = [
            .required(\.architectures, "architectures", "JSON object with the values of each known architecture"),
            .required(\.supportedArchitectures, "supported-architectures", "JSON array of the architectures to build"),
            .required(\.imageDirectories, "image-directories", "JSON array of the directories to build, in order"),
            .optional(
                \.cacheByDirectory, "cache-by-directory", default: false,
                "Whether each directory has a cache of its own"),
        ]
    }

    struct Results: Outputs {
        let matrix = Output<JSONText>("matrix", "JSON object with the builds under include")
        let platforms = Output<String>("platforms", "Platforms of the architectures, separated by commas")
    }

    static let action = OwnAction(
        "directory-matrix", name: "Build the matrix of directories",
        description: "Makes the matrix of a call, and rejects inputs that cannot work.", inputs: Inputs.self,
        outputs: Results.self
    ) { inputs in
        let step = RunStep(
            "Combine directories and architectures", script: .file(ActionFile(.directoryMatrix)),
            env: [
                "ARCHITECTURES": inputs.architectures, "SUPPORTED_ARCHITECTURES": inputs.supportedArchitectures,
                "IMAGE_DIRECTORIES": inputs.imageDirectories, "CACHE_BY_DIRECTORY": inputs.cacheByDirectory,
            ]
        ).identified("matrix", outputs: Results.self)
        return ActionBody(outputs: [
            OutputAssignment(\.matrix, step.outputs.matrix), OutputAssignment(\.platforms, step.outputs.platforms),
        ]) {
            step
        }
    }.declared(at: .firstUse)
}
