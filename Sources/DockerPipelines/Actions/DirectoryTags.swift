import ScriptLibrary
import Workflows

/// The action `directory-tags`: the names of an image, from the file `tags` in its directory.
enum DirectoryTags {
    struct Inputs: ActionParameters {
        var directory: Value<String>
        var localName: Value<String>
        var image: Value<String>

        static let declarations: [ActionParameter<Self>] = [
            .required(\.directory, "directory", "Directory that is built"),
            .required(\.localName, "local-name", "Name of the image on this machine, with the architecture"),
            .required(\.image, "image", "Name of the image in its registry, with the architecture"),
        ]
    }

    struct Results: Outputs {
        let shortTags = Output<String>("short-tags", "Local names to test the image under, separated by commas")
        let finalTags = Output<String>("final-tags", "Names to publish, in the same order, separated by commas")
        let tested = Output<String>("tested", "The first local name")
    }

    static let action = OwnAction(
        "directory-tags", name: "Name an image by its directory",
        description: "Reads the tags of an image from its directory, and names the image under each of them.",
        inputs: Inputs.self, outputs: Results.self
    ) { inputs in
        let step = RunStep(
            "Read the tags", script: .file(ActionFile(.directoryTags)),
            env: ["IMAGE_DIR": inputs.directory, "LOCAL_NAME": inputs.localName, "IMAGE": inputs.image]
        ).identified("tags", outputs: Results.self)
        return ActionBody(outputs: [
            OutputAssignment(\.shortTags, step.outputs.shortTags),
            OutputAssignment(\.finalTags, step.outputs.finalTags), OutputAssignment(\.tested, step.outputs.tested),
        ]) {
            step
        }
    }.declared(at: .firstUse)
}
