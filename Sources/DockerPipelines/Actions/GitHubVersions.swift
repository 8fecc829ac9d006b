import ScriptLibrary
import Workflows

/// Lists stable versions among the releases of a repository on GitHub: the highest, and those published last.
enum GitHubVersions {
    struct Inputs: ActionParameters {
        var repository: Value<String>
        var count: Value<Int>
        var among: Value<String>?
        var prefix: Value<String>?
        var suffix: Value<String>?
        var numbers: Value<Int>?

        static let declarations: [ActionParameter<Self>] = [
            .required(\.repository, "repository", "Repository, owner/name"),
            .required(\.count, "count", "How many versions to list, 1 to 100"),
            .optional(\.among, "among", "The only versions that count, separated by spaces; all if empty"),
            .optional(\.prefix, "prefix", default: "v", "Text before the version in a tag"),
            .optional(\.suffix, "suffix", "Text after the version in a tag"),
            .optional(\.numbers, "numbers", default: 3, "How many numbers a version has"),
        ]
    }

    static let action = OwnAction(
        "github-versions", name: "Find versions on GitHub",
        description: "Lists stable versions among the releases of a repository, the highest and those published last.",
        inputs: Inputs.self, outputs: VersionList.self
    ) { inputs in
        let list = RunStep(
            "List the releases", script: .file(ActionFile(.githubVersions)),
            env: [
                "GH_TOKEN": github.token, "REPOSITORY": inputs.repository, "COUNT": inputs.count,
                "AMONG": inputs.among, "PREFIX": inputs.prefix, "SUFFIX": inputs.suffix, "NUMBERS": inputs.numbers,
            ]
        ).identified("versions", outputs: VersionList.self)
        return ActionBody(outputs: [.init(\.versions, list.outputs.versions)]) { list }
    }.declared(at: .firstUse)
}

/// The versions that an action found.
struct VersionList: Outputs {
    let versions = Output<String>("versions", "The versions, highest first, separated by spaces")
}
