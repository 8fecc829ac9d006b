import ScriptLibrary
import Workflows

/// Compares versions with the tags of an image: which are missing, and whether `latest` may move.
///
/// This is the one place that asks a registry for tags, and that knows which answers mean "not there".
enum VersionTags {
    struct Inputs: ActionParameters {
        var image: Value<String>
        var versions: Value<String>
        var firstPublication: Value<Bool>?

        static let declarations: [ActionParameter<Self>] = [
            .required(\.image, "image", "Name of the image, in any case"),
            .required(\.versions, "versions", "Versions, separated by spaces"),
            .optional(
                \.firstPublication, "first-publication", default: false,
                "Whether an image that the registry denies access to counts as not published yet"),
        ]
    }

    struct Results: Outputs {
        let repository = Output<String>("repository", "The image's name without its last part, in lower case")
        let missing = Output<String>("missing", "The versions without a tag, highest first, separated by spaces")
        let latest = Output<String>("latest", "The highest version; empty if a higher one has a tag")
        let latestTag = Output<String>("latest-tag", "The reference of latest, if it may move to the highest version")
    }

    static let action = OwnAction(
        "version-tags", name: "Compare versions with tags",
        description: "Tells which versions an image lacks, and whether latest may move to the highest of them.",
        inputs: Inputs.self, outputs: Results.self
    ) { inputs in
        let tags = RunStep(
            "List the tags", script: .file(ActionFile(.versionTags)),
            env: [
                "IMAGE": inputs.image, "VERSIONS": inputs.versions, "FIRST_PUBLICATION": inputs.firstPublication,
            ]
        ).identified("tags", outputs: Results.self)
        return ActionBody(outputs: [
            .init(\.repository, tags.outputs.repository), .init(\.missing, tags.outputs.missing),
            .init(\.latest, tags.outputs.latest), .init(\.latestTag, tags.outputs.latestTag),
        ]) {
            tags
        }
    }.declared(at: .firstUse)
}
