import ScriptLibrary
import Workflows

/// Looks whether a version of an image is published, and fails if it is from another commit.
enum PublishedVersion {
    struct Inputs: ActionParameters {
        var image: Value<String>
        var version: Value<String>

        static let declarations: [ActionParameter<Self>] = [
            .required(\.image, "image", "Name of the image, in lower case"),
            .required(\.version, "version", "Tag of the image"),
        ]
    }

    struct Results: Outputs {
        let isMissing = Output<Bool>("missing", "Whether the version is not published")
        let digest = Output<String>("digest", "Digest of the published version")
    }

    static let action = OwnAction(
        "published-version", name: "Look for a published version",
        description: "Tells whether a version of an image is published, and fails if it is from another commit.",
        inputs: Inputs.self, outputs: Results.self
    ) { inputs in
        let look = RunStep(
            "Ask the registry", script: .file(ActionFile(.publishedVersion)),
            env: ["IMAGE": inputs.image, "VERSION": inputs.version]
        ).identified("published", outputs: Results.self)
        return ActionBody(outputs: [
            .init(\.isMissing, look.outputs.isMissing), .init(\.digest, look.outputs.digest),
        ]) { look }
    }.declared(at: .firstUse)
}
