import ScriptLibrary
import Workflows

/// Leaves out versions that lack a download.
enum DownloadableVersions {
    struct Inputs: ActionParameters {
        var versions: Value<String>
        var urls: Value<String>

        static let declarations: [ActionParameter<Self>] = [
            .required(\.versions, "versions", "Versions, separated by spaces"),
            .required(\.urls, "urls", "Addresses that exist for a complete version, one a line, with {version} in it"),
        ]
    }

    static let action = OwnAction(
        "downloadable-versions", name: "Leave out versions without downloads",
        description: "Keeps the versions whose downloads all exist.", inputs: Inputs.self, outputs: VersionList.self
    ) { inputs in
        let list = RunStep(
            "Ask for each download", script: .file(ActionFile(.downloadableVersions)),
            env: ["VERSIONS": inputs.versions, "URLS": inputs.urls]
        ).identified("versions", outputs: VersionList.self)
        return ActionBody(outputs: [.init(\.versions, list.outputs.versions)]) { list }
    }.declared(at: .firstUse)
}
