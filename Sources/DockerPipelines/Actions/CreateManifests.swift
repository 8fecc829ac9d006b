import ScriptLibrary
import Workflows

/// The action `create-manifests`: the images of all architectures joined, one index for each directory.
enum CreateManifests {
    struct Inputs: ActionParameters {
        var image: Value<String>
        var directories: Value<String>
        var architectures: Value<String>
        var platforms: Value<String>

        static let declarations: [ActionParameter<Self>] = [
            .required(\.image, "image", "Name of the image, without an architecture"),
            .required(\.directories, "directories", "JSON array of the directories"),
            .required(\.architectures, "architectures", "JSON array of the architectures"),
            .required(\.platforms, "platforms", "Platforms of the architectures, separated by commas"),
        ]
    }

    struct Results: Outputs {
        let digests = Output<JSONText>("digests", "JSON array of the digests of the indexes")
    }

    /// It runs `publish-index.sh`, which stands beside its script, once for each directory.
    static let action = OwnAction(
        "create-manifests", name: "Create manifests",
        description: "Joins the images of all architectures, one index for each directory.", inputs: Inputs.self,
        outputs: Results.self, files: [ActionFile(.publishIndex)]
    ) { inputs in
        let step = RunStep(
            "Join the images of each directory", script: .file(ActionFile(.createManifests)),
            env: [
                "IMAGE": inputs.image, "DIRECTORIES": inputs.directories, "ARCHITECTURES": inputs.architectures,
                "PLATFORMS": inputs.platforms,
            ]
        ).identified("manifests", outputs: Results.self)
        return ActionBody(outputs: [OutputAssignment(\.digests, step.outputs.digests)]) { step }
    }.declared(at: .firstUse)
}
