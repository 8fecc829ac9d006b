import ScriptLibrary
import Workflows

/// Lists stable versions among the tags of a public Git repository, highest first.
enum GitVersions {
    struct Inputs: ActionParameters {
        var url: Value<String>
        var count: Value<Int>?
        var prefix: Value<String>?
        var suffix: Value<String>?
        var numbers: Value<Int>?

        static let declarations: [ActionParameter<Self>] = [
            .required(\.url, "url", "Address of the repository"),
            .optional(\.count, "count", default: 1000, "How many versions to list"),
            .optional(\.prefix, "prefix", default: "v", "Text before the version in a tag"),
            .optional(\.suffix, "suffix", "Text after the version in a tag"),
            .optional(\.numbers, "numbers", default: 3, "How many numbers a version has"),
        ]
    }

    static let action = OwnAction(
        "git-versions", name: "Find versions in a Git repository",
        description: "Lists stable versions among the tags of a public Git repository, highest first.",
        inputs: Inputs.self, outputs: VersionList.self
    ) { inputs in
        let list = RunStep(
            "List the tags", script: .file(ActionFile(.gitVersions)),
            env: [
                "URL": inputs.url, "COUNT": inputs.count, "PREFIX": inputs.prefix, "SUFFIX": inputs.suffix,
                "NUMBERS": inputs.numbers,
            ]
        ).identified("versions", outputs: VersionList.self)
        return ActionBody(outputs: [.init(\.versions, list.outputs.versions)]) { list }
    }.declared(at: .firstUse)
}
